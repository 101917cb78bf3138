import {
  MOST_GATE_NAME,
  MOST_MESSAGE,
  validatorConfigSchema,
  type GateChoice,
  type ValidatorConfig,
} from '../../src/contract';

/** What stands in the form; a name stays while another gate is looked at. */
export interface Draft {
  readonly gate: GateChoice['type'];
  readonly name: string;
  readonly message: string;
  readonly whenUnknown: ValidatorConfig['whenUnknown'];
}

export type TextProblem = { readonly code: 'required' } | { readonly code: 'tooLong'; readonly most: number };

export interface DraftProblems {
  readonly name: TextProblem | null;
  readonly message: TextProblem | null;
}

export const draftOf = ({ gate, message, whenUnknown }: ValidatorConfig): Draft => ({
  gate: gate.type,
  name: gate.type === 'own' ? gate.name : '',
  message: message ?? '',
  whenUnknown,
});

export const problemsOf = ({ gate, name, message }: Draft): DraftProblems => ({
  name: gate !== 'own' ? null : name.trim() === '' ? { code: 'required' } : tooLong(name, MOST_GATE_NAME),
  message: tooLong(message, MOST_MESSAGE),
});

/** What Jira is to keep; null: something in the form is wrong. */
export function configOf({ gate, name, message, whenUnknown }: Draft): ValidatorConfig | null {
  const config = {
    v: 1,
    gate: gate === 'own' ? { type: gate, name } : { type: gate },
    message: message.trim() === '' ? null : message,
    whenUnknown,
  };
  return validatorConfigSchema.safeParse(config).data ?? null;
}

const tooLong = (text: string, most: number): TextProblem | null =>
  text.trim().length > most ? { code: 'tooLong', most } : null;
