import type { BacklogFilter, Facet } from '../../../src/domain/backlogView';
import { conditionsOf, filterRows, without, type Condition, type FilterContext } from '../filter';
import type { BacklogRow } from '../ranking';
import { valuesOf } from './facets';

/** How many issues have each value of a facet, among those that the rest of the filter leaves; chosen ones also where none has. */
export function countValues(
  rows: readonly BacklogRow[],
  facet: Facet,
  filter: BacklogFilter,
  context: FilterContext,
): ReadonlyMap<string, number> {
  const counts = new Map((filter.facets[facet] ?? []).map((value) => [value, 0]));
  for (const row of filterRows(rows, without(filter, facet), context)) {
    for (const value of new Set(valuesOf(facet, row, context.judged))) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

export interface GivenBack {
  readonly condition: Condition;
  /** Issues found when this one thing is no longer asked. */
  readonly issues: number;
}

/** What each thing that is asked keeps away all by itself, most first. */
export const givenBack = (
  rows: readonly BacklogRow[],
  filter: BacklogFilter,
  context: FilterContext,
): readonly GivenBack[] =>
  conditionsOf(filter)
    .map((condition) => ({ condition, issues: filterRows(rows, without(filter, condition), context).length }))
    .sort((a, b) => b.issues - a.issues);
