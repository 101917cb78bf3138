import { evaluateGate, type GateResult } from '../../../src/domain/gates/evaluate';
import type { GateContext } from '../../../src/domain/gates/evidence';
import { DONE, READY, type Gate } from '../../../src/domain/gates/gate';
import { makeHealthFacts } from '../../../src/domain/gates/healthFacts';
import type { Issue } from '../../../src/domain/issue';
import { gateOf, type FieldRef, type ProjectSettings } from '../../../src/domain/settings';
import type { Language } from '../../common/text';
import { checkText, findingSentence } from '../../common/words';
import type { Judged, JudgedGate, OpenCheck } from './judged';

export type Judge = (issue: Issue, evidence: GateContext, partial: boolean) => Judged;

/** Judges issues by the one judge of gates, and puts what is open into words at once: the issue itself is not kept. */
export function makeJudge(
  settings: ProjectSettings,
  now: Date,
  language: Language,
  estimates: readonly FieldRef[] = [],
): Judge {
  const gate = (id: string): Pick<Gate, 'checks'> => gateOf(settings, id) ?? { checks: [] };
  const ready = gate(READY);
  const done = gate(DONE);
  const factsOf = makeHealthFacts(settings, now, estimates);
  const shared = shareChecks(language);
  const judgedGate = ({ verdict, results }: GateResult): JudgedGate => ({
    verdict,
    open: results.flatMap((result) => shared(result) ?? []),
  });
  return (issue, evidence, partial) => {
    const result = evaluateGate(ready, issue, evidence);
    return {
      ready: judgedGate(result),
      done: judgedGate(evaluateGate(done, issue, evidence)),
      facts: factsOf(issue, result.verdict),
      partial,
    };
  };
}

/** A gate of 200 checks open on 5,000 issues is a million results, and only some hundred different ones. */
function shareChecks(language: Language) {
  const known = new Map<string, Map<string, OpenCheck>>();
  return ({ check, finding }: GateResult['results'][number]): OpenCheck | null => {
    const { status } = finding;
    if (status !== 'fail' && status !== 'unknown') return null;
    const reason = findingSentence(finding, language);
    let ofCheck = known.get(check.id);
    if (!ofCheck) known.set(check.id, (ofCheck = new Map<string, OpenCheck>()));
    const key = `${status} ${reason}`;
    let one = ofCheck.get(key);
    if (!one) ofCheck.set(key, (one = { id: check.id, status, name: checkText(check, language), reason }));
    return one;
  };
}
