import type { ModelProblem } from '../../src/domain/scoring/score';
import { projectSettingsSchema, settingsProblem, type ProjectSettings } from '../../src/domain/settings';

/** What keeps a field from being saved; the pages put it into words beside that field. */
type FieldProblem = 'required' | 'notANumber' | 'tooLong' | 'tooSmall' | 'tooBig' | 'tooMany' | 'duplicate' | 'invalid';

/** By place in the settings: `models.rice.criteria.0.label`. */
export type FieldProblems = ReadonlyMap<string, FieldProblem>;

export interface DraftProblems {
  readonly fields: FieldProblems;
  /** Asked only when every field is right by itself. */
  readonly model: ModelProblem | null;
}

interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly origin?: string;
  readonly input?: unknown;
  readonly minimum?: unknown;
}

function problemOf(issue: SchemaIssue): FieldProblem {
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'required' : 'tooSmall';
    case 'too_big':
      if (issue.origin === 'array') return 'tooMany';
      return issue.origin === 'string' ? 'tooLong' : 'tooBig';
    case 'invalid_type':
      return 'notANumber';
    case 'custom':
      return 'duplicate';
    default:
      return 'invalid';
  }
}

/** The same judgement as the server's: the schema, then whether the active model can score. */
export function problemsOf(draft: ProjectSettings, now: Date): DraftProblems {
  const parsed = projectSettingsSchema.safeParse(draft);
  if (parsed.success) return { fields: new Map(), model: settingsProblem(parsed.data, now) };
  const fields = new Map<string, FieldProblem>();
  for (const issue of parsed.error.issues as readonly SchemaIssue[]) {
    const place = placeOf(issue.path);
    if (!fields.has(place)) fields.set(place, problemOf(issue));
  }
  return { fields, model: null };
}

/** Labels are typed into one field, which shows what is wrong with any of them. */
const placeOf = (path: readonly PropertyKey[]): string =>
  (path.at(-2) === 'labels' ? path.slice(0, -1) : path).join('.');

export const hasProblems = (problems: DraftProblems): boolean => problems.fields.size > 0 || problems.model !== null;
