import { surenessOf, surenessText } from '../../../../static/backlog/uncertainty/sureness';
import { languageOf } from '../../common/language';

const uncertainty = { p10: 2, p90: 13, topShare: 0.844, behindAbove: 0.9 };

it('puts the first place at the start of the track and the last at its end, with most room for the upper ones', () => {
  expect(surenessOf({ ...uncertainty, p10: 1, p90: 1_000 }, 1_000)).toMatchObject({ from: 0, to: 1 });
  expect(surenessOf({ ...uncertainty, p10: 10, p90: 10 }, 1_000).from).toBeCloseTo(1 / 3);
  expect(surenessOf({ ...uncertainty, p10: 1, p90: 1 }, 1)).toMatchObject({ from: 0, to: 0 });
});

it('calls a row tied when the one above goes first in fewer than two of three simulations', () => {
  expect(surenessOf({ ...uncertainty, behindAbove: 0.66 }, 20).tied).toBe(true);
  expect(surenessOf({ ...uncertainty, behindAbove: 0.67 }, 20).tied).toBe(false);
});

it('says it in words, in both languages', () => {
  expect(surenessText(surenessOf({ ...uncertainty, behindAbove: 0.5 }, 20), languageOf('en-US'))).toBe(
    'In 8 of 10 simulations it stands between place 2 and 13; in the top 10 in 84%. As good as tied with the row above.',
  );
  expect(surenessText(surenessOf({ ...uncertainty, p10: 3, p90: 3 }, 20), languageOf('nl-NL'))).toBe(
    'In 8 van de 10 simulaties staat het op plaats 3; in 84% bij de eerste 10.',
  );
});
