import { gatesSchema, type Check, type Gate } from '../../../../src/domain/gates/gate';
import { STARTING_SETTINGS, type ProjectSettings } from '../../../../src/domain/settings';
import { LOCALES, type Locale } from '../../../../src/texts/translate';
import { changeText, peopleOf, type Words } from '../../../../static/settings/gateTools/history/changeTexts';
import {
  isAsVersion,
  stepsOf,
  unsavedChanges,
  withVersion,
} from '../../../../static/settings/gateTools/history/versions';
import { gateChanges } from '../../../../src/domain/gates/changes';
import { doneGate, EDITORS, gatesWithDone } from '../../../builders/gates';
import { startApp, valueOf, type App } from '../../../fakes/app';
import { languageOf } from '../../common/language';
import { aForm } from './form';

const always = { issueTypeIds: [], onlyJql: null };
const manual = (id: string, text: string): Check => ({ ...always, id, type: 'manual', text, who: EDITORS });
const present: Check = { ...always, id: 'criteria', type: 'criteriaPresent', text: null };

const words = (locale: Locale): Words => ({
  language: languageOf(locale),
  gateId: 'done',
  issueTypes: aForm().issueTypes,
  nameOf: (accountId) => (accountId === 'ann' ? 'Ann' : null),
});

describe('the history of a gate, as the app keeps it', () => {
  let app: App;
  let revision = 0;
  const save = async (gates: Gate[]) => {
    const settings: ProjectSettings = { ...STARTING_SETTINGS, gates };
    revision = valueOf(await app.call('saveSettings', { settings, revision }, { as: 'admin' })).revision;
  };
  const historyOf = async (gateId: string, before: number | null = null) =>
    valueOf(await app.call('getGateHistory', { gateId, before }, { as: 'admin' }));

  beforeAll(async () => {
    app = await startApp();
    await save(STARTING_SETTINGS.gates);
    await save(gatesWithDone([manual('a', 'Reviewed'), present]));
    await save(gatesWithDone([present, manual('a', 'Reviewed by a colleague')]));
  });
  afterAll(() => app.expectContractKept());

  it('says of each version who made it when, and what it changed against the one before', async () => {
    const { versions, before } = await historyOf('done');
    expect(before).toBeNull();
    const admin = app.jira.site.data.people.find(({ key }) => key === 'admin')!.accountId;
    expect(versions.map(({ version, by }) => [version, by])).toEqual([
      [3, admin],
      [2, admin],
      // As the app brings it along: nobody made that.
      [1, null],
    ]);
    const times = versions.slice(0, 2).map(({ at }) => Date.parse(at!));
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const told = stepsOf(versions, true).map(({ since, changes }) => ({
      since,
      texts: changes.map((change) => changeText(change, words('en-US'))),
    }));
    expect(told).toEqual([
      {
        since: 2,
        texts: [
          {
            text: 'Changed “Reviewed by a colleague”:',
            parts: ['what the team reads: “Reviewed” → “Reviewed by a colleague”'],
          },
          { text: 'Moved “Reviewed by a colleague” from place 1 to 2', parts: [] },
        ],
      },
      {
        since: 1,
        texts: [
          { text: 'Removed “All acceptance criteria are ticked”', parts: [] },
          { text: 'Removed “All sub-tasks are done”', parts: [] },
          { text: 'Removed “No open blockers”', parts: [] },
          { text: 'Added “Reviewed”', parts: [] },
        ],
      },
      { since: null, texts: [] },
    ]);
  });

  it('says nothing of the oldest version read while there are older ones', async () => {
    const { versions } = await historyOf('done');
    const steps = stepsOf(versions.slice(0, 2), false);
    expect(steps.map(({ version, since }) => [version.version, since])).toEqual([[3, 2]]);
  });

  it('does not make up what a version changed when none before it can be read', async () => {
    const { versions } = await historyOf('done');
    expect(stepsOf(versions.slice(0, 1), true)).toMatchObject([{ since: null, changes: [] }]);
  });

  it('gives a version back with the same ids, so that what was ticked counts again', async () => {
    const { versions } = await historyOf('done');
    const restored = withVersion({ ...STARTING_SETTINGS }, 1, versions[1]!.gate);
    expect(restored.gates[1]).toEqual(versions[1]!.gate);
    await save(restored.gates);
    expect((await historyOf('done')).versions[0]!.gate).toEqual(versions[1]!.gate);
  });
});

describe('a restored version', () => {
  it('gives a new id only to a check that stands in another gate by now', () => {
    const elsewhere: ProjectSettings = {
      ...STARTING_SETTINGS,
      gates: [{ ...STARTING_SETTINGS.gates[0]!, checks: [manual('a', 'Reviewed')] }, doneGate([])],
    };
    const restored = withVersion(elsewhere, 1, doneGate([manual('a', 'Reviewed'), manual('b', 'Tested')]));
    expect(gatesSchema.safeParse(restored.gates).success).toBe(true);
    const [first, second] = restored.gates[1]!.checks;
    expect(first).toMatchObject({ text: 'Reviewed' });
    expect(first!.id).not.toBe('a');
    expect(second!.id).toBe('b');
  });

  it('is offered only where it would change the draft', () => {
    const draft = { ...STARTING_SETTINGS, gates: gatesWithDone([manual('a', 'Reviewed')]) };
    expect(isAsVersion(draft, 1, doneGate([manual('a', 'Reviewed')]))).toBe(true);
    expect(isAsVersion(draft, 1, doneGate([manual('a', 'Seen')]))).toBe(false);
  });
});

describe('what is not saved yet', () => {
  it('is told against what is saved, whatever the order of keys', () => {
    const saved = doneGate([manual('a', 'Reviewed')]);
    const reordered = { who: EDITORS, text: 'Reviewed', type: 'manual', id: 'a', ...always } as Check;
    expect(unsavedChanges(saved, doneGate([reordered]))).toEqual([]);
    expect(unsavedChanges(saved, doneGate([manual('a', 'Seen')]))).toMatchObject([
      { kind: 'changed', parts: ['text'] },
    ]);
    expect(unsavedChanges(undefined, saved)).toEqual([]);
  });

  it('is told of a check that is still being filled in too', () => {
    expect(unsavedChanges(doneGate([]), doneGate([manual('a', '')]))).toMatchObject([{ kind: 'added' }]);
  });
});

describe.each(LOCALES)('changes in words (%s)', (locale) => {
  const field = { ...always, id: 'f', text: null, fieldId: 'customfield_1', fieldName: 'Points' } as const;
  const pairs: [string, Check, Check][] = [
    ['type', manual('a', 'x'), { ...present, id: 'a' }],
    ['text', present, { ...present, text: 'Criteria!' }],
    ['issueTypes', present, { ...present, issueTypeIds: ['10001', '99'] }],
    ['onlyJql', present, { ...present, onlyJql: 'labels = x' }],
    [
      'who',
      { ...always, id: 'a', type: 'manual', text: 'x', who: { type: 'role', roleId: '1', roleName: 'QA' } },
      { ...always, id: 'a', type: 'manual', text: 'x', who: { type: 'people', accountIds: ['ann', 'bob'] } },
    ],
    [
      'bugTypes',
      { ...present, type: 'noOpenBugs', bugTypeIds: [] },
      { ...present, type: 'noOpenBugs', bugTypeIds: ['10002'] },
    ],
    ['field', { ...field, type: 'fieldSet' }, { ...field, type: 'fieldSet', fieldName: 'Size' }],
    ['value', { ...field, type: 'fieldEquals', value: 'A' }, { ...field, type: 'fieldEquals', value: 'B' }],
    ['most', { ...field, type: 'fieldAtMost', most: 8 }, { ...field, type: 'fieldAtMost', most: 5.5 }],
    ['labels', { ...present, type: 'labelSet', labels: ['a'] }, { ...present, type: 'labelSet', labels: ['a', 'b'] }],
    ['jql', { ...present, type: 'jql', jql: 'a = 1' }, { ...present, type: 'jql', jql: 'a = 2' }],
    [
      'environment',
      { ...present, type: 'deployedTo', environment: 'staging' },
      { ...present, type: 'deployedTo', environment: 'production' },
    ],
  ];

  it.each(pairs)('tell of %s before and after', (part, before, after) => {
    const changes = gateChanges(doneGate([before]), doneGate([after]));
    expect(changes).toMatchObject([{ kind: 'changed', parts: [part] }]);
    const { parts } = changeText(changes[0]!, words(locale));
    expect(parts).toHaveLength(1);
    const [was, is] = parts[0]!.split(': ').slice(1).join(': ').split(' → ');
    expect(was).toBeTruthy();
    expect(is).toBeTruthy();
    expect(was).not.toBe(is);
  });

  it('name the people, once their names are known', () => {
    const change = gateChanges(doneGate([pairs[4]![1]]), doneGate([pairs[4]![2]]));
    expect(peopleOf(change)).toEqual(['ann', 'bob']);
    expect(changeText(change[0]!, words(locale)).parts[0]).toMatch(/QA.* → Ann (and|en) …/);
  });
});
