import type { Criterion, Model, ModelId, Scale } from '../../../src/domain/scoring/model';
import type { Quadrants } from '../../../src/domain/scoring/model';
import type { Quadrant } from '../../../src/domain/scoring/backlogNotes';
import type { Language } from '../../../src/texts/language';

export const modelName = (id: ModelId, { t }: Language): string => t(`model.${id}.name`);
export const modelHelp = (id: ModelId, { t }: Language): string => t(`model.${id}.help`);

/** "customerValue" → "Customer value": the last resort for a criterion that has no text of its own. */
function spelledOut(key: string): string {
  const words = key.replace(/(?<=[a-z0-9])([A-Z])/g, (capital) => ` ${capital.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function criterionLabel(model: Pick<Model, 'id'>, criterion: Criterion, { t, has }: Language): string {
  if (criterion.label !== null) return criterion.label;
  const own = `criterion.${model.id}.${criterion.key}.label`;
  if (has(own)) return t(own);
  switch (criterion.source.type) {
    case 'signal':
      return t(`criterion.starter.${criterion.source.signal}.label`);
    case 'field':
      return criterion.source.name;
    case 'manual':
      return spelledOut(criterion.key);
  }
}

/** The label of a criterion of which only the key is known; one the model no longer has keeps its key. */
export function labelOfKey(model: Model, key: string, language: Language): string {
  const criterion = model.criteria.find((candidate) => candidate.key === key);
  return criterion ? criterionLabel(model, criterion, language) : spelledOut(key);
}

/** What the criterion means and how to choose; null: nobody said. */
export function criterionHelp(model: Pick<Model, 'id'>, criterion: Criterion, { t, has }: Language): string | null {
  if (criterion.help) return criterion.help;
  const own = `criterion.${model.id}.${criterion.key}.help`;
  if (has(own)) return t(own);
  return criterion.source.type === 'signal' ? t(`criterion.starter.${criterion.source.signal}.help`) : null;
}

/** The name of a step, where it has one: "Massive", "Must". */
export function stepName(
  model: Pick<Model, 'id'>,
  criterion: Criterion,
  value: number,
  { t, has }: Language,
): string | null {
  if (criterion.scale.type !== 'steps') return null;
  const own = criterion.scale.steps.find((step) => step.value === value)?.label;
  if (own) return own;
  const key = `criterion.${model.id}.${criterion.key}.step.${value}`;
  return has(key) ? t(key) : null;
}

/** Classes are chosen by name; the number behind them is nobody's business. */
const isClass = (model: Pick<Model, 'id' | 'formula'>, criterion: Criterion): boolean =>
  model.formula.type === 'classes' && model.formula.criterion === criterion.key;

/** A step as it stands in a list to choose from: "3 – Massive", "80%", "Must". */
export function stepText(
  model: Pick<Model, 'id' | 'formula'>,
  criterion: Criterion,
  value: number,
  language: Language,
): string {
  const name = stepName(model, criterion, value, language);
  if (name !== null && isClass(model, criterion)) return name;
  const number =
    criterion.scale.type === 'steps' && criterion.scale.unit === 'percent'
      ? language.format.percent(value)
      : language.format.number(value);
  return name === null ? number : `${number} – ${name}`;
}

/** @param count so many of it; without, the unit as such. */
export const unitText = (
  unit: NonNullable<Extract<Scale, { type: 'number' }>['unit']>,
  { t }: Pick<Language, 't'>,
  count = Infinity,
): string => t(`unit.${unit}`, { count });

/** What may be entered: "1–10", "0 or more people per period". */
export function scaleText(model: Pick<Model, 'id' | 'formula'>, criterion: Criterion, language: Language): string {
  const { scale } = criterion;
  const { t, format } = language;
  switch (scale.type) {
    case 'number': {
      const unit = scale.unit === null ? '' : ` ${unitText(scale.unit, language)}`;
      const min = format.number(scale.min);
      if (scale.max === null) return t(scale.aboveMin ? 'scale.above' : 'scale.atLeast', { min }) + unit;
      const max = format.number(scale.max);
      return (scale.aboveMin ? t('scale.aboveUpTo', { min, max }) : `${min}–${max}`) + unit;
    }
    case 'steps':
      return scale.steps.map((step) => stepText(model, criterion, step.value, language)).join(', ');
    case 'log':
      return t('scale.log', { full: format.number(scale.full) });
  }
}

export const quadrantName = (quadrants: Quadrants, quadrant: Quadrant, { t }: Language): string =>
  quadrants.labels[quadrant] ?? t(`quadrant.${quadrant}`);
