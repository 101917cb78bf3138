import { STARTING_VIEW, type BacklogFilter, type Facet, type HealthFigure } from '../../src/domain/backlogView';
import type { Issue } from '../../src/domain/issue';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import { NONE_JUDGED, type JudgedIssues } from './gates/judged';
import { isBehind } from './health/figures';
import type { BacklogRow } from './ranking';

export const NO_FILTER: BacklogFilter = STARTING_VIEW.filter;

const isChoosing = (filter: BacklogFilter): boolean =>
  filter.text.trim() !== '' || filter.jql !== null || Object.keys(filter.facets).length > 0;

export const isFiltering = (filter: BacklogFilter): boolean =>
  isChoosing(filter) || filter.notReadyAtTop || filter.behind !== null;

/** What an empty result teaches: why nothing is left where one thing alone was asked for. */
export function nothingLeft(filter: BacklogFilter): 'nothingFound' | 'topReady' | HealthFigure {
  if (isChoosing(filter) || (filter.notReadyAtTop && filter.behind !== null)) return 'nothingFound';
  if (filter.notReadyAtTop) return 'topReady';
  return filter.behind ?? 'nothingFound';
}

/** How far down the ranking a team looks when it plans. */
export const TOP = 20;

/**
 * Ids of the first rows of the ranking that are not ready; null: some of them are still to be judged.
 * @param isJudging whether a row without a verdict may still get one; otherwise nobody can tell that it is ready.
 */
export function notReadyAtTop(
  rows: readonly BacklogRow[],
  judged: JudgedIssues,
  isJudging: boolean,
): ReadonlySet<string> | null {
  const top = rows.slice(0, TOP).map(({ issue }) => issue.id);
  if (isJudging && top.some((id) => !judged.has(id))) return null;
  return new Set(top.filter((id) => !judged.get(id)?.facts.ready));
}

/** What filters look at beyond the rows themselves. */
export interface FilterContext {
  readonly judged: JudgedIssues;
  readonly notReadyAtTop: ReadonlySet<string> | null;
}

const NO_CONTEXT: FilterContext = { judged: NONE_JUDGED, notReadyAtTop: null };

/** Folds case and accents, so that "creme" finds "Crème". */
const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const searchTexts = new WeakMap<Issue, string>();

function searchText(issue: Issue): string {
  const known = searchTexts.get(issue);
  if (known !== undefined) return known;
  const text = fold(`${issue.key} ${issue.summary}`);
  searchTexts.set(issue, text);
  return text;
}

/** The rows that pass, in the order given; each keeps its place in the whole backlog. */
export function filterRows(
  rows: readonly BacklogRow[],
  filter: BacklogFilter,
  context: FilterContext = NO_CONTEXT,
): readonly BacklogRow[] {
  if (!isFiltering(filter)) return rows;
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  const types = new Set(filter.facets.type);
  const statuses = new Set(filter.facets.status);
  return rows.filter(
    ({ issue }) =>
      (types.size === 0 || types.has(issue.type.name)) &&
      (statuses.size === 0 || statuses.has(issue.status.name)) &&
      (!filter.notReadyAtTop || context.notReadyAtTop?.has(issue.id) === true) &&
      (filter.behind === null || isBehind(filter.behind, context.judged.get(issue.id)?.facts)) &&
      words.every((word) => searchText(issue).includes(word)),
  );
}

export interface Choice {
  readonly name: string;
  readonly issues: number;
}

function choices(rows: readonly ScoredIssue[], nameOf: (issue: Issue) => string): Choice[] {
  const counts = new Map<string, number>();
  for (const { issue } of rows) counts.set(nameOf(issue), (counts.get(nameOf(issue)) ?? 0) + 1);
  return [...counts]
    .map(([name, issues]) => ({ name, issues }))
    .sort((a, b) => b.issues - a.issues || (a.name < b.name ? -1 : 1));
}

/** What can be filtered by, most frequent first. */
export const typeChoices = (rows: readonly ScoredIssue[]): Choice[] => choices(rows, (issue) => issue.type.name);
export const statusChoices = (rows: readonly ScoredIssue[]): Choice[] => choices(rows, (issue) => issue.status.name);

/** The filter with these values of a facet; none chosen means all. */
export function withFacet(filter: BacklogFilter, facet: Facet, values: readonly string[]): BacklogFilter {
  const { [facet]: _, ...others } = filter.facets;
  return { ...filter, facets: values.length === 0 ? others : { ...others, [facet]: [...values] } };
}
