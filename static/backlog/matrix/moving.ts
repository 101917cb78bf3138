import type { ZoomTransform } from 'd3-zoom';
import { canRescore, isManual, type Target } from './rescore';
import type { Chart } from './chart';
import type { Corner } from './lasso';
import type { Bubble, Layout } from './layout';
import type { Measure } from './measures';
import type { Direction } from './nearest';
import { snapTo, stepFrom } from './snap';

/** The values that a bubble would get at a place of the plot, by the steps of their scales. null: it cannot be moved. */
export function targetAt(chart: Chart, layout: Layout, transform: ZoomTransform, [x, y]: Corner): Target | null {
  if (!canRescore(chart)) return null;
  const snapped = (measure: Measure, value: number): number | null =>
    isManual(measure) && measure.criterion ? snapTo(measure.criterion.scale, value) : null;
  return {
    x: snapped(chart.x, transform.rescaleX(layout.scale.x).invert(x)),
    y: snapped(chart.y, transform.rescaleY(layout.scale.y).invert(y)),
  };
}

/** One step on from where it is, or from where it already was on its way to. null: that axis cannot be changed. */
export function targetStepped(chart: Chart, bubble: Bubble, from: Target | null, direction: Direction): Target | null {
  const axis = direction === 'left' || direction === 'right' ? 'x' : 'y';
  const { criterion } = chart[axis];
  if (!canRescore(chart) || !isManual(chart[axis]) || !criterion) return null;
  const start: Target = from ?? {
    x: isManual(chart.x) ? bubble.point.x : null,
    y: isManual(chart.y) ? bubble.point.y : null,
  };
  const sign = direction === 'right' || direction === 'up' ? 1 : -1;
  return { ...start, [axis]: stepFrom(criterion.scale, start[axis] ?? bubble.point[axis], sign) };
}
