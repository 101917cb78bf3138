import { builtinModel } from '../../src/domain/scoring/builtins';
import {
  criterionOf,
  type Criterion,
  type Model,
  type Scale,
  type Signal,
  type Source,
} from '../../src/domain/scoring/model';
import { moved } from './draft';

/** Edits of a model: its criteria and its formula. */

const TEN_POINTS: Scale = { type: 'number', min: 1, max: 10, aboveMin: false, unit: null };

export const MAX_CRITERIA = 30;

/** Only models that are an admin's own list of criteria can grow and shrink; the others have a published definition. */
export const hasOwnCriteria = (model: Model): boolean => model.id === 'weighted' || model.id === 'formula';

export const changeCriterion = (model: Model, key: string, change: Partial<Criterion>): Model => ({
  ...model,
  criteria: model.criteria.map((criterion) => (criterion.key === key ? { ...criterion, ...change } : criterion)),
});

export function addCriterion(model: Model, label: string): Model {
  const taken = new Set(model.criteria.map((criterion) => criterion.key));
  let number = model.criteria.length + 1;
  while (taken.has(`criterion${number}`)) number += 1;
  const added: Criterion = {
    key: `criterion${number}`,
    label,
    help: null,
    scale: TEN_POINTS,
    direction: 'benefit',
    weight: 1,
    source: { type: 'manual' },
  };
  return { ...model, criteria: [...model.criteria, added] };
}

export const removeCriterion = (model: Model, key: string): Model => ({
  ...model,
  criteria: model.criteria.filter((criterion) => criterion.key !== key),
});

export const moveCriterion = (model: Model, index: number, by: -1 | 1): Model => ({
  ...model,
  criteria: moved(model.criteria, index, by),
});

const wholeWord = (name: string): RegExp => new RegExp(`(?<![A-Za-z0-9_$])${name}(?![A-Za-z0-9_$])`, 'g');

/** Gives a criterion another name in formulas; the formula follows, as long as the old name was a name at all. */
export function renameCriterion(model: Model, from: string, to: string): Model {
  const { formula } = model;
  const follow = (text: string): string =>
    /^[a-z]\w*$/i.test(from) && /^[a-z]\w*$/i.test(to) ? text.replace(wholeWord(from), to) : text;
  return {
    ...model,
    criteria: model.criteria.map((criterion) => (criterion.key === from ? { ...criterion, key: to } : criterion)),
    formula:
      formula.type === 'ratio'
        ? { ...formula, value: follow(formula.value), size: formula.size === null ? null : follow(formula.size) }
        : formula,
  };
}

/** A scale that suits what the number now comes from: Jira's own figures have a natural one. */
function scaleFor(model: Model, criterion: Criterion, source: Source): Scale {
  if (source.type === 'signal') return signalScale(source.signal);
  if (criterion.source.type !== 'signal') return criterion.scale;
  const built = criterionOf(builtinModel(model.id), criterion.key);
  return built && built.source.type !== 'signal' ? built.scale : TEN_POINTS;
}

const signalScale = (signal: Signal): Scale => criterionOf(builtinModel('starter'), signal)?.scale ?? TEN_POINTS;

export const changeSource = (model: Model, criterion: Criterion, source: Source): Model =>
  changeCriterion(model, criterion.key, { source, scale: scaleFor(model, criterion, source) });

/** A fresh scale of another kind. */
export function scaleOfType(type: Scale['type']): Scale {
  switch (type) {
    case 'number':
      return TEN_POINTS;
    case 'steps':
      return { type: 'steps', steps: [1, 2, 3, 5, 8].map((value) => ({ value, label: null })), unit: null };
    case 'log':
      return { type: 'log', full: 50 };
  }
}
