import fc from 'fast-check';
import { builtinModel } from '../../../../src/domain/scoring/builtins';
import { criterionOf, manualCriteria, MODEL_IDS, type Model, type Scale } from '../../../../src/domain/scoring/model';
import { isOnScale } from '../../../../src/domain/scoring/scale';
import type { Locale } from '../../../../src/texts/translate';
import { cellText } from '../../../../static/backlog/editing/cellText';
import { parseCell } from '../../../../static/backlog/editing/parseCell';
import { languageOf } from '../../common/language';

const rice = builtinModel('rice');
const moscow = builtinModel('moscow');
const english = languageOf('en-US');
const dutch = languageOf('nl-NL');

const parse = (model: Model, key: string, text: string, locale: Locale = 'en-US') =>
  parseCell(text, model, criterionOf(model, key)!, languageOf(locale));
const withScale = (scale: Scale): Model => ({
  ...rice,
  criteria: [{ ...criterionOf(rice, 'reach')!, key: 'own', scale }],
});

describe('a cell reads', () => {
  it.each<[string, Model, string, string, Locale, number | null]>([
    ['nothing, which takes the value away', rice, 'reach', '  ', 'en-US', null],
    ['a plain number', rice, 'reach', ' 500 ', 'en-US', 500],
    ['a number with the unit that is shown behind it', rice, 'reach', '500 mensen per periode', 'nl-NL', 500],
    ['thousands as English groups them', rice, 'reach', '1,500', 'en-US', 1500],
    ['thousands as Dutch groups them', rice, 'reach', '1.500', 'nl-NL', 1500],
    ['thousands with a part, as Dutch writes them', rice, 'reach', '1.000,5', 'nl-NL', 1000.5],
    ['thousands with a part, as English writes them', rice, 'reach', '1,000.5', 'en-US', 1000.5],
    ['the largest number there is', rice, 'reach', '1000000000000', 'en-US', 1e12],
    ['a half with a comma', rice, 'effort', '0,5', 'nl-NL', 0.5],
    ['a half with a point', rice, 'effort', '0.5', 'nl-NL', 0.5],
    ['a step by its number', rice, 'impact', '0,25', 'nl-NL', 0.25],
    ['a step by its name', rice, 'impact', 'massive', 'en-US', 3],
    ['a step as the list shows it', rice, 'impact', '3 - Enorm', 'nl-NL', 3],
    ['a share in percent', rice, 'confidence', '80%', 'en-US', 0.8],
    ['a share in percent with a space', rice, 'confidence', '80 %', 'nl-NL', 0.8],
    ['a share in percent whose sign was left out', rice, 'confidence', '50', 'en-US', 0.5],
    ['a share as a fraction', rice, 'confidence', '0.8', 'en-US', 0.8],
    ['a whole share as a fraction', rice, 'confidence', '1', 'en-US', 1],
    ['a class', moscow, 'class', 'MUST', 'en-US', 4],
    ['a class by its first letter', moscow, 'class', 's', 'nl-NL', 3],
    ['a class with a keyboard’s apostrophe', moscow, 'class', "won't", 'en-US', 1],
    ['a class by its number', moscow, 'class', '2', 'en-US', 2],
  ])('%s', (_what, model, key, text, locale, value) => {
    expect(parse(model, key, text, locale)).toEqual({ ok: true, value });
  });

  it('percentages on scales of numbers as they are meant there', () => {
    const share = withScale({ type: 'number', min: 0, max: 1, aboveMin: false, unit: null });
    const hundred = withScale({ type: 'number', min: 0, max: 100, aboveMin: false, unit: 'percent' });
    expect(parse(share, 'own', '7%')).toEqual({ ok: true, value: 0.07 });
    expect(parse(hundred, 'own', '7%')).toEqual({ ok: true, value: 7 });
    expect(parse(hundred, 'own', '7')).toEqual({ ok: true, value: 7 });
    expect(parse(hundred, 'own', '150%')).toMatchObject({ ok: false });
    expect(parse(rice, 'reach', '7%')).toMatchObject({ ok: false });
  });

  it('amounts with their unit, one or more of it', () => {
    expect(parse(rice, 'effort', '1 persoonsmaand', 'nl-NL')).toEqual({ ok: true, value: 1 });
    expect(parse(rice, 'effort', '2,5 persoonsmaanden', 'nl-NL')).toEqual({ ok: true, value: 2.5 });
  });

  it('amounts of money with their sign', () => {
    const euro = withScale({ type: 'number', min: 0, max: null, aboveMin: false, unit: 'euro' });
    expect(parse(euro, 'own', '€ 1.500', 'nl-NL')).toEqual({ ok: true, value: 1500 });
  });
});

describe('a cell refuses, and says what is allowed', () => {
  it.each<[string, Model, string, string, string]>([
    [
      'a word where a number belongs',
      rice,
      'reach',
      'many',
      'This is not a number. Allowed: 0 or more people per period.',
    ],
    ['half a number', rice, 'reach', '12 or so', 'This is not a number. Allowed: 0 or more people per period.'],
    ['a formula', rice, 'reach', '=1+1', 'Formulas are not worked out here. Allowed: 0 or more people per period.'],
    ['a formula for a step', rice, 'impact', '=2', 'Formulas are not worked out here. Allowed: 3 – Massive'],
    ['what a spreadsheet makes of a large number', rice, 'reach', '1e5', 'This is not a number.'],
    ['digits of another script', rice, 'reach', '٣', 'This is not a number.'],
    ['what is no number at all', rice, 'reach', 'NaN', 'This is not a number.'],
    ['without an end', rice, 'reach', 'Infinity', 'This is not a number.'],
    ['two signs', rice, 'reach', '--5', 'This is not a number.'],
    ['two points', rice, 'reach', '1.2.3', 'This is not a number.'],
    ['less than nothing', rice, 'reach', '-5', 'This is not on the scale. Allowed: 0 or more'],
    ['a percentage where none belongs', rice, 'reach', '7%', 'This is not on the scale.'],
    ['twenty digits', rice, 'reach', '9'.repeat(20), 'This number is too large. The largest is 1,000,000,000,000.'],
    ['as many digits as a clipboard holds', rice, 'reach', '9'.repeat(100_000), 'This is not a number.'],
    ['nothing divided by', rice, 'effort', '0', 'This is not on the scale. Allowed: more than 0 person-months.'],
    ['a share between the steps', rice, 'confidence', '70%', 'Allowed: 100% – High, 80% – Medium, 50% – Low.'],
    ['a word that is no step', moscow, 'class', 'maybe', 'Allowed: Must, Should, Could, Won’t (this time).'],
    ['the beginning of a number', builtinModel('wsjf'), 'jobSize', '1.', ''],
  ])('%s', (_what, model, key, text, words) => {
    const parsed = parse(model, key, text);
    if (words === '') expect(parsed).toEqual({ ok: true, value: 1 });
    else expect(parsed).toMatchObject({ ok: false, problem: expect.stringContaining(words) });
  });

  it('the beginning of two names', () => {
    const named = withScale({
      type: 'steps',
      steps: [
        { value: 1, label: 'Small' },
        { value: 2, label: 'Smallest' },
      ],
      unit: null,
    });
    expect(parse(named, 'own', 'sma')).toMatchObject({ ok: false });
    expect(parse(named, 'own', 'small')).toEqual({ ok: true, value: 1 });
  });
});

describe('what a cell says of a value', () => {
  it.each<[string, Model, string, number, string, string]>([
    ['a number', rice, 'reach', 1234.5, '1234.5', '1234,5'],
    ['a step', rice, 'impact', 0.25, '0.25', '0,25'],
    ['a share', rice, 'confidence', 0.8, '80%', '80%'],
    ['a class', moscow, 'class', 1, 'Won’t (this time)', 'Won’t (deze keer)'],
  ])('%s', (_what, model, key, value, inEnglish, inDutch) => {
    const criterion = criterionOf(model, key)!;
    expect(cellText(model, criterion, value, english)).toBe(inEnglish);
    expect(cellText(model, criterion, value, dutch)).toBe(inDutch);
    expect(cellText(model, criterion, null, dutch)).toBe('');
  });

  const cells = MODEL_IDS.flatMap((id) => {
    const model = builtinModel(id);
    return manualCriteria(model).map((criterion) => ({ model, criterion }));
  });
  const steps = fc
    .uniqueArray(fc.record({ value: fc.integer({ min: -99, max: 999 }).map((n) => n / 100), label: label() }), {
      selector: ({ value }) => value,
      minLength: 2,
      maxLength: 8,
    })
    .chain((made) => fc.record({ type: fc.constant('steps' as const), steps: fc.constant(made), unit: unit() }))
    .chain((scale) =>
      fc.boolean().map((isClass) => {
        const model = withScale(scale);
        const classes: Model = { ...model, formula: { type: 'classes', criterion: 'own', within: null } };
        return { model: isClass ? classes : model, criterion: model.criteria[0]! };
      }),
    );
  function label() {
    return fc.constantFrom(null, 'High', 'Low', '3', '50%', 'hi', '0,5', ' ');
  }
  function unit() {
    return fc.constantFrom('percent' as const, null);
  }

  it('reads back as that value, on every scale and in both languages', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.constantFrom(...cells), steps),
        fc.constantFrom(english, dutch),
        fc.oneof(
          fc.integer({ min: 0, max: 2_000_000 }),
          fc.integer({ min: 0, max: 1e9 }).map((n) => n / 10_000),
        ),
        fc.nat(),
        ({ model, criterion }, language, number, pick) => {
          const { scale } = criterion;
          const value = scale.type === 'steps' ? scale.steps[pick % scale.steps.length]!.value : number;
          fc.pre(isOnScale(scale, value));
          expect(parseCell(cellText(model, criterion, value, language), model, criterion, language)).toEqual({
            ok: true,
            value,
          });
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
