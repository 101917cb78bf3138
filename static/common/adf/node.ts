import { asNode, type AdfNode } from '../../../src/domain/gates/adf';

/** A node as it is shown: with the marks that make its text bold or a link. */
export interface ShownNode extends AdfNode {
  readonly marks: readonly Mark[];
}

export interface Mark {
  readonly type: string;
  readonly attrs: Readonly<Record<string, unknown>>;
}

/** Takes what looks like a node; null for the rest. */
export function shownNode(raw: unknown): ShownNode | null {
  const node = asNode(raw);
  if (!node) return null;
  const { marks } = raw as { marks?: unknown };
  // A mark has a type and attributes, as a node has.
  return { ...node, marks: Array.isArray(marks) ? marks.flatMap((mark) => asNode(mark) ?? []) : [] };
}

/** An attribute as text; empty when it is none. */
export function textAttr({ attrs }: Pick<ShownNode, 'attrs'>, name: string): string {
  const value = attrs[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** An attribute as a whole number within these bounds; undefined when it is none. */
export function countAttr(node: Pick<ShownNode, 'attrs'>, name: string, most: number): number | undefined {
  const value = node.attrs[name];
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined;
}
