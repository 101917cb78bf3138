import type { Criterion } from '../../../src/domain/scoring/model';
import { isRangeOf, type Range } from '../../../src/domain/scoring/range';
import type { Locale } from '../../../src/texts/translate';
import { numberText, readField, type FieldProblem } from './fields';

export const RANGE_ENDS = ['low', 'high'] as const;
export type RangeEnd = (typeof RANGE_ENDS)[number];

/** `notAround`: the value does not lie between the two ends. */
export type RangeProblem = FieldProblem | 'notAround';

/** The two fields around a value: how low and how high it may turn out. */
export interface EditedRange extends Readonly<Record<RangeEnd, string>> {
  /** What saving would write; null takes the range away. Absent: nothing to write. */
  readonly change?: Range | null;
  readonly problem: RangeProblem | null;
  /** The stored range, when saving the new value drops it. */
  readonly dropped: Range | null;
}

interface StoredValue {
  readonly value: number | null;
  readonly range: Range | null;
}

/**
 * @param value as it would be saved.
 * @param typed what the person typed at either end; absent: untouched. An empty end is the value itself, two empty ones
 *   are no range.
 */
export function editRange(
  criterion: Criterion,
  stored: StoredValue,
  value: number,
  typed: Readonly<Partial<Record<RangeEnd, string>>>,
  locale: Locale,
): EditedRange {
  const { range } = stored;
  const shown = (end: RangeEnd): string => (range ? numberText(criterion, range[end], locale) : '');
  const quiet = { problem: null, dropped: null };
  if (RANGE_ENDS.every((end) => typed[end] === undefined || typed[end] === shown(end))) {
    if (range && value !== stored.value && !isRangeOf(criterion.scale, value, range))
      return { low: '', high: '', problem: null, dropped: range };
    return { low: shown('low'), high: shown('high'), ...quiet };
  }
  const texts = { low: typed.low ?? shown('low'), high: typed.high ?? shown('high') };
  if (RANGE_ENDS.every((end) => texts[end].trim() === ''))
    return { ...texts, ...quiet, ...(range ? { change: null } : {}) };
  const low = readField(criterion, texts.low, locale);
  const high = readField(criterion, texts.high, locale);
  if (!low.ok) return { ...texts, ...quiet, problem: low.problem };
  if (!high.ok) return { ...texts, ...quiet, problem: high.problem };
  const change = { low: low.value ?? value, high: high.value ?? value };
  if (!isRangeOf(criterion.scale, value, change)) return { ...texts, ...quiet, problem: 'notAround' };
  const isStored = range !== null && range.low === change.low && range.high === change.high;
  return { ...texts, ...quiet, ...(isStored ? {} : { change }) };
}
