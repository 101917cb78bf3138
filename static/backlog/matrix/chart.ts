import { median, thresholdsOf, type Quadrant } from '../../../src/domain/scoring/backlogNotes';
import type { Model } from '../../../src/domain/scoring/model';
import type { BacklogRow } from '../ranking';
import { isCost, measuresOf, naturalAxes, scoredInside, type AxisIds, type Measure } from './measures';

/** An issue with its place in the matrix, in the axes' own units. */
export interface Point {
  readonly id: string;
  readonly row: BacklogRow;
  readonly x: number;
  readonly y: number;
  readonly quadrant: Quadrant;
}

/** Two measures against each other: the issues on them, and where they divide. */
export interface Chart {
  readonly x: Measure;
  readonly y: Measure;
  readonly measures: readonly Measure[];
  /** By place: what goes first comes first. */
  readonly points: readonly Point[];
  /** Shown rows without a place in the matrix: no score, or nothing on one of the axes. */
  readonly unplaced: readonly BacklogRow[];
  /** A value on the threshold is high, an effort on it low. */
  readonly threshold: { readonly x: number; readonly y: number };
  /** Whether they are the project's own, rather than the middle values of these axes. */
  readonly ownThresholds: boolean;
  /** Whether low on the x axis is the good side (effort), or high (ease). */
  readonly lowIsGood: boolean;
  /** Whether the four fields are quick wins and so on; other axes say only high and low. */
  readonly isNamed: boolean;
  /** All values on the axes, filtered or not, so that axes stay while one filters. */
  readonly values: { readonly x: readonly number[]; readonly y: readonly number[] };
}

interface ChartOf {
  /** What passes the filter, by place. */
  readonly shown: readonly BacklogRow[];
  /** All of them. */
  readonly all: readonly BacklogRow[];
  readonly models: readonly Model[];
  /** Measures that the model no longer has give way to its natural ones. */
  readonly chosen: Partial<AxisIds>;
}

export function chartOf({ shown, all, models, chosen }: ChartOf): Chart {
  const measures = measuresOf(models);
  const natural = naturalAxes(models);
  const find = (id: string): Measure | undefined => measures.find((measure) => measure.id === id);
  const pick = (axis: keyof AxisIds): Measure => find(chosen[axis] ?? '') ?? find(natural[axis]) ?? measures[0]!;
  const x = pick('x');
  const y = pick('y');
  const isNatural = x.id === natural.x && y.id === natural.y;
  const { quadrants, formula } = models.at(-1)!;

  const placed = all.flatMap((row) => {
    const at = { x: x.of(row), y: y.of(row) };
    return at.x === null || at.y === null ? [] : [{ x: at.x, y: at.y }];
  });
  const values = { x: placed.map((at) => at.x), y: placed.map((at) => at.y) };
  const isOwn = isNatural && quadrants !== null && formula.type === 'ratio' && formula.size !== null;
  const own = isOwn ? thresholdsOf(quadrants, scoredInside(all, models)) : null;
  const threshold = own ? { x: own.effort, y: own.value } : { x: median(values.x), y: median(values.y) };

  const isEase = isNatural && formula.type === 'ratio' && !isCost(x);
  const lowIsGood = !isEase;
  const isSignal = x.criterion?.source.type === 'signal';
  const isNamed = isEase || (isCost(x) && !isSignal && !isCost(y));

  const points: Point[] = [];
  const unplaced: BacklogRow[] = [];
  for (const row of shown) {
    const at = { x: x.of(row), y: y.of(row) };
    if (at.x === null || at.y === null) unplaced.push(row);
    else
      points.push({
        id: row.issue.id,
        row,
        x: at.x,
        y: at.y,
        quadrant: quadrantAt({ x: at.x, y: at.y }, threshold, lowIsGood),
      });
  }
  return { x, y, measures, points, unplaced, threshold, ownThresholds: own !== null, lowIsGood, isNamed, values };
}

/** In which of the four fields a place lies, by the rule of the domain's `makeQuadrants`. */
export function quadrantAt(
  at: { readonly x: number; readonly y: number },
  threshold: Chart['threshold'],
  lowIsGood: boolean,
): Quadrant {
  const cheap = lowIsGood ? at.x <= threshold.x : at.x >= threshold.x;
  if (at.y >= threshold.y) return cheap ? 'quickWin' : 'bigBet';
  return cheap ? 'fillIn' : 'moneyPit';
}

export const QUADRANTS = ['quickWin', 'bigBet', 'fillIn', 'moneyPit'] as const satisfies readonly Quadrant[];

export function countByQuadrant(points: readonly Point[]): Record<Quadrant, number> {
  const counts = { quickWin: 0, bigBet: 0, fillIn: 0, moneyPit: 0 };
  for (const { quadrant } of points) counts[quadrant] += 1;
  return counts;
}
