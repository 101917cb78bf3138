import type { CheckResult } from '../../../src/domain/gates/evaluate';
import type { Finding } from '../../../src/domain/gates/finding';
import { detailsOf, isTicked, progressOf, tickersOf, withoutTick } from '../../../static/done-panel/logic';
import { aLinkedIssue, AT, BY } from '../../builders/issue';

const resultOf = (reason: Finding['reason'], tick: CheckResult['tick'] = null): CheckResult => ({
  check: { id: 'review', type: 'manual', text: 'Reviewed', issueTypeIds: [], onlyJql: null },
  finding: { status: tick ? 'pass' : 'fail', reason },
  tick,
});
const open = resultOf({ code: 'notTicked' });
const ticked = resultOf({ code: 'ticked' }, { at: AT, by: BY });

it('shows a click at once, and what is stored otherwise', () => {
  expect(isTicked(open, {})).toBe(false);
  expect(isTicked(open, { review: true })).toBe(true);
  expect(isTicked(ticked, { review: false })).toBe(false);
  expect(isTicked(ticked, { other: false })).toBe(true);
  expect(withoutTick({ review: true, other: false }, 'review')).toEqual({ other: false });
});

it('fills the bar by what passes', () => {
  expect(progressOf({ passed: 2, applicable: 5 })).toBe(0.4);
  expect(progressOf({ passed: 0, applicable: 0 })).toBe(0);
});

it('lists what a check still lacks', () => {
  expect(detailsOf(resultOf({ code: 'untickedCriteria', open: ['a'], count: 2 }))).toEqual({
    type: 'texts',
    items: ['a'],
  });
  const issues = [aLinkedIssue('SHOP-2')];
  expect(detailsOf(resultOf({ code: 'openSubtasks', issues, count: 3 }))).toEqual({ type: 'issues', items: issues });
  expect(detailsOf(resultOf({ code: 'openBlockers', issues }))).toEqual({ type: 'issues', items: issues });
  expect(detailsOf(resultOf({ code: 'openBugs', issues }))).toEqual({ type: 'issues', items: issues });
  const criteria = [{ text: 'It is fast', problem: { code: 'vague' as const, words: ['fast'] } }];
  expect(detailsOf(resultOf({ code: 'untestableCriteria', criteria, count: 3 }))).toEqual({
    type: 'criteria',
    items: criteria,
  });
  expect(detailsOf(open)).toBeNull();
});

it('asks for the names of those who ticked', () => {
  const gate = { verdict: 'fail' as const, results: [open, ticked], open: 1, passed: 1, applicable: 2 };
  expect(tickersOf(gate)).toEqual([BY]);
});
