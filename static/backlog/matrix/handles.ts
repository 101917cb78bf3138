import { parseExpression } from '../../../src/domain/scoring/expression';
import type { Criterion, Model } from '../../../src/domain/scoring/model';
import type { Chart } from './chart';
import type { AxisIds, Measure } from './measures';

export type Axis = keyof AxisIds;

/** Why bubbles stay where they are along an axis. */
export type Lock =
  /** The person may not change scores. */
  | 'rights'
  /** Both axes show one measure, which cannot be two values. */
  | 'same'
  /** Nothing of what the axis shows is entered by people. */
  | 'given';

/** What is changed when a bubble is dragged along an axis. */
export interface Handle {
  /** null: nothing, for the reason of `lock`. */
  readonly criterion: Criterion | null;
  /** All that could be instead: more than one only where the axis is worked out from several inputs. */
  readonly options: readonly Criterion[];
  readonly lock: Lock | null;
}

export type Handles = Readonly<Record<Axis, Handle>>;

const locked = (lock: Lock): Handle => ({ criterion: null, options: [], lock });

const handleOf = (options: readonly Criterion[], chosen: string | undefined): Handle => {
  const criterion = options.find(({ key }) => key === chosen) ?? usualOf(options);
  return criterion === null ? locked('given') : { criterion, options, lock: null };
};

/**
 * @param chosen keys of criteria, for axes that are worked out from several; others than those it is made of are passed over.
 * @param mayEnter whether the person may change scores.
 */
export function handlesOf(
  { x, y }: Pick<Chart, Axis>,
  model: Model,
  chosen: Readonly<Partial<Record<Axis, string>>>,
  mayEnter: boolean,
): Handles {
  if (!mayEnter) return { x: locked('rights'), y: locked('rights') };
  if (x.id === y.id) return { x: locked('same'), y: locked('same') };
  // An input with an axis of its own is that axis's: the other one changes what it has besides.
  const forY = handleOf(
    partsOf(y, model).filter(({ key }) => key !== x.criterion?.key),
    chosen.y,
  );
  const forX = handleOf(
    partsOf(x, model).filter(({ key }) => key !== forY.criterion?.key),
    chosen.x,
  );
  return { x: forX, y: forY };
}

/** Along which axes bubbles can be dragged. */
export const directionsOf = ({ x, y }: Handles): 'both' | 'x' | 'y' | 'none' =>
  x.criterion && y.criterion ? 'both' : x.criterion ? 'x' : y.criterion ? 'y' : 'none';

/** The inputs that people enter and that the measure is made of. */
function partsOf(measure: Measure, model: Model): readonly Criterion[] {
  const manual = model.criteria.filter(({ source }) => source.type === 'manual');
  if (measure.criterion !== null) return manual.filter(({ key }) => key === measure.criterion?.key);
  const { formula } = model;
  if (measure.id !== 'value' && measure.id !== 'size') return [];
  // Against costs, only what it yields counts: see `measuresOf`.
  if (formula.type === 'weighted')
    return manual.filter(({ direction, weight }) => direction === 'benefit' && weight > 0);
  const expression = formula.type === 'ratio' ? formula[measure.id] : null;
  if (expression === null) return [];
  const parsed = parseExpression(
    expression,
    model.criteria.map(({ key }) => key),
  );
  return 'expression' in parsed ? manual.filter(({ key }) => parsed.expression.names.includes(key)) : [];
}

/**
 * What people rethink first: what weighs most, and of those a choice of steps (RICE's impact) rather than a figure that was
 * counted (its reach).
 */
function usualOf(options: readonly Criterion[]): Criterion | null {
  const heaviest = Math.max(...options.map(({ weight }) => weight));
  const most = options.filter(({ weight }) => weight === heaviest);
  return most.find(({ scale }) => scale.type === 'steps') ?? most[0] ?? null;
}
