/** Walks documents in the Atlassian Document Format, written by many editors and apps, for what they say. Never throws. */

export interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly content: readonly unknown[];
}

/** Takes what looks like a node; null for the rest. */
export function asNode(value: unknown): AdfNode | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, text, attrs, content } = value as Record<string, unknown>;
  if (typeof type !== 'string') return null;
  return {
    type,
    ...(typeof text === 'string' ? { text } : {}),
    attrs: typeof attrs === 'object' && attrs !== null ? (attrs as Record<string, unknown>) : {},
    content: Array.isArray(content) ? content : [],
  };
}

/** Real documents nest a few levels; a hostile one must not overflow the stack. */
export const MAX_DEPTH = 60;

export const childrenOf = (node: AdfNode): AdfNode[] => node.content.flatMap((child) => asNode(child) ?? []);

export function textOf(node: AdfNode, depth = 0): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return ' ';
  if (node.type === 'mention' || node.type === 'emoji' || node.type === 'status')
    return [node.attrs.text, node.attrs.shortName].find((text) => typeof text === 'string') ?? '';
  return depth >= MAX_DEPTH
    ? ''
    : childrenOf(node)
        .map((child) => textOf(child, depth + 1))
        .join('');
}

const CONTAINERS = new Set(['doc', 'panel', 'expand', 'nestedExpand', 'layoutSection', 'layoutColumn', 'blockquote']);

/** Blocks in reading order, with panels, columns and expands opened up. */
export function blocksOf(node: AdfNode, depth = 0): AdfNode[] {
  return childrenOf(node).flatMap((child) =>
    CONTAINERS.has(child.type) && depth < MAX_DEPTH ? blocksOf(child, depth + 1) : [child],
  );
}

const INLINE = new Set(['text', 'hardBreak', 'mention', 'emoji', 'status', 'date', 'inlineCard', 'placeholder']);

function collectLines(node: AdfNode, into: string[], depth = 0): void {
  if (depth > MAX_DEPTH) return;
  const children = childrenOf(node);
  if (children.some((child) => INLINE.has(child.type))) {
    const text = textOf(node).trim();
    if (text !== '') into.push(text);
  } else {
    for (const child of children) collectLines(child, into, depth + 1);
  }
}

/** What a document says, one text a paragraph, heading, item or cell. A plain string, as older APIs give, is its lines. */
export function linesOf(document: unknown): string[] {
  if (typeof document === 'string') return document.split('\n').flatMap((line) => line.trim() || []);
  const lines: string[] = [];
  const doc = asNode(document);
  if (doc) collectLines(doc, lines);
  return lines;
}

/** Whether a document says anything at all: text, or a picture. */
export function hasText(document: unknown): boolean {
  const doc = asNode(document);
  if (!doc) return false;
  return textOf(doc).trim() !== '' || blocksOf(doc).some((block) => block.type.startsWith('media'));
}
