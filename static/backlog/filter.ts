import { FACETS, STARTING_VIEW, type BacklogFilter, type Facet, type HealthFigure } from '../../src/domain/backlogView';
import type { Issue } from '../../src/domain/issue';
import { valuesOf } from './filtering/facets';
import { NONE_JUDGED, type JudgedIssues } from './gates/judged';
import { isBehind } from './health/figures';
import type { BacklogRow } from './ranking';

export const NO_FILTER: BacklogFilter = STARTING_VIEW.filter;

/** One thing that a filter asks of an issue. */
export type Condition = Facet | 'text' | 'jql' | 'notReadyAtTop' | 'behind';

/** What the filter asks, in the order in which the page shows it. */
export const conditionsOf = (filter: BacklogFilter): Condition[] => [
  ...(filter.text.trim() === '' ? [] : (['text'] as const)),
  ...FACETS.filter((facet) => filter.facets[facet] !== undefined),
  ...(filter.jql === null ? [] : (['jql'] as const)),
  ...(filter.notReadyAtTop ? (['notReadyAtTop'] as const) : []),
  ...(filter.behind === null ? [] : (['behind'] as const)),
];

export const isFiltering = (filter: BacklogFilter): boolean => conditionsOf(filter).length > 0;

/** The filter without one thing that it asks. */
export function without(filter: BacklogFilter, condition: Condition): BacklogFilter {
  switch (condition) {
    case 'text':
    case 'jql':
    case 'notReadyAtTop':
    case 'behind':
      return { ...filter, [condition]: NO_FILTER[condition] };
    default:
      return withFacet(filter, condition, []);
  }
}

/** What an empty result teaches: why nothing is left where one thing alone was asked for. */
export function nothingLeft(filter: BacklogFilter): 'nothingFound' | 'topReady' | HealthFigure {
  const [only, ...others] = conditionsOf(filter);
  if (others.length > 0) return 'nothingFound';
  if (only === 'notReadyAtTop') return 'topReady';
  return (only === 'behind' && filter.behind) || 'nothingFound';
}

/** How far down the ranking a team looks when it plans. */
export const TOP = 20;

const topOf = (rows: readonly BacklogRow[]): string[] => rows.slice(0, TOP).map(({ issue }) => issue.id);

/**
 * Ids of the first rows of the ranking that were judged and are not ready; null: not known, because some of them are still
 * to be judged, or none of them was.
 * @param isJudging whether a row without a verdict may still get one; otherwise `unjudgedAtTop` says how many go without.
 */
export function notReadyAtTop(
  rows: readonly BacklogRow[],
  judged: JudgedIssues,
  isJudging: boolean,
): ReadonlySet<string> | null {
  const top = topOf(rows);
  const unjudged = unjudgedAtTop(rows, judged);
  if (unjudged > 0 && (isJudging || unjudged === top.length)) return null;
  return new Set(top.filter((id) => judged.has(id) && !judged.get(id)?.facts.ready));
}

/** How many of the first rows of the ranking have no verdict: of these nobody can tell whether they are ready. */
export const unjudgedAtTop = (rows: readonly BacklogRow[], judged: JudgedIssues): number =>
  topOf(rows).filter((id) => !judged.has(id)).length;

/** What filters look at beyond the rows themselves. */
export interface FilterContext {
  readonly judged: JudgedIssues;
  readonly notReadyAtTop: ReadonlySet<string> | null;
  /** Ids of what Jira finds with the filter's JQL; null: not known, and then nothing is found. */
  readonly found: ReadonlySet<string> | null;
  /** Id of the issue whose value is being typed: it stays in sight until that is over. */
  readonly typedId?: string | null;
}

const NO_CONTEXT: FilterContext = { judged: NONE_JUDGED, notReadyAtTop: null, found: null };

/** Folds case, accents and the shape of quotes, so that "creme" finds "Crème" and "shop's" finds "shop’s". */
export const fold = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").replace(/[“”„]/g, '"').toLowerCase();

/** What is searched for: words, and what stands in quotes as one. */
const wordsIn = (text: string): string[] =>
  (fold(text).match(/"[^"]+"|\S+/g) ?? []).map((word) => word.replace(/^"|"$/g, '').trim()).filter(Boolean);

/** Whether a folded text holds all that is searched for; an empty search finds everything. */
export function textFinder(wanted: string): (folded: string) => boolean {
  const words = wordsIn(wanted);
  return (folded) => words.every((word) => folded.includes(word));
}

const searchTexts = new WeakMap<Issue, string>();

/** Folded once for each issue: it is looked through at every key press. */
function searchText(issue: Issue): string {
  const known = searchTexts.get(issue);
  if (known !== undefined) return known;
  const text = fold(`${issue.key} ${issue.summary}`);
  searchTexts.set(issue, text);
  return text;
}

/** Whether key and summary of an issue hold all that is searched for. */
export function issueFinder(wanted: string): (issue: Issue) => boolean {
  const isIn = textFinder(wanted);
  return (issue) => isIn(searchText(issue));
}

type Passes = (row: BacklogRow) => boolean;

function passing(condition: Condition, filter: BacklogFilter, { judged, ...context }: FilterContext): Passes {
  switch (condition) {
    case 'text': {
      const isFound = issueFinder(filter.text);
      return ({ issue }) => isFound(issue);
    }
    case 'jql':
      return ({ issue }) => context.found?.has(issue.id) === true;
    case 'notReadyAtTop':
      return ({ issue }) => context.notReadyAtTop?.has(issue.id) === true;
    case 'behind':
      return ({ issue }) => filter.behind !== null && isBehind(filter.behind, judged.get(issue.id)?.facts);
    default: {
      const wanted = new Set(filter.facets[condition]);
      return (row) => valuesOf(condition, row, judged).some((value) => wanted.has(value));
    }
  }
}

/** The rows that pass, in the order given; each keeps its place in the whole backlog. */
export function filterRows(
  rows: readonly BacklogRow[],
  filter: BacklogFilter,
  context: FilterContext = NO_CONTEXT,
): readonly BacklogRow[] {
  const conditions = conditionsOf(filter);
  if (conditions.length === 0) return rows;
  const passes = conditions.map((condition) => passing(condition, filter, context));
  const { typedId } = context;
  return rows.filter((row) => row.issue.id === typedId || passes.every((pass) => pass(row)));
}

/** The filter with these values of a facet; none chosen means all. */
export function withFacet(filter: BacklogFilter, facet: Facet, values: readonly string[]): BacklogFilter {
  const { [facet]: _, ...others } = filter.facets;
  return { ...filter, facets: values.length === 0 ? others : { ...others, [facet]: [...values] } };
}
