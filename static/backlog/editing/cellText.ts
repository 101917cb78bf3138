import type { Criterion, Model } from '../../../src/domain/scoring/model';
import type { Language } from '../../../src/texts/language';
import { plainNumber } from '../../common/plainNumber';
import { stepName } from '../../common/words/models';
import { parseCell } from './parseCell';

/**
 * A value as it is edited and copied: a number without its unit, so that a spreadsheet reckons with it; a class by its name,
 * a share in percent. Whatever it says, `parseCell` reads the same value from it.
 */
export function cellText(model: Model, criterion: Criterion, value: number | null, language: Language): string {
  if (value === null) return '';
  const number = plainNumber(value, language.locale);
  if (criterion.scale.type !== 'steps') return number;
  const isClass = model.formula.type === 'classes' && model.formula.criterion === criterion.key;
  const text = isClass
    ? stepName(model, criterion, value, language)
    : criterion.scale.unit === 'percent' && `${plainNumber(value * 100, language.locale)}%`;
  if (!text) return number;
  // Two classes can bear one name.
  const read = parseCell(text, model, criterion, language);
  return read.ok && read.value === value ? text : number;
}
