import { useCallback, useMemo } from 'react';
import type { Grouping } from '../../../src/domain/backlogView';
import { toggled } from '../apply/selection';
import type { BacklogPageState } from '../pageState';
import { groupingsOf, groupRows } from './grouping';
import { itemsOf, type Item } from './items';

export interface UseItems {
  readonly items: readonly Item[];
  /** Where each item stands, by its key. */
  readonly at: ReadonlyMap<string, number>;
  /** Ids of the issues whose rows can be reached, in order, and for each item which of them it is; null: none. */
  readonly ids: readonly string[];
  readonly rowAt: readonly (number | null)[];
  /** What the rows are grouped by; null also where the model has nothing of what was asked for. */
  readonly grouping: Grouping | null;
  readonly closed: ReadonlySet<string>;
  readonly toggleGroup: (id: string) => void;
  /** The group that an issue is in; null: in none, or the table has no row of it. */
  readonly groupOf: (issueId: string) => string | null;
}

/** The groups that the table shows, in their order; null: it shows none. */
export function useGroups({ rows, view, setting, gates }: BacklogPageState) {
  const { models, language } = setting;
  const grouping = view.groupBy !== null && groupingsOf(models).includes(view.groupBy) ? view.groupBy : null;
  const byGate = grouping === 'ready' || grouping === 'done';
  // Only these groups depend on verdicts, which come in by the hundred.
  const judged = byGate ? gates.judged : null;
  const groups = useMemo(
    () => (grouping === null ? null : groupRows(rows, grouping, { models, language, judged: judged ?? new Map() })),
    [rows, grouping, models, language, judged],
  );
  return { grouping, groups };
}

/** The rows of the page in their groups. */
export function useItems(page: BacklogPageState): UseItems {
  const { rows, draft, closedGroups: closed, setClosedGroups } = page;
  const typedId = draft.change?.issueId ?? null;
  const { grouping, groups } = useGroups(page);
  const toggleGroup = useCallback((id: string) => setClosedGroups((before) => toggled(before, id)), [setClosedGroups]);
  const listed = useMemo(() => {
    const items = itemsOf(rows, groups, closed, typedId);
    const ids: string[] = [];
    const rowAt = items.map((item) => (item.kind === 'row' ? ids.push(item.key) - 1 : null));
    return { items, ids, rowAt, at: new Map(items.map(({ key }, index) => [key, index])) };
  }, [rows, groups, closed, typedId]);
  const groupOf = useCallback(
    (issueId: string) => groups?.find((one) => one.rows.some(({ issue }) => issue.id === issueId))?.id ?? null,
    [groups],
  );
  return { ...listed, grouping, closed, toggleGroup, groupOf };
}
