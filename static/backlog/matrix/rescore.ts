import type { Model } from '../../../src/domain/scoring/model';
import type { InputChange } from '../editing/edits';
import type { Point } from './chart';
import type { Target } from './moving';

/** What a bubble that was dropped there enters. */
export const changesOf = (model: Model, point: Point, { inputs }: Pick<Target, 'inputs'>): InputChange[] =>
  [...inputs].map(([key, value]) => ({ issueId: point.id, model: model.id, key, value }));
