import type { Issue } from '../issue';
import { asNode, blocksOf, childrenOf, linesOf, MAX_DEPTH, textOf, type AdfNode } from './adf';

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
function headingLevel(node: AdfNode): number | null {
  if (node.type === 'heading') {
    const { level } = node.attrs;
    return typeof level === 'number' && level >= 1 && level <= 6 ? level : 1;
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

function collect(node: AdfNode, into: Criterion[], tasksOnly: boolean, depth = 0): void {
  if (depth > MAX_DEPTH) return;
  if (node.type === 'taskItem' || node.type === 'blockTaskItem') {
    const text = textOf(node).trim();
    if (text !== '') into.push({ text, ticked: node.attrs.state === 'DONE' });
    return;
  }
  if (node.type === 'listItem' && !tasksOnly) {
    // An item's own text, without that of the lists inside it, which give items of their own.
    const own = childrenOf(node).filter((child) => !LISTS.has(child.type));
    const text = own
      .map((child) => textOf(child))
      .join(' ')
      .trim();
    if (text !== '') into.push({ text, ticked: null });
    for (const child of childrenOf(node)) if (LISTS.has(child.type)) collect(child, into, tasksOnly, depth + 1);
    return;
  }
  for (const child of childrenOf(node)) collect(child, into, tasksOnly, depth + 1);
}

/** The acceptance criteria of a description, in its order. Never throws, whatever the document holds. */
export function acceptanceCriteria(description: unknown): Criterion[] {
  const doc = asNode(description);
  if (!doc) return [];
  const blocks = blocksOf(doc);
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

/**
 * The acceptance criteria of an issue: those of the field that the project keeps them in, where it has one and the
 * issue fills it, else those of its description. In such a field every item counts, and every line where there is no list.
 */
export function criteriaOf(issue: Issue, criteriaFieldId: string | null): Criterion[] {
  const value = criteriaFieldId === null ? undefined : issue.fields[criteriaFieldId];
  const lines = linesOf(value);
  if (lines.length === 0) return acceptanceCriteria(issue.description);
  const doc = asNode(value);
  const items: Criterion[] = [];
  if (doc) for (const block of blocksOf(doc)) collect(block, items, false);
  return items.length > 0 ? items : lines.map((text) => ({ text, ticked: null }));
}
