import type { ModelProblem } from '../../src/domain/scoring/score';
import { projectSettingsSchema, settingsProblem, type ProjectSettings } from '../../src/domain/settings';

/** What keeps a field from being saved; the pages put it into words beside that field. */
type FieldProblem = 'required' | 'notANumber' | 'tooLong' | 'tooSmall' | 'tooBig' | 'duplicate' | 'invalid';

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
      return issue.origin === 'string' ? 'required' : 'tooSmall';
    case 'too_big':
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
    const place = issue.path.join('.');
    if (!fields.has(place)) fields.set(place, problemOf(issue));
  }
  return { fields, model: null };
}

export const hasProblems = (problems: DraftProblems): boolean => problems.fields.size > 0 || problems.model !== null;
