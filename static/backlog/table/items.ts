import type { BacklogRow } from '../ranking';
import type { Group } from './grouping';

/** What stands below each other in the table: heads of groups, and rows. */
export type Item =
  | { readonly kind: 'group'; readonly key: string; readonly group: Group; readonly isOpen: boolean }
  | {
      readonly kind: 'row';
      readonly key: string;
      readonly row: BacklogRow;
      /** Which of how many of its group, from 1; null: there are no groups. */
      readonly of: readonly [at: number, size: number] | null;
    };

/**
 * @param closed ids of the groups whose rows are not shown.
 * @param typedId the issue whose value is being typed: it is shown also in a closed group that it comes into by that.
 */
export function itemsOf(
  rows: readonly BacklogRow[],
  groups: readonly Group[] | null,
  closed: ReadonlySet<string>,
  typedId: string | null,
): readonly Item[] {
  if (groups === null) return rows.map((row) => ({ kind: 'row', key: row.issue.id, row, of: null }));
  return groups.flatMap((group): Item[] => {
    const isOpen = !closed.has(group.id);
    const head: Item = { kind: 'group', key: group.id, group, isOpen };
    if (!isOpen && typedId === null) return [head];
    const { length } = group.rows;
    const all = group.rows.map((row, index): Item => ({
      kind: 'row',
      key: row.issue.id,
      row,
      of: [index + 1, length],
    }));
    return [head, ...(isOpen ? all : all.filter(({ key }) => key === typedId))];
  });
}
