import type { Quadrant } from '../../../src/domain/scoring/backlogNotes';
import { criterionOf, type Model, type Quadrants } from '../../../src/domain/scoring/model';
import type { Language } from '../../common/text';
import {
  criterionLabel,
  nameInside,
  quadrantName,
  scoreText,
  unitText,
  valueText,
  withoutCapital,
} from '../../common/words';
import type { RowSetting } from '../rowSetting';
import type { BacklogRow } from '../ranking';
import { reasonTexts } from '../reasonTexts';
import type { Chart, Point } from './chart';
import type { Measure } from './measures';
import type { Held, Target } from './moving';
import { valueOf } from './tryOut';

/** The matrix in words: its axes, its fields, its bubbles. */

export function measureName(measure: Measure, model: Model, language: Language): string {
  const { t } = language;
  if (measure.criterion) return criterionLabel(model, measure.criterion, language);
  switch (measure.id) {
    case 'size':
      return t('matrix.measure.size');
    case 'votes':
      return t('matrix.measure.votes');
    case 'unblocks':
      return t('matrix.measure.unblocks');
    default:
      return t(`matrix.measure.value.${valueKind(model)}`);
  }
}

/** Inside a sentence. */
export const measureInside = (measure: Measure, model: Model, language: Language): string =>
  measure.criterion
    ? nameInside(model, measure.criterion, language)
    : withoutCapital(measureName(measure, model, language), language);

/** What the score is made of where there is nothing to divide it by, it is itself. */
function valueKind({ formula }: Model): 'value' | 'score' | 'points' {
  if (formula.type === 'weighted') return 'points';
  return formula.type === 'ratio' && formula.size !== null ? 'value' : 'score';
}

/** With its unit, as the title of an axis. */
export function axisName(measure: Measure, model: Model, language: Language): string {
  const name = measureName(measure, model, language);
  const scale = measure.criterion?.scale;
  return scale?.type === 'number' && scale.unit ? `${name} (${unitText(scale.unit, language)})` : name;
}

export const measureValue = (measure: Measure, value: number, model: Model, language: Language): string =>
  measure.criterion ? valueText(model, measure.criterion, value, language) : language.format.number(value);

/** From here on only a short form fits beside the axis: "2M". */
const LONG = 1e6;

/** A value at a tick: short, so that ticks stand side by side. */
export function tickText(measure: Measure, value: number, language: Language): string {
  const scale = measure.criterion?.scale;
  if (Math.abs(value) >= LONG) return language.format.compact(value);
  return scale?.type === 'steps' && scale.unit === 'percent'
    ? language.format.percent(value)
    : language.format.number(value);
}

const UNNAMED: Quadrants = {
  value: 'median',
  effort: 'median',
  labels: { quickWin: null, bigBet: null, fillIn: null, moneyPit: null },
};

/** The project's name of a field, or, where the axes are other ones, what is high and low in it. */
export function fieldName(chart: Chart, quadrant: Quadrant, model: Model, language: Language): string {
  if (chart.isNamed) return quadrantName(model.quadrants ?? UNNAMED, quadrant, language);
  const isHigh = quadrant === 'quickWin' || quadrant === 'bigBet';
  const isLow = (quadrant === 'quickWin' || quadrant === 'fillIn') === chart.lowIsGood;
  return language.t('matrix.field', {
    y: measureName(chart.y, model, language),
    x: measureName(chart.x, model, language),
    high: String(isHigh),
    low: String(isLow),
  });
}

/** "Value 8, Effort 3". */
export function valuesText(chart: Chart, at: { x: number; y: number }, model: Model, language: Language): string {
  const part = (measure: Measure, value: number): string =>
    `${measureName(measure, model, language)} ${measureValue(measure, value, model, language)}`;
  return `${part(chart.y, at.y)}, ${part(chart.x, at.x)}`;
}

/** "Impact: 1 → 2" of each input that no axis shows by itself; empty: there is none. */
export function inputsText(
  chart: Chart,
  row: BacklogRow,
  { inputs }: Pick<Target, 'inputs'>,
  models: readonly Model[],
  language: Language,
): string {
  const { t } = language;
  const model = models.at(-1)!;
  const shown = new Set([chart.x.criterion?.key, chart.y.criterion?.key]);
  return language.format.list(
    [...inputs].flatMap(([key, value]) => {
      const criterion = criterionOf(model, key);
      if (!criterion || shown.has(key)) return [];
      const before = valueOf(row, models, key);
      return t('drawer.history.input', {
        name: criterionLabel(model, criterion, language),
        before: before === null ? t('drawer.history.nothing') : valueText(model, criterion, before, language),
        after: valueText(model, criterion, value, language),
      });
    }),
  );
}

/** Why a bubble does not follow along an axis. */
export function heldText(held: Held, measure: Measure, model: Model, language: Language): string {
  const { t } = language;
  const axis = measureName(measure, model, language);
  switch (held.why) {
    case 'rights':
      return t('matrix.held.rights');
    case 'same':
      return t('matrix.held.same');
    case 'given':
      return t('matrix.held.given', { axis });
    case 'stuck':
      return t('matrix.held.stuck', { axis, input: criterionLabel(model, held.criterion, language) });
    case 'end':
      return t('matrix.held.end', {
        input: criterionLabel(model, held.criterion, language),
        value: valueText(model, held.criterion, held.value, language),
      });
  }
}

/** All that a bubble on its way has to say of why it does not follow; the same reason once. */
export const heldTexts = (chart: Chart, { held }: Pick<Target, 'held'>, model: Model, language: Language): string[] => [
  ...new Set(
    (['y', 'x'] as const).flatMap((axis) => {
      const why = held[axis];
      return why ? [heldText(why, chart[axis], model, language)] : [];
    }),
  ),
];

/** Everything about a bubble in one breath, for who hears it. */
export function pointText(chart: Chart, point: Point, isSelected: boolean, setting: RowSetting): string {
  const { language, model, models } = setting;
  const { issue, place, score } = point.row;
  return language.t('matrix.point', {
    issue: `${issue.key} ${issue.summary}`,
    place,
    score: scoreText(score, model, language),
    values: valuesText(chart, point, models.at(-1)!, language),
    field: fieldName(chart, point.quadrant, models.at(-1)!, language),
    reason: reasonTexts(point.row, setting)[0] ?? '',
    selected: String(isSelected),
  });
}
