import fc from 'fast-check';
import { builtinModel } from '../../../src/domain/scoring/builtins';
import { MODEL_IDS } from '../../../src/domain/scoring/model';
import { projectSettingsSchema, STARTING_SETTINGS } from '../../../src/domain/settings';
import {
  changeModel,
  chooseModel,
  differences,
  isChanged,
  moved,
  resetModel,
  sameValue,
} from '../../../static/settings/draft';
import {
  addCriterion,
  changeCriterion,
  changeSource,
  moveCriterion,
  removeCriterion,
  renameCriterion,
} from '../../../static/settings/draftModel';
import { hasProblems, problemsOf } from '../../../static/settings/problems';
import { gatesWithDone } from '../../builders/gates';

const NOW = new Date('2026-11-20T12:00:00Z');
const formula = builtinModel('formula');

describe('a draft of the settings', () => {
  it('keeps only models that differ from the built-in ones', () => {
    const changed = changeModel(STARTING_SETTINGS, 'weighted', (model) =>
      changeCriterion(model, 'effort', { weight: 9 }),
    );
    expect(Object.keys(changed.models)).toEqual(['weighted']);
    expect(isChanged(changed, 'weighted')).toBe(true);
    expect(changeModel(changed, 'weighted', (model) => changeCriterion(model, 'effort', { weight: 3 }))).toEqual(
      STARTING_SETTINGS,
    );
    expect(resetModel(changed, 'weighted')).toEqual(STARTING_SETTINGS);
  });

  it('leaves the settings it started from alone', () => {
    const before = structuredClone(STARTING_SETTINGS);
    changeModel(STARTING_SETTINGS, 'rice', (model) => removeCriterion(model, 'reach'));
    chooseModel(STARTING_SETTINGS, 'rice');
    expect(STARTING_SETTINGS).toEqual(before);
    expect(builtinModel('rice').criteria).toHaveLength(4);
  });

  it('keeps a changed model when another one becomes active', () => {
    const changed = changeModel(STARTING_SETTINGS, 'ice', (model) =>
      changeCriterion(model, 'ease', { label: 'Gemak' }),
    );
    expect(chooseModel(changed, 'rice').models.ice?.criteria[2]?.label).toBe('Gemak');
  });

  it('names the parts in which two versions differ', () => {
    expect(
      differences(STARTING_SETTINGS, { ...chooseModel(STARTING_SETTINGS, 'rice'), gates: gatesWithDone([]) }),
    ).toEqual(['activeModel', 'gates']);
  });

  it('compares values whatever the order of their keys', () => {
    expect(sameValue({ a: 1, b: [1, { c: null }] }, { b: [1, { c: null }], a: 1 })).toBe(true);
    expect(sameValue({ a: [] }, { a: {} })).toBe(false);
    expect(sameValue({ a: undefined }, { b: undefined })).toBe(false);
    fc.assert(fc.property(fc.jsonValue(), (value) => sameValue(value, structuredClone(value))));
  });
});

describe('the criteria of a model', () => {
  it('get a key that no other has', () => {
    const twice = addCriterion(removeCriterion(addCriterion(formula, 'New'), 'value'), 'Newer');
    expect(new Set(twice.criteria.map((criterion) => criterion.key)).size).toBe(twice.criteria.length);
    expect(projectSettingsSchema.safeParse({ ...STARTING_SETTINGS, models: { formula: twice } }).success).toBe(true);
  });

  it('are renamed in the formula too, but not inside other names', () => {
    const model = {
      ...formula,
      formula: { type: 'ratio', value: 'value + valueAdded * value', size: 'value' } as const,
    };
    expect(renameCriterion(model, 'value', 'worth').formula).toEqual({
      type: 'ratio',
      value: 'worth + valueAdded * worth',
      size: 'worth',
    });
  });

  it('take the natural scale of what Jira knows, and their own back', () => {
    const rice = builtinModel('rice');
    const fromVotes = changeSource(rice, rice.criteria[0]!, { type: 'signal', signal: 'votes' });
    expect(fromVotes.criteria[0]!.scale).toEqual({ type: 'log', full: 50 });
    expect(changeSource(fromVotes, fromVotes.criteria[0]!, { type: 'manual' })).toEqual(rice);
  });

  it('move by one place, and not beyond the ends', () => {
    expect(moveCriterion(formula, 0, 1).criteria.map((criterion) => criterion.key)).toEqual([
      'urgency',
      'value',
      'effort',
      'votes',
    ]);
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b']);
  });
});

describe('what keeps a draft from being saved', () => {
  it('is nothing for any built-in model', () => {
    for (const id of MODEL_IDS) expect(hasProblems(problemsOf(chooseModel(STARTING_SETTINGS, id), NOW))).toBe(false);
  });

  it('is named at its field', () => {
    const draft = changeModel(STARTING_SETTINGS, 'weighted', (model) =>
      changeCriterion(changeCriterion(model, 'effort', { weight: Number.NaN }), 'strategicFit', {
        label: 'x'.repeat(200),
      }),
    );
    expect([...problemsOf(draft, NOW).fields]).toEqual([
      ['models.weighted.criteria.1.label', 'tooLong'],
      ['models.weighted.criteria.3.weight', 'notANumber'],
    ]);
  });

  it('is the active model when it cannot score', () => {
    const draft = changeModel(chooseModel(STARTING_SETTINGS, 'formula'), 'formula', (model) =>
      removeCriterion(model, 'value'),
    );
    expect(problemsOf(draft, NOW).model).toMatchObject({ code: 'expression', problem: { name: 'value' } });
  });
});
