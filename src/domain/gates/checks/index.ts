import type { Evidence, Finding } from '../finding';
import type { Check, CheckOf, CheckType } from '../gate';
import { criteriaPresent, criteriaTicked } from './criteria';
import { fieldSet } from './fieldSet';
import { manual } from './manual';
import { noOpenBlockers } from './noOpenBlockers';
import { subtasksDone } from './subtasksDone';

/** One function a check type; a new type does not compile until it stands here. */
const CHECKS: { [T in CheckType]: (check: CheckOf<T>, evidence: Evidence) => Finding } = {
  manual,
  criteriaPresent,
  criteriaTicked,
  subtasksDone,
  noOpenBlockers,
  fieldSet,
};

export function runCheck(check: Check, evidence: Evidence): Finding {
  // The table pairs each type with its own function, which TypeScript cannot follow through an index.
  return (CHECKS[check.type] as (check: Check, evidence: Evidence) => Finding)(check, evidence);
}
