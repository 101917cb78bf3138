/**
 * Turns the short notation that `texts/` is written in into ADF (Atlassian Document Format).
 *
 * A Markdown library would give its task items random ids; a seed must give the same shop each time. And the notation says
 * what Markdown cannot: panels, and acceptance criteria (`* …`) whose *form* differs from author to author.
 *
 *   # heading        - bullet        1. numbered        [ ] task / [x] task        > quote        ---
 *   !info a panel (info, note, tip, warning, success, error)        ``` starts and ends code
 *   * an acceptance criterion; the block of them is written in the form that the author prefers
 *
 * Inside a line: **strong**, `code`, [text](address). Everything else is a paragraph.
 */
export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  text?: string;
  marks?: { type: string; attrs?: Record<string, unknown> }[];
}

export interface AdfDocument {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

export interface CriteriaForm {
  /** Null: a bare list, as half the world writes it. */
  heading: string | null;
  list: 'tasks' | 'bullets';
  /** Whether the criterion at this place is ticked already. */
  ticked: (place: number, total: number) => boolean;
}

const plain = (text: string): AdfNode => ({ type: 'text', text });

/** Strong, code and links; the first alternative that matches wins, from the left. */
const INLINE = /\*\*(?<strong>[^*]+)\*\*|`(?<code>[^`]+)`|\[(?<label>[^\]]+)\]\((?<href>[^)\s]+)\)/g;

function inline(text: string): AdfNode[] {
  const nodes: AdfNode[] = [];
  let from = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > from) nodes.push(plain(text.slice(from, match.index)));
    const { strong, code, label, href } = match.groups ?? {};
    if (strong) nodes.push({ ...plain(strong), marks: [{ type: 'strong' }] });
    else if (code) nodes.push({ ...plain(code), marks: [{ type: 'code' }] });
    else if (label && href) nodes.push({ ...plain(label), marks: [{ type: 'link', attrs: { href } }] });
    from = match.index + match[0].length;
  }
  if (from < text.length) nodes.push(plain(text.slice(from)));
  return nodes;
}

const paragraph = (text: string): AdfNode => ({ type: 'paragraph', content: inline(text) });

const heading = (text: string, level: number): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: inline(text),
});

const listItem = (text: string): AdfNode => ({ type: 'listItem', content: [paragraph(text)] });

/** One rule per kind of line. Neighbouring lines whose rule names the same `group` share one list. */
interface LineRule {
  pattern: RegExp;
  group?: 'bulletList' | 'orderedList' | 'taskList' | 'criteria';
  node: (match: RegExpExecArray) => AdfNode;
}

const task = (text: string, done: boolean): AdfNode => ({
  type: 'taskItem',
  attrs: { localId: '', state: done ? 'DONE' : 'TODO' },
  content: inline(text),
});

const RULES: LineRule[] = [
  { pattern: /^(#{1,4}) (.+)$/, node: ([, marks, text]) => heading(text!, marks!.length) },
  { pattern: /^\* (.+)$/, group: 'criteria', node: ([, text]) => plain(text!) },
  { pattern: /^- (.+)$/, group: 'bulletList', node: ([, text]) => listItem(text!) },
  { pattern: /^\d+\. (.+)$/, group: 'orderedList', node: ([, text]) => listItem(text!) },
  { pattern: /^\[([ x])\] (.+)$/, group: 'taskList', node: ([, mark, text]) => task(text!, mark === 'x') },
  { pattern: /^> (.+)$/, node: ([, text]) => ({ type: 'blockquote', content: [paragraph(text!)] }) },
  { pattern: /^---$/, node: () => ({ type: 'rule' }) },
  {
    pattern: /^!(info|note|tip|warning|success|error) (.+)$/,
    node: ([, panelType, text]) => ({ type: 'panel', attrs: { panelType }, content: [paragraph(text!)] }),
  },
  { pattern: /^(.+)$/, node: ([, text]) => paragraph(text!) },
];

function criteriaBlocks(texts: string[], form: CriteriaForm): AdfNode[] {
  const list: AdfNode =
    form.list === 'tasks'
      ? { type: 'taskList', content: texts.map((text, place) => task(text, form.ticked(place, texts.length))) }
      : { type: 'bulletList', content: texts.map(listItem) };
  return form.heading === null ? [list] : [heading(form.heading, 3), list];
}

/** ADF wants an id on every task list and task; ids need only differ inside one document. */
function numberTasks(nodes: AdfNode[], prefix: string, counter = { last: 0 }): void {
  for (const node of nodes) {
    if (node.type === 'taskList' || node.type === 'taskItem') {
      node.attrs = { ...node.attrs, localId: `${prefix}-${++counter.last}` };
    }
    if (node.content) numberTasks(node.content, prefix, counter);
  }
}

interface Block {
  group: LineRule['group'];
  nodes: AdfNode[];
}

function parseBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let code: string[] | null = null;
  for (const raw of text.split('\n')) {
    if (raw.trim() === '```') {
      if (code) blocks.push({ group: undefined, nodes: [{ type: 'codeBlock', content: [plain(code.join('\n'))] }] });
      code = code ? null : [];
      continue;
    }
    if (code) {
      code.push(raw);
      continue;
    }
    const line = raw.trim();
    for (const rule of RULES) {
      const match = rule.pattern.exec(line);
      if (!match) continue;
      const last = blocks.at(-1);
      if (rule.group && last?.group === rule.group) last.nodes.push(rule.node(match));
      else blocks.push({ group: rule.group, nodes: [rule.node(match)] });
      break;
    }
  }
  return blocks;
}

/** `idPrefix` keeps task ids apart between documents, so that a copied task still shows where it came from. */
export function toAdf(text: string, form: CriteriaForm, idPrefix: string): AdfDocument {
  const content = parseBlocks(text).flatMap(({ group, nodes }): AdfNode[] => {
    if (group === 'criteria') {
      return criteriaBlocks(
        nodes.map((node) => node.text ?? ''),
        form,
      );
    }
    return group ? [{ type: group, content: nodes }] : nodes;
  });
  numberTasks(content, idPrefix);
  return { type: 'doc', version: 1, content };
}
