/**
 * Acceptance criteria in a description (Atlassian Document Format).
 *
 * Where a heading "Acceptance criteria" (or "Acceptatiecriteria") stands, the criteria are the list items and tasks
 * under it, up to the next heading of the same or a higher level. Without such a heading, all tasks are the criteria.
 */

export interface Criterion {
  readonly text: string;
  /** null: an item of a plain list, which cannot be ticked. */
  readonly ticked: boolean | null;
}

interface Node {
  readonly type: string;
  readonly text?: string;
  readonly attrs: Readonly<Record<string, unknown>>;
  readonly content: readonly unknown[];
}

/** ADF is written by many editors and apps: take what looks like a node, pass over the rest. */
function asNode(value: unknown): Node | null {
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
const MAX_DEPTH = 60;

const children = (node: Node): Node[] => node.content.flatMap((child) => asNode(child) ?? []);

function textOf(node: Node, depth = 0): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'hardBreak') return ' ';
  if (node.type === 'mention' || node.type === 'emoji' || node.type === 'status')
    return [node.attrs.text, node.attrs.shortName].find((text) => typeof text === 'string') ?? '';
  return depth >= MAX_DEPTH
    ? ''
    : children(node)
        .map((child) => textOf(child, depth + 1))
        .join('');
}

const HEADING = /^(acceptance criteri(a|on)|acceptatie[ -]?criteri(a|um)|acceptance criteria \(ac\)|ac)$/;

const isCriteriaTitle = (text: string): boolean =>
  HEADING.test(
    text
      .toLowerCase()
      .replace(/[^\p{L}\s()-]/gu, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );

/** A heading's level; a paragraph that is nothing but bold text counts as the lowest kind of heading. */
function headingLevel(node: Node): number | null {
  if (node.type === 'heading') {
    const level = Number(node.attrs.level);
    return level >= 1 && level <= 6 ? level : 1;
  }
  if (node.type !== 'paragraph' || node.content.length === 0) return null;
  const bold = node.content.every((child) => {
    const marks = (child as { marks?: unknown } | null)?.marks;
    const text = asNode(child)?.text;
    if (text !== undefined && text.trim() === '') return true;
    return Array.isArray(marks) && marks.some((mark: { type?: unknown } | null) => mark?.type === 'strong');
  });
  return bold ? 7 : null;
}

const LISTS = new Set(['bulletList', 'orderedList', 'taskList']);
const CONTAINERS = new Set(['doc', 'panel', 'expand', 'nestedExpand', 'layoutSection', 'layoutColumn', 'blockquote']);

function collect(node: Node, into: Criterion[], tasksOnly: boolean, depth = 0): void {
  if (depth > MAX_DEPTH) return;
  if (node.type === 'taskItem' || node.type === 'blockTaskItem') {
    const text = textOf(node).trim();
    if (text !== '') into.push({ text, ticked: node.attrs.state === 'DONE' });
    return;
  }
  if (node.type === 'listItem' && !tasksOnly) {
    // An item's own text, without that of the lists inside it, which give items of their own.
    const own = children(node).filter((child) => !LISTS.has(child.type));
    const text = own
      .map((child) => textOf(child))
      .join(' ')
      .trim();
    if (text !== '') into.push({ text, ticked: null });
    for (const child of children(node)) if (LISTS.has(child.type)) collect(child, into, tasksOnly, depth + 1);
    return;
  }
  for (const child of children(node)) collect(child, into, tasksOnly, depth + 1);
}

/** Blocks in reading order, with panels, columns and expands opened up. */
function flatten(node: Node, depth = 0): Node[] {
  return children(node).flatMap((child) =>
    CONTAINERS.has(child.type) && depth < MAX_DEPTH ? flatten(child, depth + 1) : [child],
  );
}

/** The acceptance criteria of a description, in its order. Never throws, whatever the document holds. */
export function acceptanceCriteria(description: unknown): Criterion[] {
  const doc = asNode(description);
  if (!doc) return [];
  const blocks = flatten(doc);
  const found: Criterion[] = [];
  let under: number | null = null;
  let titled = false;
  for (const block of blocks) {
    const level = headingLevel(block);
    if (level !== null && isCriteriaTitle(textOf(block))) {
      under = level;
      titled = true;
    } else if (level !== null && under !== null && level <= under) {
      under = null;
    } else if (under !== null) {
      collect(block, found, false);
    }
  }
  if (!titled) for (const block of blocks) collect(block, found, true);
  return found;
}

/** Whether a document says anything at all: text, or a picture. */
export function hasText(document: unknown): boolean {
  const doc = asNode(document);
  if (!doc) return false;
  return textOf(doc).trim() !== '' || flatten(doc).some((block) => block.type.startsWith('media'));
}
