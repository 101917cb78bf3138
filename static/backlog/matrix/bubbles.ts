import { scaleSqrt } from 'd3-scale';
import type { BacklogRow } from '../ranking';
import type { Chart } from './chart';
import type { Measure } from './measures';

/** What bubbles are sized or told apart by: nothing, the reason for their place, or a measure's id. */
export type BubblesBy = string;
export const ALL_ALIKE = 'none';
export const BY_REASON = 'reason';

/** What besides its score has most to say about an issue's place, each with a colour and a shape of its own. */
export const LOOKS = ['plain', 'unblocks', 'waits', 'pinned', 'circle'] as const;
export type Look = (typeof LOOKS)[number];

export function lookOf({ pin, circle, frees, waitsFor, waitsElsewhere }: BacklogRow): Look {
  if (pin !== null) return 'pinned';
  if (circle !== null) return 'circle';
  if (frees.length > 0) return 'unblocks';
  return waitsFor.length + waitsElsewhere.length > 0 ? 'waits' : 'plain';
}

const SMALLEST = 3;
const LARGEST = 16;
/** Bubbles without a size of their own: small where there are many. */
const alikeRadius = (count: number): number => (count > 1_500 ? 3 : count > 300 ? 4 : 6);

export interface BubbleSizes {
  readonly radiusOf: (row: BacklogRow) => number;
  /** What is shown by size; null: nothing. */
  readonly measure: Measure | null;
  /** The largest value, for the legend. */
  readonly largest: number;
}

/** Areas, not diameters, are in proportion: twice the reach looks twice as much. */
export function bubbleSizes(chart: Chart, by: BubblesBy): BubbleSizes {
  const alike = alikeRadius(chart.points.length);
  const shown = by === BY_REASON ? 'unblocks' : by;
  const measure = chart.measures.find(({ id }) => id === shown) ?? null;
  if (measure === null) return { radiusOf: () => alike, measure: null, largest: 0 };
  let largest = 0;
  for (const { row } of chart.points) largest = Math.max(largest, measure.of(row) ?? 0);
  const radius = scaleSqrt()
    .domain([0, largest || 1])
    .range([SMALLEST, chart.points.length > 300 ? LARGEST * 0.75 : LARGEST]);
  return { radiusOf: (row) => radius(Math.max(0, measure.of(row) ?? 0)), measure, largest };
}
