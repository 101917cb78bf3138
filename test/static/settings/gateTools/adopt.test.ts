import type { Check, Who } from '../../../../src/domain/gates/gate';
import { adopt, peopleIn, type Here } from '../../../../static/settings/gateTools/transfer/adopt';
import { EDITORS } from '../../../builders/gates';
import { aForm } from './form';

/** The file comes from a site where the same things have other ids. */
const here = (overrides: Partial<Here> = {}): Here => ({
  form: aForm(),
  typeNames: new Map([
    ['20001', 'story'],
    ['20002', 'Bug'],
    ['10003', 'Epic'],
    ['20009', 'Incident'],
  ]),
  isKnown: () => true,
  ...overrides,
});
const always = { id: 'a', text: null, issueTypeIds: [] as string[], onlyJql: null };
const points = (fieldId: string, fieldName: string): Check => ({
  ...always,
  type: 'fieldAtMost',
  fieldId,
  fieldName,
  most: 8,
});
const byHand = (who: Who): Check => ({ ...always, type: 'manual', text: 'Reviewed', who });

describe('a check that comes from another project', () => {
  it('finds a field by its name when the id is another one here', () => {
    expect(adopt(points('customfield_9', 'story POINTS '), here())).toEqual({
      check: points('customfield_1', 'Story points'),
      marks: [],
    });
  });

  it('believes the name before the id, since other sites give ids of their own', () => {
    const clash = here({
      form: aForm({
        numberFields: [
          { id: 'customfield_9', name: 'Budget' },
          { id: 'customfield_1', name: 'Story points' },
        ],
      }),
    });
    expect(adopt(points('customfield_9', 'Story points'), clash).check).toEqual(
      points('customfield_1', 'Story points'),
    );
  });

  it('keeps a field that is only called something else, and marks it', () => {
    expect(adopt(points('customfield_1', 'Estimate'), here())).toEqual({
      check: points('customfield_1', 'Story points'),
      marks: [{ code: 'otherName', from: 'Estimate', to: 'Story points' }],
    });
  });

  it('knows Jira’s own fields in any language', () => {
    const due: Check = { ...always, type: 'fieldSet', fieldId: 'duedate', fieldName: 'Vervaldatum' };
    expect(adopt(due, here())).toEqual({ check: { ...due, fieldName: 'Due' }, marks: [] });
  });

  it('keeps what is not here as it was, to be marked in the editor', () => {
    const gone = points('customfield_9', 'Effort');
    expect(adopt(gone, here())).toEqual({ check: gone, marks: [] });
    const role = byHand({ type: 'role', roleId: '99', roleName: 'Auditors' });
    expect(adopt(role, here())).toEqual({ check: role, marks: [] });
  });

  it('finds issue types by their names, for where it applies and for bugs', () => {
    const bugs: Check = { ...always, type: 'noOpenBugs', issueTypeIds: ['20001', '20009'], bugTypeIds: ['20002'] };
    expect(adopt(bugs, here()).check).toMatchObject({ issueTypeIds: ['10001', '20009'], bugTypeIds: ['10002'] });
    const renamed: Check = { ...always, type: 'userStory', issueTypeIds: ['10003'] };
    expect(adopt(renamed, here())).toEqual({
      check: renamed,
      marks: [{ code: 'otherName', from: 'Epic', to: 'Task' }],
    });
  });

  it('finds a role by its name', () => {
    expect(adopt(byHand({ type: 'role', roleId: '99', roleName: 'Testers' }), here()).check).toEqual(
      byHand({ type: 'role', roleId: '10101', roleName: 'Testers' }),
    );
  });

  it('leaves out people whom this Jira does not know, and says when nobody is left', () => {
    const isKnown = (accountId: string) => accountId === 'ann';
    expect(adopt(byHand({ type: 'people', accountIds: ['ann', 'zoe'] }), here({ isKnown }))).toEqual({
      check: byHand({ type: 'people', accountIds: ['ann'] }),
      marks: [{ code: 'unknownPeople', count: 1 }],
    });
    const accepted: Check = { ...always, type: 'accepted', who: { type: 'people', accountIds: ['zoe'] } };
    expect(adopt(accepted, here({ isKnown })).marks).toEqual([
      { code: 'unknownPeople', count: 1 },
      { code: 'choosePeople' },
    ]);
  });

  it('changes nothing else', () => {
    const check: Check = { ...always, type: 'jql', jql: 'labels = x', onlyJql: 'project = A' };
    expect(adopt(check, here())).toEqual({ check, marks: [] });
    expect(adopt(byHand(EDITORS), here())).toEqual({ check: byHand(EDITORS), marks: [] });
  });

  it('names everybody who is to be looked up, each once', () => {
    const checks = [
      byHand({ type: 'people', accountIds: ['ann', 'bob'] }),
      byHand({ type: 'people', accountIds: ['bob'] }),
    ];
    expect(peopleIn([...checks, byHand(EDITORS)])).toEqual(['ann', 'bob']);
  });
});
