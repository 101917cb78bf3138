import { isOwnGate } from '../../src/domain/gates/gate';
import { isGateNameTaken } from '../../src/domain/gates/gateName';
import type { ModelProblem } from '../../src/domain/scoring/score';
import { projectSettingsSchema, settingsProblem, type ProjectSettings } from '../../src/domain/settings';

/** What keeps a field from being saved; the pages put it into words beside that field. */
type FieldProblem =
  | 'required'
  | 'notANumber'
  | 'notWhole'
  | 'tooLong'
  | 'tooSmall'
  | 'tooBig'
  | 'tooMany'
  | 'duplicate'
  | 'nameTaken'
  | 'invalid';

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
  readonly expected?: string;
}

function problemOf(issue: SchemaIssue, draft: ProjectSettings): FieldProblem {
  // Whatever form it should have, first there must be something.
  if (valueAt(draft, issue.path) === '') return 'required';
  switch (issue.code) {
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'required' : 'tooSmall';
    case 'too_big':
      if (issue.origin === 'array') return 'tooMany';
      return issue.origin === 'string' ? 'tooLong' : 'tooBig';
    case 'invalid_type':
      return issue.expected === 'int' ? 'notWhole' : 'notANumber';
    case 'custom':
      return issue.path.at(-1) === 'name' ? 'nameTaken' : 'duplicate';
    default:
      return 'invalid';
  }
}

/** The same judgement as the server's: the schema, then whether the active model can score; and names that mislead. */
export function problemsOf(draft: ProjectSettings, now: Date): DraftProblems {
  const parsed = projectSettingsSchema.safeParse(draft);
  const fields = new Map<string, FieldProblem>();
  for (const issue of (parsed.error?.issues ?? []) as readonly SchemaIssue[]) {
    const place = placeOf(issue.path);
    if (!fields.has(place)) fields.set(place, problemOf(issue, draft));
  }
  draft.gates.forEach((gate, index) => {
    const place = `gates.${index}.name`;
    if (!isOwnGate(gate) || fields.has(place)) return;
    if (isGateNameTaken(gate.name ?? '', draft.gates.slice(0, index))) fields.set(place, 'nameTaken');
  });
  return { fields, model: parsed.success && fields.size === 0 ? settingsProblem(parsed.data, now) : null };
}

const valueAt = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
    value,
  );

/** Labels are typed into one field, which shows what is wrong with any of them. */
const placeOf = (path: readonly PropertyKey[]): string =>
  (path.at(-2) === 'labels' ? path.slice(0, -1) : path).join('.');

export const hasProblems = (problems: DraftProblems): boolean => problems.fields.size > 0 || problems.model !== null;
