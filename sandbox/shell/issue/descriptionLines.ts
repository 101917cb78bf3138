/** A description as lines of text: `## heading`, `- item`, `- [ ] task`, `- [x] task`; any other line is a paragraph. */
import type { AdfNode } from '../adf/Adf';

/** null: the document has something that lines would lose. */
export function asLines(document: AdfNode | null): string | null {
  const lines = (document?.content ?? []).flatMap(linesOf);
  return lines.includes(null) ? null : lines.join('\n');
}

export function fromLines(lines: string): AdfNode {
  const content: AdfNode[] = [];
  for (const line of lines.split('\n')) {
    if (line.trim() === '') continue;
    const { list, item } = nodeOf(line);
    const last = content.at(-1);
    if (list && last?.type === list.type) last.content?.push(item);
    else content.push(list ? { ...list, content: [item] } : item);
  }
  return { type: 'doc', version: 1, content } as AdfNode;
}

function linesOf(node: AdfNode): (string | null)[] {
  const text = textOf(node);
  switch (node.type) {
    case 'paragraph':
      return [text];
    case 'heading':
      return [text === null ? null : `${'#'.repeat(Number(node.attrs?.level ?? 1))} ${text}`];
    case 'taskList':
      return (node.content ?? []).map((item) => prefixed(item.attrs?.state === 'DONE' ? '- [x] ' : '- [ ] ', item));
    case 'bulletList':
      return (node.content ?? []).map(({ content }) =>
        content?.length === 1 && content[0]?.type === 'paragraph' ? prefixed('- ', content[0]) : null,
      );
    default:
      return [null];
  }
}

function prefixed(prefix: string, node: AdfNode): string | null {
  const text = textOf(node);
  return text === null ? null : prefix + text;
}

/** null: it holds more than plain text. */
function textOf({ content = [] }: AdfNode): string | null {
  const isPlain = content.every(({ type, marks = [] }) => type === 'text' && marks.length === 0);
  return isPlain ? content.map(({ text = '' }) => text).join('') : null;
}

function nodeOf(line: string): { list?: AdfNode; item: AdfNode } {
  const [, hashes, heading] = /^(#{1,6}) (.+)$/.exec(line) ?? [];
  if (hashes !== undefined && heading !== undefined) {
    return { item: { type: 'heading', attrs: { level: hashes.length }, content: [plain(heading)] } };
  }
  const [, mark, task] = /^- \[([ x])\] (.+)$/.exec(line) ?? [];
  if (mark !== undefined && task !== undefined) {
    const attrs = { localId: crypto.randomUUID(), state: mark === 'x' ? 'DONE' : 'TODO' };
    const list = { type: 'taskList', attrs: { localId: crypto.randomUUID() } };
    return { list, item: { type: 'taskItem', attrs, content: [plain(task)] } };
  }
  const [, item] = /^- (.+)$/.exec(line) ?? [];
  if (item !== undefined) {
    const paragraph = { type: 'paragraph', content: [plain(item)] };
    return { list: { type: 'bulletList' }, item: { type: 'listItem', content: [paragraph] } };
  }
  return { item: { type: 'paragraph', content: [plain(line)] } };
}

const plain = (text: string): AdfNode => ({ type: 'text', text });
