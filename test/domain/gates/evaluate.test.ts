import fc from 'fast-check';
import { evaluateGate } from '../../../src/domain/gates/evaluate';
import { gateSchema, gatesSchema, STARTING_DONE_GATE, type Check } from '../../../src/domain/gates/gate';
import type { Issue } from '../../../src/domain/issue';
import { aGateContext, doneGate, EDITORS, gatesWithDone, readyGate } from '../../builders/gates';
import { aLinkedIssue, anIssue, AT, blockedBy, BY, dataWith, DONE } from '../../builders/issue';

const context = aGateContext();
const base = { text: null, issueTypeIds: [], onlyJql: null };
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const task = (text: string, state: 'TODO' | 'DONE') => ({
  type: 'taskItem',
  attrs: { localId: text, state },
  content: [{ type: 'text', text }],
});
const tasks = (...items: unknown[]) => ({ type: 'taskList', attrs: { localId: 'l' }, content: items });
const bullet = (text: string) => ({
  type: 'listItem',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const heading = (text: string) => ({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] });

const finding = (check: Check, issue: Partial<Issue>) =>
  evaluateGate({ checks: [check] }, anIssue(issue), context).results[0]!.finding;

const manual: Check = { ...base, id: 'demo', type: 'manual', text: 'Demo given', who: EDITORS };
const present: Check = { ...base, id: 'present', type: 'criteriaPresent' };
const ticked: Check = { ...base, id: 'ticked', type: 'criteriaTicked' };
const subtasks: Check = { ...base, id: 'subtasks', type: 'subtasksDone' };
const blockers: Check = { ...base, id: 'blockers', type: 'noOpenBlockers' };
const field: Check = { ...base, id: 'field', type: 'fieldSet', fieldId: 'customfield_1', fieldName: 'Test notes' };

const bulletsUnderHeading = doc(heading('Acceptance criteria'), {
  type: 'bulletList',
  content: [bullet('a'), bullet('b')],
});
const allDone = doc(tasks(task('a', 'DONE'), task('b', 'DONE')));
const oneOpen = doc(tasks(task('a', 'DONE'), task('b', 'TODO')));

test.each<[string, Check, Partial<Issue>, string, object]>([
  ['a tick', manual, { data: dataWith({ ticks: { demo: { at: AT, by: BY } } }) }, 'pass', { code: 'ticked' }],
  ['no tick', manual, {}, 'fail', { code: 'notTicked' }],
  ['a tick of another check', manual, { data: dataWith({ ticks: { x: { at: AT, by: BY } } }) }, 'fail', {}],
  [
    'damaged data',
    manual,
    { data: { state: 'damaged', problem: { path: '', expected: 'group' } } },
    'fail',
    { code: 'notTicked' },
  ],
  ['criteria in a task list', present, { description: oneOpen }, 'pass', { code: 'criteriaFound', count: 2 }],
  ['criteria in a plain list', present, { description: bulletsUnderHeading }, 'pass', { count: 2 }],
  ['no description', present, { description: null }, 'fail', { code: 'noCriteria' }],
  ['a description without criteria', present, { description: doc(heading('Why')) }, 'fail', { code: 'noCriteria' }],
  ['a description that was not loaded', present, { description: undefined }, 'unknown', { code: 'notLoaded' }],
  ['all ticked', ticked, { description: allDone }, 'pass', { code: 'allTicked', count: 2 }],
  ['one unticked', ticked, { description: oneOpen }, 'fail', { code: 'untickedCriteria', open: ['b'], count: 2 }],
  ['nothing to tick', ticked, { description: null }, 'fail', { code: 'noCriteria' }],
  [
    'a list that cannot be ticked',
    ticked,
    { description: bulletsUnderHeading },
    'unknown',
    { code: 'notTickable', count: 2 },
  ],
  ['not loaded', ticked, { description: undefined }, 'unknown', { code: 'notLoaded' }],
  ['no comments', field, { fields: { customfield_1: { comments: [], total: 0 } } }, 'fail', { code: 'fieldEmpty' }],
  ['comments', field, { fields: { customfield_1: { comments: [{}], total: 1 } } }, 'pass', { code: 'fieldFilled' }],
  ['no times', field, { fields: { customfield_1: {} } }, 'fail', { code: 'fieldEmpty' }],
  ['a field named as every object’s', { ...field, fieldId: 'toString' }, {}, 'unknown', { code: 'fieldNotShown' }],
  [
    'sub-tasks all done',
    subtasks,
    { subtasks: [aLinkedIssue('S-2', DONE)] },
    'pass',
    { code: 'subtasksDone', count: 1 },
  ],
  [
    'an open sub-task',
    subtasks,
    { subtasks: [aLinkedIssue('S-2', DONE), aLinkedIssue('S-3')] },
    'fail',
    { code: 'openSubtasks', count: 2 },
  ],
  ['no sub-tasks', subtasks, {}, 'notApplicable', { code: 'noSubtasks' }],
  ['no blockers', blockers, {}, 'pass', { code: 'noBlockers' }],
  ['a blocker that is done', blockers, { links: [blockedBy('S-2', DONE)] }, 'pass', { code: 'noBlockers' }],
  ['an open blocker', blockers, { links: [blockedBy('S-2')] }, 'fail', { code: 'openBlockers' }],
  ['a filled field', field, { fields: { customfield_1: 'ok' } }, 'pass', { code: 'fieldFilled', field: 'Test notes' }],
  ['the number 0', field, { fields: { customfield_1: 0 } }, 'pass', {}],
  ['an empty field', field, { fields: { customfield_1: null } }, 'fail', { code: 'fieldEmpty' }],
  ['an empty list', field, { fields: { customfield_1: [] } }, 'fail', { code: 'fieldEmpty' }],
  [
    'an empty document',
    field,
    { fields: { customfield_1: doc({ type: 'paragraph' }) } },
    'fail',
    { code: 'fieldEmpty' },
  ],
  ['blank text', field, { fields: { customfield_1: '  ' } }, 'fail', { code: 'fieldEmpty' }],
  ['a field Jira does not show', field, { fields: {} }, 'unknown', { code: 'fieldNotShown' }],
  ['another issue type', { ...manual, issueTypeIds: ['9'] }, {}, 'notApplicable', { code: 'otherType' }],
  ['its own issue type', { ...manual, issueTypeIds: ['10001'] }, {}, 'fail', { code: 'notTicked' }],
])('%s', (_name, check, issue, status, reason) => {
  expect(finding(check, issue)).toMatchObject({ status, reason });
});

describe('the verdict', () => {
  const verdict = (checks: Check[], issue: Partial<Issue> = {}) => {
    const { verdict: value, open, passed, applicable } = evaluateGate({ checks }, anIssue(issue), context);
    return [value, open, passed, applicable];
  };

  it('is fail when anything fails, unknown when anything cannot be told, and unknown is never pass', () => {
    expect(verdict([manual, blockers])).toEqual(['fail', 1, 1, 2]);
    expect(verdict([field, blockers])).toEqual(['unknown', 1, 1, 2]);
    expect(verdict([field, manual])).toEqual(['fail', 2, 0, 2]);
    expect(verdict([blockers])).toEqual(['pass', 0, 1, 1]);
  });

  it('is "not applicable" when no check applies', () => {
    expect(verdict([])).toEqual(['notApplicable', 0, 0, 0]);
    expect(verdict([subtasks])).toEqual(['notApplicable', 0, 0, 0]);
  });

  it('never trusts a stored verdict', () => {
    const forged = { verdict: 'pass', open: 0, version: 1 } as const;
    const index: Issue['index'] = {
      v: 1,
      model: 'rice',
      ready: forged,
      done: forged,
      gates: [],
      gatesOpen: [],
      approvals: false,
    };
    expect(verdict([manual], { index })).toEqual(['fail', 1, 0, 1]);
  });

  it('keeps the checks in their order', () => {
    const { results } = evaluateGate({ checks: [ticked, manual, present] }, anIssue(), context);
    expect(results.map(({ check }) => check.id)).toEqual(['ticked', 'demo', 'present']);
  });
});

test('a gate of 200 checks of 500 characters works', () => {
  const checks = Array.from({ length: 200 }, (_, index): Check => ({
    ...manual,
    id: `c${index}`,
    text: 'x'.repeat(500),
  }));
  expect(gateSchema.safeParse(doneGate(checks)).success).toBe(true);
  expect(evaluateGate({ checks }, anIssue(), context)).toMatchObject({ verdict: 'fail', open: 200 });
  expect(gateSchema.safeParse(doneGate([...checks, { ...manual, id: 'one-more' }])).success).toBe(false);
});

test('two checks with one id are refused, since ticks would count for both', () => {
  const other = { ...manual, text: 'Other' };
  expect(gatesSchema.safeParse(gatesWithDone([manual, { ...other, id: 'other' }])).success).toBe(true);
  expect(gatesSchema.safeParse(gatesWithDone([manual, other])).success).toBe(false);
  expect(gatesSchema.safeParse([readyGate([manual]), doneGate([other])]).success).toBe(false);
});

test('the gate a project starts with needs no one’s hand', () => {
  expect(gateSchema.parse(STARTING_DONE_GATE)).toEqual(STARTING_DONE_GATE);
  expect(STARTING_DONE_GATE.checks.some(({ type }) => type === 'manual')).toBe(false);
});

test('no description or field value makes a check throw', () => {
  const checks = [present, ticked, field];
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (description, value) => {
      const result = evaluateGate({ checks }, anIssue({ description, fields: { customfield_1: value } }), context);
      expect(result.results).toHaveLength(3);
    }),
    { numRuns: 500 },
  );
});
