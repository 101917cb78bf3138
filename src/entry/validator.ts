import { z } from 'zod';
import { parseValidatorConfig, STARTING_VALIDATOR, type ValidatorConfig } from '../contract/validator';
import { refusalText, type Refusal } from '../texts/gates/refusal';
import { languageFor } from '../texts/languages';
import type { Language } from '../texts/language';
import { validateTransition } from '../usecases/gates/validateTransition';
import { toResult } from './errors';
import { within } from './within';
import { portsInAHurry } from './wire';

/** What Jira does with a validator that does not answer is not documented: this one always does, within these. */
const TIME_TO_JUDGE_MS = 7_000;
const TIME_FOR_LANGUAGE_MS = 1_000;

/** Read apart from the rest: what the team decided holds whatever else Jira sends. */
const ruleSchema = z.object({ configuration: z.unknown() });

/** While an issue is being created, nothing or an empty key stands in its place. */
const issueSchema = z.object({ issue: z.object({ key: z.string().max(255).nullish() }).nullish() });

/** Where nothing was filled in on the screen, a list stands for the empty map in some serialisations. */
const screenSchema = z.object({
  transition: z
    .object({ modifiedFields: z.union([z.record(z.string(), z.unknown()), z.tuple([])]).nullish() })
    .nullish(),
});

interface Answer {
  readonly result: boolean;
  readonly errorMessage?: string;
}

/** Jira asks this of every move through a transition that has the validator (manifest: `jira:workflowValidator`). */
export async function handleTransition(payload: unknown): Promise<Answer> {
  const config = parseValidatorConfig(ruleSchema.safeParse(payload).data?.configuration);
  const refusal = config ? await judge(payload, config) : ({ code: 'noConfiguration' } as const);
  if (refusal === null) return { result: true };
  const { whenUnknown, message } = config ?? STARTING_VALIDATOR;
  if (whenUnknown === 'pass' && !isFailed(refusal)) return { result: true };
  return { result: false, errorMessage: refusalText(refusal, message, await siteLanguage()) };
}

const isFailed = (refusal: Refusal): boolean => refusal.code === 'notPassed' && refusal.result.verdict === 'fail';

async function judge(payload: unknown, config: ValidatorConfig): Promise<Refusal | null> {
  const named = issueSchema.safeParse(payload);
  const screen = screenSchema.safeParse(payload);
  if (!named.success || !screen.success) return { code: 'notUnderstood' };
  const issueKey = named.data.issue?.key ?? '';
  if (issueKey === '') return { code: 'notCreated' };
  const modified = screen.data.transition?.modifiedFields ?? {};
  const transition = { issueKey, gate: config.gate, modified: Array.isArray(modified) ? {} : modified };
  const judged = await toResult('validate', () =>
    within(TIME_TO_JUDGE_MS, validateTransition(portsInAHurry, transition)),
  );
  return judged.ok ? judged.value : { code: 'noAnswer' };
}

/** The app sees Jira in the site's language; nobody acts whose own it could be. */
async function siteLanguage(): Promise<Language> {
  const locale = await toResult('locale', () => within(TIME_FOR_LANGUAGE_MS, portsInAHurry.app.myLocale()));
  return languageFor(locale.ok ? locale.value : '');
}
