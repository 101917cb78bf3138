import type { ScoreView } from '../../../src/contract/views';
import type { Issue } from '../../../src/domain/issue';
import { readInputs } from '../../../src/domain/scoring/inputs';
import { builtinModel } from '../../../src/domain/scoring/builtins';
import { MODEL_IDS, type ModelId } from '../../../src/domain/scoring/model';
import {
  activeModel,
  modelsInUse,
  scorerFor,
  STARTING_SETTINGS,
  type ProjectSettings,
} from '../../../src/domain/settings';
import { fieldText, readField } from '../../../static/common/criteria/fields';
import { isStale } from '../../../static/common/criteria/stale';
import {
  applyDraft,
  isChanged,
  rangeChanges,
  scoreOf,
  sectionsOf,
  withoutSent,
  type Edited,
} from '../../../static/score-panel/logic';
import { anIssue, AT, BY, dataWith, inputsOf } from '../../builders/issue';
import { NOW } from '../common/language';

const scorer = (model: ModelId) => {
  const prepared = scorerFor({ ...STARTING_SETTINGS, activeModel: model }, NOW);
  if ('problem' in prepared) throw new Error(prepared.problem.code);
  return prepared.scorer;
};

function withinOf(settings: ProjectSettings, issue: Issue): ScoreView['within'] {
  const model = modelsInUse(settings)[1];
  return model ? { model, inputs: readInputs(model, issue, { now: NOW, blocking: null }) } : null;
}

function viewOf(model: ModelId, issue: Issue): ScoreView {
  const settings: ProjectSettings = { ...STARTING_SETTINGS, activeModel: model };
  const score = scorer(model)(issue);
  return {
    settings,
    revision: 1,
    damaged: false,
    gateStamps: {},
    canEdit: true,
    issueId: issue.id,
    issueKey: issue.key,
    model: activeModel(settings),
    inputs: score.inputs,
    within: withinOf(settings, issue),
    score,
    modelProblem: null,
    issueDone: false,
    dataProblem: null,
  };
}

const RICE = { reach: 480, impact: 2, confidence: 0.8, effort: 2 };
const rice = (values: Partial<typeof RICE> = RICE) =>
  viewOf('rice', anIssue({ data: inputsOf('rice', { ...values }) }));

describe('fields', () => {
  const [reach, impact, , effort] = rice().model.criteria;

  it('are checked against their scale', () => {
    expect(readField(reach!, '480', 'en-US')).toEqual({ ok: true, value: 480 });
    expect(readField(effort!, '0,5', 'nl-NL')).toEqual({ ok: true, value: 0.5 });
    expect(readField(effort!, '0', 'en-US')).toEqual({ ok: false, problem: 'outOfScale' });
    expect(readField(reach!, '-1', 'en-US')).toEqual({ ok: false, problem: 'outOfScale' });
    expect(readField(reach!, 'many', 'en-US')).toEqual({ ok: false, problem: 'notANumber' });
    expect(readField(impact!, '0.25', 'nl-NL')).toEqual({ ok: true, value: 0.25 });
    expect(readField(impact!, '4', 'en-US')).toEqual({ ok: false, problem: 'outOfScale' });
    expect(readField(reach!, ' ', 'en-US')).toEqual({ ok: true, value: null });
  });

  it('take a percentage on a scale that has them, as cells of the backlog do', () => {
    const number = { type: 'number', min: 0, aboveMin: false } as const;
    const share = { ...reach!, scale: { ...number, max: 1, unit: null } };
    const hundred = { ...reach!, scale: { ...number, max: 100, unit: 'percent' as const } };
    expect(readField(share, '80%', 'en-US')).toEqual({ ok: true, value: 0.8 });
    expect(readField(share, '7,5 %', 'nl-NL')).toEqual({ ok: true, value: 0.075 });
    expect(readField(share, '180%', 'en-US')).toEqual({ ok: false, problem: 'outOfScale' });
    expect(readField(hundred, '80%', 'en-US')).toEqual({ ok: true, value: 80 });
    expect(readField(reach!, '80%', 'en-US')).toEqual({ ok: false, problem: 'outOfScale' });
    expect(readField(share, '%', 'en-US')).toEqual({ ok: false, problem: 'notANumber' });
  });

  it('show what is stored so that it reads back', () => {
    const input = { key: 'effort', value: 1234.5, source: 'manual' as const };
    expect(fieldText(effort!, input, 'nl-NL')).toBe('1234,5');
    expect(readField(effort!, fieldText(effort!, input, 'nl-NL'), 'nl-NL')).toEqual({ ok: true, value: 1234.5 });
    expect(fieldText(impact!, { key: 'impact', value: 0.25, source: 'manual' }, 'nl-NL')).toBe('0.25');
    expect(fieldText(effort!, { key: 'effort', missing: 'outOfScale', found: '-2' }, 'en-US')).toBe('-2');
    expect(fieldText(effort!, { key: 'effort', missing: 'empty' }, 'en-US')).toBe('');
  });
});

const only = ({ sections }: Edited) => sections[0]!;

describe('a draft', () => {
  it('changes nothing while nothing is typed, or typed back', () => {
    for (const draft of [{}, { 'rice.reach': '480' }, { 'rice.reach': '480,0' }])
      expect(applyDraft(rice(), draft, 'nl-NL')).toMatchObject({
        dirty: false,
        sections: [{ changes: {}, problems: {} }],
      });
    expect(applyDraft(rice({}), { 'rice.reach': '' }, 'en-US').dirty).toBe(false);
  });

  it('holds what saving would write', () => {
    const edited = only(applyDraft(rice(), { 'rice.reach': '600', 'rice.effort': '' }, 'en-US'));
    expect(edited.changes).toEqual({ reach: 600, effort: null });
    expect(edited.inputs.find(({ key }) => key === 'effort')).toEqual({ key: 'effort', missing: 'empty' });
  });

  it('names what cannot be saved and gives no score for it', () => {
    const view = rice();
    const edited = applyDraft(view, { 'rice.effort': '-1' }, 'en-US');
    expect(edited).toMatchObject({
      dirty: true,
      broken: true,
      sections: [{ changes: {}, problems: { effort: 'outOfScale' } }],
    });
    expect(scoreOf(edited.sections)).toMatchObject({ status: 'unscored', missing: ['effort'] });
  });

  it('keeps what was typed while another version was being saved', () => {
    const now = { 'rice.reach': '700', 'rice.effort': '2', 'moscow.class': '4' };
    const sent = { 'rice.reach': '600', 'rice.effort': '2', 'moscow.class': '4' };
    expect(withoutSent(now, sent, rice().model)).toEqual({ 'rice.reach': '700', 'moscow.class': '4' });
  });
});

describe('a range around a value', () => {
  const effort = { value: 2, range: { low: 1, high: 4 }, at: AT, by: BY };
  const withRange = viewOf('rice', anIssue({ data: dataWith({ inputs: { rice: { effort } } }) }));
  const edit = (view: ScoreView, draft: Record<string, string>) => {
    const edited = applyDraft(view, draft, 'nl-NL');
    const section = only(edited);
    const range = section.ranges.get('effort');
    return { edited, section, range, written: rangeChanges(section) };
  };

  it('shows what is stored, and changes nothing while it is left alone or typed back', () => {
    for (const draft of [{}, { 'rice.effort.low': '1', 'rice.effort.high': '4' }, { 'rice.effort.low': '1,0' }]) {
      const { edited, range, written } = edit(withRange, draft);
      expect(edited.dirty).toBe(false);
      expect(range).toMatchObject({ high: '4', problem: null, dropped: null });
      expect(written).toEqual({});
    }
  });

  it('is written without its value being written again', () => {
    const { edited, section, written } = edit(rice(), { 'rice.effort.low': '0,5', 'rice.effort.high': '6' });
    expect(edited).toMatchObject({ dirty: true, broken: false });
    expect(section.changes).toEqual({});
    expect(isChanged(section)).toBe(true);
    expect(written).toEqual({ effort: { low: 0.5, high: 6 } });
  });

  it('ends at the value itself where an end is left empty', () => {
    expect(edit(rice(), { 'rice.effort.high': '6' }).written).toEqual({ effort: { low: 2, high: 6 } });
    const both = { 'rice.effort': '3', 'rice.effort.low': '1' };
    expect(edit(rice(), both).written).toEqual({ effort: { low: 1, high: 3 } });
  });

  it('is taken away by emptying both ends, if there was one', () => {
    const emptied = { 'rice.effort.low': '', 'rice.effort.high': ' ' };
    expect(edit(withRange, emptied).written).toEqual({ effort: null });
    expect(edit(rice(), emptied)).toMatchObject({ edited: { dirty: false }, written: {} });
  });

  it.each([
    ['notANumber', { 'rice.effort.low': 'some' }],
    ['outOfScale', { 'rice.effort.low': '0' }],
    ['notAround', { 'rice.effort.low': '3' }],
    ['notAround', { 'rice.effort.low': '4', 'rice.effort.high': '1' }],
    ['notAround', { 'rice.effort': '5', 'rice.effort.high': '4,5' }],
  ])('cannot be saved while it is wrong: %s', (problem, draft) => {
    const { edited, range, written } = edit(withRange, draft);
    expect(edited).toMatchObject({ dirty: true, broken: true });
    expect(range?.problem).toBe(problem);
    expect(written).toEqual({});
  });

  it('follows a value that moves inside of it, and says that it goes with one that leaves it', () => {
    expect(edit(withRange, { 'rice.effort': '3' }).range).toMatchObject({ low: '1', high: '4', dropped: null });
    const left = edit(withRange, { 'rice.effort': '5' });
    expect(left.range).toMatchObject({ low: '', high: '', problem: null, dropped: { low: 1, high: 4 } });
    expect(left).toMatchObject({ edited: { broken: false }, section: { changes: { effort: 5 } }, written: {} });
  });

  it('is not asked for where there is no value, or one that cannot be saved', () => {
    for (const value of ['', 'some']) {
      const { range, written } = edit(withRange, { 'rice.effort': value, 'rice.effort.low': '0,5' });
      expect([range, written]).toEqual([undefined, {}]);
    }
    expect(only(applyDraft(viewOf('starter', anIssue()), {}, 'en-US')).ranges.size).toBe(0);
  });

  it('takes steps as they stand in the list', () => {
    const { written } = edit(rice(), { 'rice.impact.low': '0.5', 'rice.impact.high': '3' });
    expect(written).toEqual({ impact: { low: 0.5, high: 3 } });
  });

  it('is sent with what is saved, so its draft goes too', () => {
    const sent = { 'rice.effort.low': '1' };
    expect(withoutSent({ ...sent, 'rice.effort.high': '9' }, sent, rice().model)).toEqual({ 'rice.effort.high': '9' });
  });
});

describe('the score while typing', () => {
  it('is the one that saving would give', () => {
    const view = rice();
    const score = scoreOf(applyDraft(view, { 'rice.effort': '4' }, 'en-US').sections);
    expect(score).toMatchObject({ status: 'scored', score: 192 });
    expect(score).toMatchObject({ score: (rice({ ...RICE, effort: 4 }).score as { score: number }).score });
  });

  it.each(MODEL_IDS)('equals the stored one when nothing changed (%s)', (model) => {
    const view = viewOf(model, anIssue({ data: inputsOf('moscow', { class: 3 }), votes: 4, dueDate: '2026-12-01' }));
    expect(scoreOf(sectionsOf(view))).toEqual(view.score);
  });

  it('keeps the score inside a class', () => {
    const view = viewOf('moscow', anIssue({ data: inputsOf('moscow', { class: 3 }), votes: 4 }));
    const score = scoreOf(applyDraft(view, { 'moscow.class': '4' }, 'en-US').sections);
    expect(score).toMatchObject({ classValue: 4, within: (view.score as { within: unknown }).within });
  });
});

describe('two models', () => {
  it('are edited side by side', () => {
    const moscow = builtinModel('moscow');
    const settings: ProjectSettings = {
      ...STARTING_SETTINGS,
      activeModel: 'moscow',
      models: { moscow: { ...moscow, formula: { type: 'classes', criterion: 'class', within: 'ice' } } },
    };
    const issue = anIssue();
    const view = {
      ...viewOf('moscow', issue),
      settings,
      model: activeModel(settings),
      within: withinOf(settings, issue),
    };
    const draft = { 'moscow.class': '4', 'ice.impact': '8', 'ice.confidence': '5', 'ice.ease': '2' };
    const edited = applyDraft(view, draft, 'en-US');
    expect(edited.sections.map((section) => section.changes)).toEqual([
      { class: 4 },
      { impact: 8, confidence: 5, ease: 2 },
    ]);
    expect(scoreOf(edited.sections)).toMatchObject({ classValue: 4, within: { score: 80 } });
  });
});

it('flags inputs older than half a year', () => {
  expect(isStale('2026-05-01T00:00:00Z', NOW)).toBe(true);
  expect(isStale('2026-06-01T00:00:00Z', NOW)).toBe(false);
});
