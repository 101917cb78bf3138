import type { CheckResult, GateResult } from '../../domain/gates/evaluate';
import { oneLine } from '../../domain/oneLine';
import type { Language } from '../language';
import { missingLine } from './missingLine';

/** Why a move through the workflow is refused. */
export type Refusal =
  /** The gate does not pass, or cannot be told to. */
  | { readonly code: 'notPassed'; readonly issueKey: string; readonly gate: GateName; readonly result: GateResult }
  /** The project has no gate of the name that the workflow asks for. */
  | { readonly code: 'noGate'; readonly name: string }
  /** What the workflow keeps of this rule cannot be read. */
  | { readonly code: 'noConfiguration' }
  | { readonly code: 'settingsDamaged' }
  /** Jira named no issue: it is only being created. */
  | { readonly code: 'notCreated' }
  /** Jira sent something else than it promises. */
  | { readonly code: 'notUnderstood' }
  /** Jira did not show the issue, did not answer in time, or asked to wait. */
  | { readonly code: 'notSeen' }
  | { readonly code: 'noAnswer' };

interface GateName {
  readonly id: string;
  readonly name: string | null;
}

/** Jira shows the message in a small flag. */
const MOST_LINES = 5;

/** A gate's own name, else the app's word for it. */
export const gateName = ({ id, name }: GateName, { t }: Language): string =>
  name ?? t(id === 'ready' ? 'gate.ready' : 'gate.done');

/** The gate inside a sentence: "the Definition of Done", "the gate “Release”". */
export function gatePhrase(gate: GateName, language: Language): string {
  const name = gateName(gate, language);
  return language.t(gate.name === null ? 'gate.the' : 'gate.named', { name });
}

/**
 * At most five lines: what is wrong, the checks that are not met, and where to see more.
 * @param first the team's own first line, instead of the app's.
 */
export function refusalText(refusal: Refusal, first: string | null, language: Language): string {
  const [opening, ...others] =
    refusal.code === 'notPassed' ? gateLines(refusal, language) : noVerdictLines(refusal, language);
  return [first ?? opening ?? '', ...others].map(oneLine).join('\n');
}

function noVerdictLines(refusal: Exclude<Refusal, { code: 'notPassed' }>, { t }: Language): string[] {
  const reason = t(`refusal.${refusal.code}`, refusal.code === 'noGate' ? { name: refusal.name } : {});
  return [t('refusal.cannotTell'), reason];
}

function gateLines({ issueKey, gate, result }: Extract<Refusal, { code: 'notPassed' }>, language: Language): string[] {
  const { t } = language;
  const values = { key: issueKey, gate: gatePhrase(gate, language), open: result.open };
  const opening = result.verdict === 'fail' ? t('refusal.notPassed', values) : t('refusal.unknown', values);
  return [opening, ...missingLines(result, MOST_LINES - 2, language), t('refusal.where')];
}

/** Those that fail come before those that nobody can tell. */
function missingLines({ results }: GateResult, most: number, language: Language): string[] {
  const open = [...withStatus(results, 'fail'), ...withStatus(results, 'unknown')];
  const named = open.length > most ? open.slice(0, most - 1) : open;
  const more = open.length - named.length;
  const lines = named.map((result) => missingLine(result, language));
  return more > 0 ? [...lines, `• ${language.t('refusal.more', { more })}`] : lines;
}

const withStatus = (results: readonly CheckResult[], status: CheckResult['finding']['status']) =>
  results.filter(({ finding }) => finding.status === status);
