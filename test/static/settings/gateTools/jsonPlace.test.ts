import fc from 'fast-check';
import { jsonPlace } from '../../../../static/settings/gateTools/transfer/jsonPlace';

const parses = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('where a text stops being JSON', () => {
  it('is nowhere exactly where the browser reads it', () => {
    const nearly = fc
      .tuple(
        fc.json(),
        fc.nat(),
        fc.nat(2),
        fc.constantFrom(',', '"', '}', ']', ':', '\\', '0', '-', '.', 'e', '\n', ' '),
      )
      .map(([text, at, cut, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + cut);
      });
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearly, fc.string()), (text) => {
        expect(jsonPlace(text) === null).toBe(parses(text));
      }),
      { numRuns: 2_000 },
    );
  });

  it.each<[string, number, number]>([
    ['', 1, 1],
    ['{"a": 1,}', 1, 9],
    ['{"a": 1\n "b": 2}', 2, 2],
    ['[1, 2', 1, 6],
    ['{"a": nul}', 1, 7],
    ['[01]', 1, 3],
    ['"ab\ncd"', 1, 4],
    ['["\\x"]', 1, 3],
    ['{"a"}', 1, 5],
    ['{a: 1}', 1, 2],
    ['[1] 2', 1, 5],
    ["{'a': 1}", 1, 2],
    ['[1,\n\n}', 3, 1],
  ])('%j: line %i, column %i', (text, line, column) => {
    expect(jsonPlace(text)).toEqual({ line, column });
  });
});
