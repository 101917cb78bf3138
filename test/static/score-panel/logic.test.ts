import type { ScoreView } from '../../../src/contract/views';
import type { Issue } from '../../../src/domain/issue';
import { rankByScore } from '../../../src/domain/ranking/order';
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
import {
  applyDraft,
  fieldText,
  isStale,
  placeOf,
  readField,
  scoreOf,
  sectionsOf,
  withoutSent,
  type Edited,
} from '../../../static/score-panel/logic';
import { anIssue, inputsOf } from '../../builders/issue';
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

describe('the place', () => {
  const rows = [300, 200, 100, 0].map((reach, index) => {
    const issue = anIssue({
      id: String(index),
      key: `SHOP-${index}`,
      position: index,
      data: inputsOf('rice', { ...RICE, reach }),
    });
    return { issue, score: scorer('rice')(issue) };
  });

  it('is the one that the ranking gives', () => {
    for (const { issue, place, score } of rankByScore(rows))
      expect(placeOf(rows, issue.id, score)).toEqual({ place, total: 4 });
  });

  it('follows a score that is not saved yet', () => {
    expect(placeOf(rows, '3', rows[0]!.score)).toEqual({ place: 2, total: 4 });
    expect(placeOf(rows, '0', { status: 'unscored', missing: ['effort'], inputs: [] })).toEqual({ place: 4, total: 4 });
  });

  it('is none for an issue outside of the ranking', () => {
    expect(placeOf(rows, '99', rows[0]!.score)).toBeNull();
  });
});

it('flags inputs older than half a year', () => {
  expect(isStale('2026-05-01T00:00:00Z', NOW)).toBe(true);
  expect(isStale('2026-06-01T00:00:00Z', NOW)).toBe(false);
});
