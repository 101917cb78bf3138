import { hasValue, type Input } from '../../../src/domain/scoring/inputs';
import type { Model } from '../../../src/domain/scoring/model';
import { makeInputScorer } from '../../../src/domain/scoring/score';
import type { BacklogRow } from '../ranking';
import { scoreInside } from './measures';

/** Values of criteria by their keys. */
export type Values = ReadonlyMap<string, number>;

/** An issue as it would be scored with other values; as it is where it has no score to begin with. */
export type TryOut = (row: BacklogRow, values: Values) => BacklogRow;

export function makeTryOut(models: readonly Model[]): TryOut {
  const made = makeInputScorer(models.at(-1)!);
  if (!('scorer' in made)) return (row) => row;
  return (row, values) => {
    const inside = scoreInside(row.score, models);
    if (inside === null || row.score.status !== 'scored') return row;
    const inputs = inside.inputs.map((input): Input => {
      const value = values.get(input.key);
      return value === undefined ? input : { key: input.key, value, source: 'manual' };
    });
    const score = made.scorer(inputs);
    return { ...row, score: models.length > 1 ? { ...row.score, within: score } : score };
  };
}

/** What an issue has for a criterion; null: nothing. */
export function valueOf(row: BacklogRow, models: readonly Model[], key: string): number | null {
  const input = scoreInside(row.score, models)?.inputs.find((one) => one.key === key);
  return input && hasValue(input) ? input.value : null;
}
