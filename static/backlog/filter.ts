import type { Issue } from '../../src/domain/issue';
import type { BacklogRow } from './ranking';

export interface BacklogFilter {
  /** Words that must all stand in the key or the summary. */
  readonly text: string;
  /** Names; none chosen means all. Names, not ids: team-managed projects give one name many ids. */
  readonly types: readonly string[];
  readonly statuses: readonly string[];
}

export const NO_FILTER: BacklogFilter = { text: '', types: [], statuses: [] };

export const isFiltering = (filter: BacklogFilter): boolean =>
  filter.text.trim() !== '' || filter.types.length > 0 || filter.statuses.length > 0;

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
export function filterRows(rows: readonly BacklogRow[], filter: BacklogFilter): readonly BacklogRow[] {
  if (!isFiltering(filter)) return rows;
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  const types = new Set(filter.types);
  const statuses = new Set(filter.statuses);
  return rows.filter(
    ({ issue }) =>
      (types.size === 0 || types.has(issue.type.name)) &&
      (statuses.size === 0 || statuses.has(issue.status.name)) &&
      words.every((word) => searchText(issue).includes(word)),
  );
}

export interface Choice {
  readonly name: string;
  readonly issues: number;
}

function choices(rows: readonly BacklogRow[], nameOf: (issue: Issue) => string): Choice[] {
  const counts = new Map<string, number>();
  for (const { issue } of rows) counts.set(nameOf(issue), (counts.get(nameOf(issue)) ?? 0) + 1);
  return [...counts]
    .map(([name, issues]) => ({ name, issues }))
    .sort((a, b) => b.issues - a.issues || (a.name < b.name ? -1 : 1));
}

/** What can be filtered by, most frequent first. */
export const typeChoices = (rows: readonly BacklogRow[]): Choice[] => choices(rows, (issue) => issue.type.name);
export const statusChoices = (rows: readonly BacklogRow[]): Choice[] => choices(rows, (issue) => issue.status.name);
