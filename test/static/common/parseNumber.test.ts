import fc from 'fast-check';
import { parseNumber } from '../../../static/common/parseNumber';
import { LOCALES } from '../../../src/texts/translate';

const value = (text: string, locale: 'en-US' | 'nl-NL') => {
  const parsed = parseNumber(text, locale);
  return parsed.ok ? parsed.value : parsed.problem;
};

describe('parseNumber', () => {
  it.each(LOCALES)('takes a comma and a point as the decimal sign (%s)', (locale) => {
    for (const text of ['0,5', '0.5', ' .5 ', ',5', '+0,50', '0.500', '0,500']) expect(value(text, locale)).toBe(0.5);
    expect(value('12', locale)).toBe(12);
    expect(value('-3', locale)).toBe(-3);
    expect(value('−3', locale)).toBe(-3);
    expect(value('12,', locale)).toBe(12);
  });

  it('lets the language decide about three digits after one separator', () => {
    expect(value('1.500', 'nl-NL')).toBe(1500);
    expect(value('1.500', 'en-US')).toBe(1.5);
    expect(value('1,500', 'nl-NL')).toBe(1.5);
    expect(value('1,500', 'en-US')).toBe(1500);
  });

  it.each(LOCALES)('reads what can only mean one thing (%s)', (locale) => {
    for (const text of ['1.234.567', '1,234,567', '1 234 567', '1\u00a0234\u00a0567', "1'234'567"])
      expect(value(text, locale)).toBe(1_234_567);
    expect(value('1.234,5', locale)).toBe(1234.5);
    expect(value('1,234.5', locale)).toBe(1234.5);
  });

  it.each(LOCALES)('refuses what is no number (%s)', (locale) => {
    for (const text of [
      'abc',
      '1e5',
      '1,2,3',
      '1.2.3',
      '12 13',
      '--3',
      '0x10',
      'Infinity',
      'NaN',
      '.',
      '5 punten',
      '1,23.456,7',
    ])
      expect(value(text, locale)).toBe('notANumber');
    for (const text of ['', '   ']) expect(value(text, locale)).toBe('empty');
  });

  it('reads back what the language writes', () => {
    const numbers = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((number) => Math.round(number * 100) / 100);
    for (const locale of LOCALES) {
      const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
      fc.assert(fc.property(numbers, (number) => value(format.format(number), locale) === number + 0));
    }
  });

  it('never gives a number that is not finite', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...LOCALES), (text, locale) => {
        const parsed = parseNumber(text, locale);
        return !parsed.ok || Number.isFinite(parsed.value);
      }),
    );
  });
});
