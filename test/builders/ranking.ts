import type { Issue } from '../../src/domain/issue';
import type { Pin } from '../../src/domain/issueData';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import { rank, type RankedIssue } from '../../src/domain/ranking/rank';
import type { RankingRules } from '../../src/domain/ranking/structure';
import type { Score } from '../../src/domain/scoring/score';
import { anIssue, AT, BY, dataWith } from './issue';

/** Scored issues for tests of the ranking, and the rules that hold unless a test says otherwise. */

export const RULES: RankingRules = { blocking: null, unscored: 'last', today: '2026-11-23' };
export const IN_PLACE: RankingRules = { ...RULES, unscored: 'inPlace' };

const settled = (score: number): number => Number(score.toPrecision(12));

export const ratio = (value: number, size: number): Extract<Score, { status: 'scored' }> => ({
  status: 'scored',
  score: settled(value / size),
  value,
  size,
  classValue: null,
  inputs: [],
  contributions: [],
  leftOut: [],
  within: null,
});

export const scored = (score: number): Score => ratio(score, 1);

/** @param within what the second model says, if there is one. */
export const ofClass = (classValue: number, within: Score | null = null): Score => ({
  ...ratio(classValue, 1),
  classValue,
  within,
});

export const UNSCORED: Score = { status: 'unscored', missing: ['effort'], inputs: [] };

/** `S-7` has the id 7 and, unless told otherwise, stands in Jira behind `S-6`. */
export function row(key: string, score: Score, overrides: Partial<Issue> = {}): ScoredIssue {
  const id = key.replace(/\D/g, '');
  return { issue: anIssue({ id, key, position: Number(id), ...overrides }), score };
}

/** A sub-task of another issue. */
export const subtaskOf = (parent: string): Partial<Issue> => ({
  type: { id: '10003', name: 'Sub-task', subtask: true },
  parent: { id: parent.replace(/\D/g, ''), key: parent, summary: 'x', status: anIssue().status },
});

export const pinned = (pin: Pin): Partial<Issue> => ({ data: dataWith({ pin: { ...pin, at: AT, by: BY } }) });

export const FIRST: Pin = { type: 'first' };
export const after = (key: string): Pin => ({ type: 'after', issueId: key.replace(/\D/g, ''), key });
export const notBefore = (date: string): Pin => ({ type: 'notBefore', date });

export const keysOf = (rows: readonly ScoredIssue[], rules: RankingRules = RULES): string[] =>
  rank(rows, rules).rows.map(({ issue }) => issue.key);

export function rowOf(rows: readonly ScoredIssue[], key: string, rules: RankingRules = RULES): RankedIssue {
  const found = rank(rows, rules).rows.find(({ issue }) => issue.key === key);
  if (!found) throw new Error(`${key} is not ranked`);
  return found;
}
