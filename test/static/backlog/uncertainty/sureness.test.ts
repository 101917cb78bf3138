import type { Uncertainty } from '../../../../src/domain/ranking/uncertainty/uncertainty';
import { surenessOf, surenessText } from '../../../../static/backlog/uncertainty/sureness';
import { languageOf } from '../../common/language';

const uncertainty: Uncertainty = {
  p10: 2,
  p90: 13,
  topShare: 0.844,
  higherShare: 0.4,
  lowerShare: 0.5,
  above: 'SHOP-7',
  behindAbove: 0.9,
};

const tiedAt = (behindAbove: number) => surenessOf({ ...uncertainty, behindAbove }, 20).tiedWith;
const said = (overrides: Partial<Uncertainty>, locale: 'en-US' | 'nl-NL' = 'en-US') =>
  surenessText(surenessOf({ ...uncertainty, ...overrides }, 20), languageOf(locale));

it('puts the first place at the start of the track and the last at its end, with most room for the upper ones', () => {
  expect(surenessOf({ ...uncertainty, p10: 1, p90: 1_000 }, 1_000)).toMatchObject({ from: 0, to: 1 });
  const { from, to } = surenessOf({ ...uncertainty, p10: 10, p90: 100 }, 1_000);
  expect([from > 0.2, to > 0.45]).toEqual([true, true]);
  expect(surenessOf({ ...uncertainty, p10: 1, p90: 1 }, 1)).toMatchObject({ from: 0, to: 0 });
});

it('draws a wide range halfway down a long list as one that can be seen', () => {
  const { from, to } = surenessOf({ ...uncertainty, p10: 1_380, p90: 2_142 }, 2_889);
  expect(to - from).toBeGreaterThan(0.1);
});

it('calls a row tied with the one above only where neither of the two mostly goes first', () => {
  expect([0.34, 0.5, 0.66].map(tiedAt)).toEqual(['SHOP-7', 'SHOP-7', 'SHOP-7']);
  expect([0, 0.1, 0.33, 0.67, 1].map(tiedAt)).toEqual([null, null, null, null, null]);
});

it('says it in words, in both languages', () => {
  expect(said({ behindAbove: 0.5 })).toBe(
    'In 8 of 10 simulations it stands between place 2 and 13; in the top 10 in 84%. As good as tied with SHOP-7 above it.',
  );
  expect(said({ p10: 3, p90: 3 }, 'nl-NL')).toBe(
    'In 8 van de 10 simulaties staat het op plaats 3; in 84% in de top 10.',
  );
});

it('says so where an issue stands somewhere else in most simulations than in the list', () => {
  expect(said({ higherShare: 0.9, lowerShare: 0, behindAbove: 0.1 })).toBe(
    'In most simulations it stands higher than this: in 8 of 10 between place 2 and 13; in the top 10 in 84%.',
  );
  expect(said({ p10: 5, p90: 5, lowerShare: 0.8 }, 'nl-NL')).toBe(
    'In de meeste simulaties staat het lager dan hier: in 8 van de 10 op plaats 5; in 84% in de top 10.',
  );
});
