import { makeFormat } from '../../../src/texts/format';
import { localeFor } from '../../../src/texts/translate';
import { languageOf, NOW } from './language';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('format', () => {
  const english = languageOf('en-US').format;
  const dutch = languageOf('nl-NL').format;

  it('writes numbers as the language does', () => {
    expect(english.number(1234.567)).toBe('1,234.57');
    expect(dutch.number(1234.567)).toBe('1.234,57');
    expect(english.number(-0)).toBe('0');
    expect(dutch.percent(0.8)).toBe('80%');
    expect(english.signed(12.34)).toBe('+12.3');
    expect(english.signed(0)).toBe('0');
  });

  it('says how long ago', () => {
    const before = (days: number) => new Date(NOW.getTime() - days * 86_400_000).toISOString();
    expect(english.relative(before(0))).toBe('today');
    expect(english.relative(before(3))).toBe('3 days ago');
    expect(dutch.relative(before(1))).toBe('gisteren');
    expect(dutch.relative(before(21))).toBe('3 weken geleden');
    expect(english.relative(before(230))).toBe('8 months ago');
    expect(english.relative(before(-5))).toBe('in 5 days');
  });

  it('does not shift a calendar date with the time zone', () => {
    const west = makeFormat('en-US', 'America/Los_Angeles', () => NOW);
    expect(plain(west.date('2026-11-30'))).toBe('Nov 30, 2026');
    expect(plain(dutch.dateTime('2026-11-30T23:30:00Z'))).toBe('1 dec 2026, 00:30');
  });

  it('survives what is no date and no time zone', () => {
    const odd = makeFormat('nl-NL', 'Middle-earth/Shire', () => NOW);
    expect(odd.date('tomorrow')).toBe('tomorrow');
    expect(odd.relative('')).toBe('');
  });

  it('lists', () => {
    expect(dutch.list(['a', 'b', 'c'])).toBe('a, b en c');
    expect(english.list(['a', 'b'])).toBe('a and b');
  });
});

describe('localeFor', () => {
  it('gives Dutch to all of Dutch and English to all others', () => {
    for (const locale of ['nl', 'nl-NL', 'nl_NL', 'nl-BE', 'NL']) expect(localeFor(locale)).toBe('nl-NL');
    for (const locale of ['en-GB', 'de-DE', 'nln', '']) expect(localeFor(locale)).toBe('en-US');
  });
});
