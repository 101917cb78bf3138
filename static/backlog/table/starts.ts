import type { Criterion, Model } from '../../../src/domain/scoring/model';
import type { Language } from '../../common/text';
import { stepText } from '../../common/words';

/**
 * Whether a key, pressed on a cell, begins a value of its scale. Others stay what they are everywhere: `x` selects the row, also
 * on a cell of numbers.
 */
export function startsValue(key: string, model: Model, criterion: Criterion, language: Language): boolean {
  if (key.length !== 1) return false;
  if (/[\d.,+\-−€]/.test(key)) return true;
  const { scale } = criterion;
  if (scale.type !== 'steps') return false;
  const typed = key.toLowerCase();
  return scale.steps.some(({ value }) => {
    const text = stepText(model, criterion, value, language).toLowerCase();
    return text.split(' – ').some((part) => part.startsWith(typed));
  });
}
