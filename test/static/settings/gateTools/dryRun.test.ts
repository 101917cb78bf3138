import type { Check, Gate } from '../../../../src/domain/gates/gate';
import { STARTING_SETTINGS, type ProjectSettings } from '../../../../src/domain/settings';
import { findingSentence } from '../../../../static/common/words';
import { keysIn } from '../../../../static/settings/gateTools/dryRun/keysIn';
import {
  differs,
  finishedChecks,
  isChanged,
  judge,
  summaryOf,
  wanted,
  type Comparison,
  type Material,
} from '../../../../static/settings/gateTools/dryRun/judge';
import { FINDINGS } from '../../../builders/findings';
import { languageOf } from '../../common/language';
import { doneGate, EDITORS, gatesWithDone } from '../../../builders/gates';
import { anIssue, AT, blockedBy, BY, dataWith } from '../../../builders/issue';

const always = { text: null, issueTypeIds: [], onlyJql: null };
const byHand: Check = { ...always, id: 'a', type: 'manual', text: 'Reviewed', who: EDITORS };
const labelled: Check = { ...always, id: 'b', type: 'labelSet', labels: ['ok'] };
const byRole: Check = {
  ...always,
  id: 'c',
  type: 'manual',
  text: 'Seen',
  who: { type: 'role', roleId: '10100', roleName: 'QA' },
};
const settingsWith = (...checks: Check[]): ProjectSettings => ({ ...STARTING_SETTINGS, gates: gatesWithDone(checks) });
const comparing = (
  saved: ProjectSettings,
  draft: ProjectSettings,
  overrides: Partial<Comparison> = {},
): Comparison => ({
  saved,
  draft,
  gateId: 'done',
  roles: [{ id: '10100', name: 'QA' }],
  ...overrides,
});
const material = (overrides: Partial<Material>): Material => ({
  issues: [],
  matches: new Map(),
  approvals: {},
  ...overrides,
});

const ticked = anIssue({ id: '1', key: 'SHOP-1', data: dataWith({ ticks: { a: { at: AT, by: BY } } }) });
const both = anIssue({ ...ticked, id: '2', key: 'SHOP-2', labels: ['ok'] });
const onlyLabel = anIssue({ id: '3', key: 'SHOP-3', labels: ['ok'] });

describe('a gate tried out before it is saved', () => {
  it('says of each issue whether it passes now, and whether it would', () => {
    const comparison = comparing(settingsWith(byHand), settingsWith(labelled));
    const judged = judge(material({ issues: [ticked, both, onlyLabel] }), comparison);
    expect(judged.map(({ issue, now, then }) => [issue.key, now!.verdict, then.verdict])).toEqual([
      ['SHOP-1', 'pass', 'fail'],
      ['SHOP-2', 'pass', 'pass'],
      ['SHOP-3', 'fail', 'pass'],
    ]);
    expect(summaryOf(judged)).toEqual({
      total: 3,
      passNow: 2,
      passThen: 2,
      losing: 1,
      gaining: 1,
      unknown: 0,
      notApplicable: 0,
    });
    expect(judged.filter(isChanged).map(({ issue }) => issue.key)).toEqual(['SHOP-1', 'SHOP-3']);
  });

  it('has no verdict of now for a gate that was never saved', () => {
    const own: Gate = { id: 'own-1', name: 'To production', checks: [labelled] };
    const draft = { ...STARTING_SETTINGS, gates: [...STARTING_SETTINGS.gates, own] };
    const comparison = comparing(STARTING_SETTINGS, draft, { gateId: 'own-1' });
    const judged = judge(material({ issues: [ticked, both] }), comparison);
    expect(judged.map(({ now, then }) => [now, then.verdict])).toEqual([
      [null, 'fail'],
      [null, 'pass'],
    ]);
    expect(summaryOf(judged)).toMatchObject({ passNow: 0, passThen: 1, losing: 0, gaining: 0 });
    expect(differs(comparison)).toBe(false);
  });

  it('leaves out what is not filled in yet', () => {
    const empty: Check = { ...always, id: 'x', type: 'jql', jql: '' };
    const nobody: Check = { ...always, id: 'y', type: 'accepted', who: { type: 'people', accountIds: [] } };
    const noNumber: Check = { ...always, id: 'z', type: 'fieldAtMost', fieldId: 'duedate', fieldName: 'D', most: NaN };
    const draft = settingsWith(empty, nobody, noNumber, labelled);
    expect(finishedChecks(draft.gates[1]!)).toEqual([labelled]);
    const comparison = comparing(settingsWith(), draft);
    expect(wanted(comparison)).toEqual({ fieldIds: [], jqls: [], approvals: false });
    expect(judge(material({ issues: [both] }), comparison)[0]!.then.results).toHaveLength(1);
  });

  it('reads what either of them asks for', () => {
    const asksJql: Check = { ...always, id: 'j', type: 'jql', jql: 'a = 1', onlyJql: 'b = 2' };
    const asksField: Check = { ...always, id: 'f', type: 'fieldSet', fieldId: 'duedate', fieldName: 'Due' };
    const draft = { ...settingsWith(asksField, byRole), criteriaField: { id: 'customfield_7', name: 'Criteria' } };
    const read = wanted(comparing(settingsWith(asksJql), draft));
    expect(read.fieldIds.sort()).toEqual(['customfield_7', 'duedate']);
    expect(read.jqls.sort()).toEqual(['a = 1', 'b = 2']);
    expect(read.approvals).toBe(true);
    expect(wanted(comparing(settingsWith(labelled), settingsWith(byHand))).approvals).toBe(false);
  });

  it('believes approvals that the app keeps, and cannot tell without them or without the role', () => {
    const settings = settingsWith(byRole);
    const verdictOf = (approvals: Material['approvals'], roles: Comparison['roles'] = [{ id: '10100', name: 'QA' }]) =>
      judge(material({ issues: [onlyLabel], approvals }), comparing(settings, settings, { roles }))[0]!.then.verdict;
    expect(verdictOf({ '3': { c: { at: AT, by: BY } } })).toBe('pass');
    expect(verdictOf({})).toBe('fail');
    expect(verdictOf(null)).toBe('unknown');
    expect(verdictOf({ '3': { c: { at: AT, by: BY } } }, [])).toBe('unknown');
    expect(verdictOf({ '3': { c: { at: AT, by: BY } } }, null)).toBe('pass');
  });

  it('takes the answers that Jira gave to each JQL, and cannot tell without one', () => {
    const asks: Check = { ...always, id: 'j', type: 'jql', jql: 'a = 1' };
    const settings = settingsWith(asks);
    const judged = (matches: Material['matches']) =>
      judge(material({ issues: [ticked, both], matches }), comparing(settings, settings)).map(
        ({ then }) => then.verdict,
      );
    expect(judged(new Map([['a = 1', { ids: new Set(['2']) }]]))).toEqual(['fail', 'pass']);
    expect(judged(new Map())).toEqual(['unknown', 'unknown']);
    expect(judged(new Map([['a = 1', { error: 'no such field' }]]))).toEqual(['unknown', 'unknown']);
  });

  it('judges each by its own settings: which links block, too', () => {
    const blockers: Check = { ...always, id: 'n', type: 'noOpenBlockers' };
    const saved = settingsWith(blockers);
    const draft = { ...saved, blockingLinks: [] };
    const comparison = comparing(saved, draft);
    const blocked = anIssue({ links: [blockedBy('SHOP-9')] });
    expect(judge(material({ issues: [blocked] }), comparison)).toMatchObject([
      { now: { verdict: 'fail' }, then: { verdict: 'pass' } },
    ]);
    expect(differs(comparison)).toBe(true);
    expect(differs(comparing(saved, saved))).toBe(false);
    expect(differs(comparing(saved, { ...saved, gates: [saved.gates[0]!, doneGate([])] }))).toBe(true);
  });
});

describe('keys in what someone types or pastes', () => {
  it.each([
    ['SHOP-1, shop-2;SHOP-1\nSHOP-03', ['SHOP-1', 'SHOP-2', 'SHOP-03']],
    ['https://example.atlassian.net/browse/SHOP-12?focusedId=9 and A1_B-7.', ['SHOP-12', 'A1_B-7']],
    ['SHOP-1-2, SHOP-, -5, 12, SHOP 4', []],
    ['', []],
  ])('%j', (text, keys) => {
    expect(keysIn(text)).toEqual(keys);
  });
});

describe('why an issue does not pass', () => {
  it('names the issues in its way, and ends as a sentence', () => {
    const textOf = (reason: (typeof FINDINGS)['openBlockers' | 'untickedCriteria']) =>
      findingSentence({ status: 'fail', reason }, languageOf('en-US'));
    expect(textOf(FINDINGS.openBlockers)).toBe('Blocked by 1 open issue: SHOP-2.');
    expect(textOf(FINDINGS.untickedCriteria)).toMatch(/[^:]\.$/);
  });
});
