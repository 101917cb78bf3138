import type { Finding } from '../../../src/domain/gates/finding';
import { detailsOf, isTicked, progressOf, without } from '../../../static/gates-panel/logic';
import { aLinkedIssue, AT, BY } from '../../builders/issue';
import { aResult } from './results';

const open = aResult('fail');
const ticked = aResult('pass', { reason: { code: 'ticked' }, tick: { at: AT, by: BY } });
const because = (reason: Finding['reason']) => detailsOf(aResult('fail', { reason }));

it('shows a click at once, and what is stored otherwise', () => {
  expect(isTicked(open, {})).toBe(false);
  expect(isTicked(open, { review: true })).toBe(true);
  expect(isTicked(ticked, { review: false })).toBe(false);
  expect(isTicked(ticked, { other: false })).toBe(true);
  expect(without({ review: true, other: false }, 'review')).toEqual({ other: false });
});

it('fills the bar by what passes', () => {
  expect(progressOf({ passed: 2, applicable: 5 })).toBe(0.4);
  expect(progressOf({ passed: 0, applicable: 0 })).toBe(0);
});

it('lists what a check still lacks', () => {
  expect(because({ code: 'untickedCriteria', open: ['a'], count: 2 })).toEqual({ type: 'texts', items: ['a'] });
  const issues = [aLinkedIssue('SHOP-2')];
  expect(because({ code: 'openSubtasks', issues, count: 3 })).toEqual({ type: 'issues', items: issues });
  expect(because({ code: 'openBlockers', issues })).toEqual({ type: 'issues', items: issues });
  expect(because({ code: 'openBugs', issues })).toEqual({ type: 'issues', items: issues });
  const criteria = [{ text: 'It is fast', problem: { code: 'vague' as const, words: ['fast'] } }];
  expect(because({ code: 'untestableCriteria', criteria, count: 3 })).toEqual({ type: 'criteria', items: criteria });
  expect(detailsOf(open)).toBeNull();
});
