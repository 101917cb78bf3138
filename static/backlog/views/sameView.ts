import type { BacklogView } from '../../../src/domain/backlogView';

/** A view such that two that show the same are the same text: in which order facets and values were chosen does not matter. */
const normal = ({ filter, sort, groupBy, columns }: BacklogView): string => {
  const facets = Object.entries(filter.facets).map(([facet, values]) => [facet, [...new Set(values)].sort()] as const);
  return JSON.stringify([
    filter.text.trim(),
    facets.sort(([a], [b]) => (a < b ? -1 : 1)),
    [filter.jql, filter.notReadyAtTop, filter.behind],
    [sort.by, sort.descending, groupBy],
    columns?.map(({ id, width }) => [id, width]) ?? null,
  ]);
};

export const isSameView = (a: BacklogView, b: BacklogView): boolean => normal(a) === normal(b);
