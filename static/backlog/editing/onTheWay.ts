import { LARGEST_VALUE, type Criterion, type Model } from '../../../src/domain/scoring/model';
import { scaleRange } from '../../../src/domain/scoring/scale';
import type { Language } from '../../../src/texts/language';
import { plainNumber } from '../../common/plainNumber';
import { parseNumber } from '../../common/parseNumber';
import { unitText } from '../../common/words/models';
import { namesOfStep, parseCell, plain } from './parseCell';

/** What is being typed and is no value yet: half a number, the beginning of a name. */

/** The steps of which a text is the beginning, in the order of the scale: by number, by percentage, or by name. */
export function stepsBegunBy(text: string, model: Model, criterion: Criterion, language: Language): readonly number[] {
  const { scale } = criterion;
  const typed = withPoint(plain(text));
  if (scale.type !== 'steps' || typed === '') return [];
  return scale.steps.flatMap(({ value }) => {
    const numbers = [value, ...(scale.unit === 'percent' ? [value * 100] : [])].map((one) =>
      plainNumber(one, language.locale),
    );
    const writings = [
      ...numbers,
      ...numbers.map((one) => `${one}%`),
      ...namesOfStep(model, criterion, value, language),
    ];
    return writings.some((one) => withPoint(one).startsWith(typed)) ? [value] : [];
  });
}

/** A keyboard has both, and both mean the same in either language; some leave the nought out. */
const withPoint = (text: string): string => text.replace(',', '.').replace(/^([+-]?)\./, '$10.');

/** Whether a text is a value or can become one by typing on: while it does, there is nothing to complain of. */
export function leadsToValue(text: string, model: Model, criterion: Criterion, language: Language): boolean {
  if (parseCell(text, model, criterion, language).ok) return true;
  const { scale } = criterion;
  if (scale.type === 'steps') return stepsBegunBy(text, model, criterion, language).length > 0;
  const { min, max } = scaleRange(scale);
  const [, sign = '', digits = '', rest = ''] = /^€?\s*([+-]?)([\d.,'\s]*)(.*)$/.exec(plain(text)) ?? [];
  if (sign === '-' && min >= 0) return false;
  const unit = scale.type === 'number' ? scale.unit : null;
  const units = unit === null ? [] : [unitText(unit, language, 1), unitText(unit, language)].map(plain);
  if (rest !== '') return digits !== '' && units.some((one) => one !== rest && one.startsWith(rest));
  const number = parseNumber(digits, language.locale);
  if (!number.ok) return /^\d*[.,]?$/.test(digits) || /^[1-9][\d.,'\s]*$/.test(digits);
  // More digits make it larger still.
  return number.value <= (max ?? LARGEST_VALUE);
}
