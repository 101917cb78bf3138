import type { Model } from '../../../src/domain/scoring/model';
import type { InputChange } from '../editing/edits';
import type { Chart, Point } from './chart';
import type { Measure } from './measures';

/** New values on the axes; null: that axis cannot be changed by hand. */
export interface Target {
  readonly x: number | null;
  readonly y: number | null;
}

/** Whether a place on the axis is one thing that a person entered. */
export const isManual = ({ criterion }: Measure): boolean => criterion?.source.type === 'manual';

/** What dragging a bubble changes; both axes of one criterion would want two values for it. */
export const canRescore = ({ x, y }: Chart): boolean => x.id !== y.id && (isManual(x) || isManual(y));

/** The inputs that differ from what they are. */
export function changesOf(chart: Chart, model: Model, point: Point, target: Target): InputChange[] {
  return (['x', 'y'] as const).flatMap((axis): InputChange[] => {
    const { criterion } = chart[axis];
    const value = target[axis];
    if (criterion === null || value === null || !isManual(chart[axis]) || value === point[axis]) return [];
    return [{ issueId: point.id, model: model.id, key: criterion.key, value }];
  });
}
