/** Workflow validators: asks the app's functions whether an issue may move. */
import type { TransitionMove } from '../jira';
import { scopesOf } from './manifest';
import type { Manifest } from './manifest';

/**
 * What Jira says when a validator has no answer. Atlassian does not document what happens when a validator's function
 * throws, takes too long or answers something else; the sandbox takes the strict reading and refuses the move.
 */
const NO_ANSWER = 'The transition was not made: an app’s validator of this workflow could not check it.';
/** A validator whose app is gone evaluates to false, says the documentation of expressions; it has no words for it. */
const NO_MODULE = 'The transition was not made: a validator of this workflow belongs to an app that is not installed.';
const NO_MESSAGE = 'The transition was not made: a validator of this workflow refused it.';

/** Answers why an issue may not move; nothing when it may. All rules are asked, as Jira asks all validators. */
export function createValidators(
  manifest: Manifest,
  run: (functionKey: string, argument: unknown, moduleKey: string) => Promise<unknown>,
): (move: TransitionMove) => Promise<string[]> {
  const modules = manifest.modules['jira:workflowValidator'] ?? [];
  const seesFields = scopesOf(manifest).includes('read:jira-work');

  async function refusalOf(move: TransitionMove, rule: TransitionMove['rules'][number]): Promise<string | null> {
    const module = modules.find(({ key }) => key === rule.moduleKey);
    if (module?.function === undefined) return NO_MODULE;
    const { modifiedFields, from, to, issue } = move;
    const argument = {
      issue: { key: issue.key },
      configuration: rule.configuration,
      transition: { from: { id: from.id }, to: { id: to.id }, ...(seesFields ? { modifiedFields } : {}) },
    };
    const answer = await run(module.function, argument, module.key).catch(() => null);
    const { result, errorMessage } = (answer ?? {}) as { result?: unknown; errorMessage?: unknown };
    if (result === true) return null;
    if (result !== false) return NO_ANSWER;
    return typeof errorMessage === 'string' && errorMessage !== '' ? errorMessage : NO_MESSAGE;
  }

  return async (move) => {
    const refusals = await Promise.all(move.rules.map((rule) => refusalOf(move, rule)));
    return refusals.filter((refusal) => refusal !== null);
  };
}
