import type { Issue } from '../../src/domain/issue';
import { rank, type RankedIssue } from '../../src/domain/ranking/rank';
import type { ModelProblem } from '../../src/domain/scoring/score';
import { fieldIdsOf } from '../../src/domain/scoring/model';
import { modelsInUse, rankingRules, scorerFor, type ProjectSettings } from '../../src/domain/settings';

export interface PreviewRow {
  readonly row: RankedIssue;
  /** Place under the saved settings; null when those cannot rank. */
  readonly placeToday: number | null;
}

export type Preview =
  | { readonly state: 'broken'; readonly problem: ModelProblem }
  | { readonly state: 'ranked'; readonly rows: readonly PreviewRow[]; readonly scored: number; readonly total: number };

export const PREVIEW_ROWS = 10;

type Ranked = { readonly problem: ModelProblem } | { readonly rows: readonly RankedIssue[] };

function ranked(settings: ProjectSettings, issues: readonly Issue[], now: Date): Ranked {
  const made = scorerFor(settings, now);
  if ('problem' in made) return made;
  const scored = issues.map((issue) => ({ issue, score: made.scorer(issue) }));
  return { rows: rank(scored, rankingRules(settings, now)).rows };
}

/** Places under the settings as saved, by issue id; empty when they cannot rank. */
export function placesToday(saved: ProjectSettings, issues: readonly Issue[], now: Date): ReadonlyMap<string, number> {
  const result = ranked(saved, issues, now);
  return new Map('rows' in result ? result.rows.map((row) => [row.issue.id, row.place]) : []);
}

/** The first rows as the draft would rank them. */
export function previewOf(
  draft: ProjectSettings,
  issues: readonly Issue[],
  today: ReadonlyMap<string, number>,
  now: Date,
): Preview {
  const result = ranked(draft, issues, now);
  if ('problem' in result) return { state: 'broken', problem: result.problem };
  const { rows } = result;
  return {
    state: 'ranked',
    rows: rows.slice(0, PREVIEW_ROWS).map((row) => ({ row, placeToday: today.get(row.issue.id) ?? null })),
    scored: rows.filter((row) => row.score.status === 'scored').length,
    total: rows.length,
  };
}

/** Jira fields that the active model reads. */
export const modelFieldIds = (settings: ProjectSettings): string[] => modelsInUse(settings).flatMap(fieldIdsOf);
