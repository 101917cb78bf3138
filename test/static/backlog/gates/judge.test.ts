import fc from 'fast-check';
import { evaluateGate } from '../../../../src/domain/gates/evaluate';
import type { Check } from '../../../../src/domain/gates/gate';
import { STARTING_SETTINGS, type ProjectSettings } from '../../../../src/domain/settings';
import { makeJudge } from '../../../../static/backlog/gates/judge';
import { openText } from '../../../../static/backlog/gates/words';
import { aGateContext, EDITORS, gatesWithReady } from '../../../builders/gates';
import { projectGates } from '../../../builders/gateArbitraries';
import { anIssue, blockedBy } from '../../../builders/issue';
import { languageOf, NOW } from '../../common/language';

const english = languageOf('en-US');
const base = { text: null, issueTypeIds: [], onlyJql: null };
const manual = (id: string, text: string): Check => ({ ...base, id, type: 'manual', text, who: EDITORS });
const settingsWith = (checks: readonly Check[]): ProjectSettings => ({
  ...STARTING_SETTINGS,
  gates: gatesWithReady(checks),
});

it('keeps the verdicts of the one judge, with what is open and why', () => {
  const settings = settingsWith([
    manual('demo', 'Shown to a customer'),
    { ...base, id: 'blockers', type: 'noOpenBlockers' },
    { ...base, id: 'scan', type: 'jql', jql: 'scan = passed' },
    { ...base, id: 'parent', type: 'parentSet', issueTypeIds: ['999'] },
  ]);
  const issue = anIssue({ links: [blockedBy('SHOP-8'), blockedBy('SHOP-9')] });
  const judged = makeJudge(settings, NOW, english)(issue, aGateContext(), false);
  expect(judged.ready).toEqual({
    verdict: 'fail',
    open: [
      { id: 'demo', status: 'fail', name: 'Shown to a customer', reason: 'Nobody has ticked this yet.' },
      {
        id: 'blockers',
        status: 'fail',
        name: 'No open blockers',
        // Not a colon with nothing behind it.
        reason: 'Blocked by 2 open issues: SHOP-8 and SHOP-9.',
      },
      { id: 'scan', status: 'unknown', name: 'Answers to the JQL scan = passed', reason: expect.any(String) },
    ],
  });
});

it('agrees with evaluateGate whatever the gates ask', () => {
  fc.assert(
    fc.property(projectGates, (gates) => {
      const settings = { ...STARTING_SETTINGS, gates };
      const issue = anIssue();
      const context = aGateContext();
      const judged = makeJudge(settings, NOW, english)(issue, context, true);
      const results = [evaluateGate(gates[0]!, issue, context), evaluateGate(gates[1]!, issue, context)] as const;
      expect([judged.ready.verdict, judged.done.verdict]).toEqual(results.map(({ verdict }) => verdict));
      expect([judged.ready.open.length, judged.done.open.length]).toEqual(results.map(({ open }) => open));
      expect(judged.partial).toBe(true);
      for (const { reason } of [...judged.ready.open, ...judged.done.open]) expect(reason).not.toMatch(/:$/);
    }),
    { numRuns: 60 },
  );
});

it('keeps one object for what many issues lack alike: 200 checks on 5,000 issues stay light', () => {
  const checks = Array.from({ length: 200 }, (_, n) => manual(`c${n}`, `Check ${n} ${'x'.repeat(400)}`));
  const judge = makeJudge(settingsWith(checks), NOW, english);
  const kept = new Set(
    Array.from({ length: 50 }, (_, n) => judge(anIssue({ id: String(n) }), aGateContext(), false)).flatMap(
      ({ ready }) => ready.open,
    ),
  );
  expect(kept.size).toBe(200);
});

it('says in a line what is open, and does not list two hundred', () => {
  const judge = makeJudge(settingsWith(Array.from({ length: 7 }, (_, n) => manual(`c${n}`, `C${n}`))), NOW, english);
  const { ready } = judge(anIssue(), aGateContext(), false);
  expect(openText(ready, english)).toBe('Still open: C0; C1; C2; C3; C4 and 2 more');
  expect(openText({ verdict: 'pass', open: [] }, languageOf('nl-NL'))).toBe('Gehaald');
});
