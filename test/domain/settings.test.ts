import { emptyIssueData, parseIssueData } from '../../src/domain/issueData';
import { builtinModel } from '../../src/domain/scoring/builtins';
import { MODEL_IDS } from '../../src/domain/scoring/model';
import { extraFieldIds, projectSettingsSchema, settingsProblem, STARTING_SETTINGS } from '../../src/domain/settings';
import { EDITORS, gatesWithDone } from '../builders/gates';
import { AT, BY } from '../builders/issue';

const now = new Date('2026-11-23T12:00:00Z');

test('a project starts with settings that are valid and rank at once', () => {
  expect(projectSettingsSchema.parse(STARTING_SETTINGS)).toEqual(STARTING_SETTINGS);
  expect(settingsProblem(STARTING_SETTINGS, now)).toBeNull();
});

test.each(MODEL_IDS)('a project can choose %s as it is', (activeModel) => {
  expect(settingsProblem({ ...STARTING_SETTINGS, activeModel }, now)).toBeNull();
});

test('the fields to read are those the model, the model inside it and the gate ask for, each once', () => {
  const points = { type: 'field', fieldId: 'customfield_1', name: 'Story points' } as const;
  const rice = builtinModel('rice');
  const settings = {
    ...STARTING_SETTINGS,
    activeModel: 'moscow' as const,
    models: {
      moscow: { ...builtinModel('moscow'), formula: { type: 'classes', criterion: 'class', within: 'rice' } as const },
      rice: { ...rice, criteria: rice.criteria.map((c) => (c.key === 'effort' ? { ...c, source: points } : c)) },
    },
    gates: gatesWithDone([
      {
        id: 'a',
        type: 'fieldSet' as const,
        text: null,
        issueTypeIds: [],
        onlyJql: null,
        fieldId: 'duedate',
        fieldName: 'Due date',
      },
      {
        id: 'b',
        type: 'fieldSet' as const,
        text: null,
        issueTypeIds: [],
        onlyJql: null,
        fieldId: 'customfield_1',
        fieldName: 'SP',
      },
    ]),
  };
  expect(extraFieldIds(settings).sort()).toEqual(['customfield_1', 'duedate']);
});

test('a model that cannot score is found before it is saved', () => {
  const settings = {
    ...STARTING_SETTINGS,
    activeModel: 'formula' as const,
    models: {
      formula: { ...builtinModel('formula'), formula: { type: 'ratio' as const, value: 'value /', size: null } },
    },
  };
  expect(settingsProblem(settings, now)).toMatchObject({
    code: 'expression',
    problem: { code: 'syntax', position: 7 },
  });
});

describe('stored data', () => {
  it('is nothing, readable, or damaged with the place of the damage', () => {
    expect(parseIssueData(undefined)).toEqual({ state: 'none' });
    expect(parseIssueData(emptyIssueData())).toEqual({ state: 'ok', data: emptyIssueData() });
    expect(parseIssueData({ v: 1, inputs: { rice: { reach: { value: 'many', at: AT, by: BY } } }, ticks: {} })).toEqual(
      { state: 'damaged', problem: { path: 'inputs.rice.reach.value', expected: 'number' } },
    );
    const pins = (pin: unknown) => parseIssueData({ ...emptyIssueData(), pin });
    expect(pins({ type: 'notBefore', date: '2027-01-11', at: AT, by: BY }).state).toBe('ok');
    for (const pin of [{ type: 'first' }, { type: 'last', at: AT, by: BY }, { type: 'after', at: AT, by: BY }])
      expect(pins(pin)).toMatchObject({ state: 'damaged', problem: { path: expect.stringMatching(/^pin/) } });
    expect(pins({ type: 'last', at: AT, by: BY })).toMatchObject({
      problem: { path: 'pin.type', expected: 'pinType' },
    });
    expect(pins({ type: 'notBefore', date: 'soon', at: AT, by: BY })).toMatchObject({ problem: { expected: 'date' } });
    const reach = (some: object) =>
      parseIssueData({ ...emptyIssueData(), inputs: { rice: { reach: { value: 1, at: AT, by: BY, ...some } } } });
    expect(reach({ at: 'now' })).toMatchObject({ problem: { path: 'inputs.rice.reach.at', expected: 'instant' } });
    expect(reach({ by: 7 })).toMatchObject({ problem: { expected: 'text' } });
    expect(reach({ by: '' })).toMatchObject({ problem: { expected: 'other' } });
    expect(parseIssueData('text')).toMatchObject({ problem: { path: '', expected: 'group' } });
    expect(parseIssueData({ v: 2 })).toMatchObject({ problem: { path: 'v', expected: 'version' } });
    for (const other of ['text', 7, [], { v: 2 }, { v: 1 }]) expect(parseIssueData(other).state).toBe('damaged');
  });
});

describe('models that could never score are refused at their place', () => {
  const placesOf = (models: unknown) => {
    const parsed = projectSettingsSchema.safeParse({ ...STARTING_SETTINGS, models });
    return parsed.success ? [] : parsed.error.issues.map(({ code, path }) => `${code} ${path.join('.')}`);
  };
  const riceWith = (scale: object) => {
    const rice = builtinModel('rice');
    return { rice: { ...rice, criteria: [{ ...rice.criteria[0]!, scale }, ...rice.criteria.slice(1)] } };
  };
  const number = { type: 'number', aboveMin: false, unit: null };
  const step = (value: number) => ({ value, label: null });

  it.each([
    ['ends that cross', riceWith({ ...number, min: 5, max: 1 }), ['too_small models.rice.criteria.0.scale.max']],
    ['ends that meet', riceWith({ ...number, min: 5, max: 5 }), ['too_small models.rice.criteria.0.scale.max']],
    ['an open end', riceWith({ ...number, min: 5, max: null }), []],
    [
      'two equal steps',
      riceWith({ type: 'steps', unit: null, steps: [step(1), step(2), step(1)] }),
      ['custom models.rice.criteria.0.scale.steps.2.value'],
    ],
    ['a model under another one’s name', { ice: builtinModel('rice') }, ['custom models.ice.id']],
  ])('%s', (_what, models, places) => expect(placesOf(models)).toEqual(places));
});

test('classes inside classes are a broken model, not an endless one', () => {
  const weighted = {
    ...builtinModel('moscow'),
    id: 'weighted' as const,
    formula: { type: 'classes' as const, criterion: 'class', within: 'weighted' as const },
  };
  expect(settingsProblem({ ...STARTING_SETTINGS, activeModel: 'weighted', models: { weighted } }, now)).toEqual({
    code: 'withinFailed',
    model: 'weighted',
  });
});

test('a check cannot have the one id under which no tick can be stored', () => {
  const check = { type: 'manual' as const, text: 'Demo', who: EDITORS, issueTypeIds: [], onlyJql: null };
  const withId = (id: string) => ({ ...STARTING_SETTINGS, gates: gatesWithDone([{ ...check, id }]) });
  expect(projectSettingsSchema.safeParse(withId('demo')).success).toBe(true);
  expect(projectSettingsSchema.safeParse(withId('__proto__')).success).toBe(false);
});
