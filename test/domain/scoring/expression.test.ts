import fc from 'fast-check';
import { parseExpression } from '../../../src/domain/scoring/expression';

const names = ['a', 'b', 'effort'];
const values = { a: 6, b: 4, effort: 2 };

const evaluate = (source: string, given: Record<string, number> = values) => {
  const parsed = parseExpression(source, names);
  if ('problem' in parsed) throw new Error(JSON.stringify(parsed.problem));
  return parsed.expression.evaluate(given);
};

const problem = (source: string) => {
  const parsed = parseExpression(source, names);
  return 'problem' in parsed ? parsed.problem : null;
};

describe('a formula', () => {
  test.each([
    ['a + b * effort', 14],
    ['(a + b) * effort', 20],
    ['a - b - effort', 0],
    ['a / b / effort', 0.75],
    ['2 ^ 3 ^ 2', 512],
    // As in a spreadsheet: the sign belongs to the number.
    ['-a ^ 2', 36],
    ['-(a) + 10', 4],
    ['a % b', 2],
    ['min(a, b, effort)', 2],
    ['max(a, 7)', 7],
    ['abs(b - a)', 2],
    ['round(a / b)', 2],
    ['sqrt(b)', 2],
    ['ln(1)', 0],
    ['log10(1000)', 3],
    ['if(a > b, a, b)', 6],
    ['if(a < b, a, b)', 4],
    ['if(effort > 0, a / effort, 0)', 3],
    ['.5 * a + 1e2', 103],
  ])('%s gives %d', (source, expected) => {
    expect(evaluate(source)).toBeCloseTo(expected, 12);
  });

  it('works out only the chosen side of if, so a guarded division is safe', () => {
    expect(evaluate('if(effort > 0, a / effort, 0)', { a: 1, b: 1, effort: 0 })).toBe(0);
  });

  it('says what is wrong instead of giving NaN or Infinity', () => {
    expect(evaluate('a / (b - 4)')).toBe('divisionByZero');
    expect(evaluate('a % 0')).toBe('divisionByZero');
    expect(evaluate('sqrt(0 - a)')).toBe('notFinite');
    expect(evaluate('ln(0)')).toBe('notFinite');
    expect(evaluate('10 ^ 400')).toBe('notFinite');
    expect(evaluate('a + b', { a: 1, effort: 1 })).toBe('notFinite');
  });

  it('names its inputs once each', () => {
    const parsed = parseExpression('a + a * b', names);
    expect('expression' in parsed && [...parsed.expression.names].sort()).toEqual(['a', 'b']);
  });

  it.each([
    ['', { code: 'empty' }],
    ['   ', { code: 'empty' }],
    ['a +', { code: 'syntax', position: 3 }],
    ['(a + b', { code: 'syntax' }],
    ['a + * b', { code: 'syntax', position: 4 }],
    ['a + reach', { code: 'unknownName', name: 'reach', position: 4 }],
    ['a + ab', { code: 'unknownName', name: 'ab', position: 4 }],
    ['power(a, 2)', { code: 'unknownFunction', name: 'power', position: 0 }],
    ['1 + sqrt(a, b)', { code: 'argumentCount', name: 'sqrt', position: 4 }],
    ['if(a, b)', { code: 'argumentCount', name: 'if' }],
    ['a = 3', { code: 'syntax' }],
    ['0,5 * a', { code: 'notAllowed', position: 1, near: ',' }],
    ['a; b', { code: 'notAllowed', near: ';' }],
    ['a b', { code: 'notAllowed' }],
    ['"a" + 1', { code: 'notAllowed' }],
    ['a.constructor', { code: 'notAllowed', near: '.' }],
    ['a["b"]', { code: 'notAllowed' }],
    ['[a, b]', { code: 'notAllowed' }],
    ['this', { code: 'notAllowed' }],
    ['true', { code: 'notAllowed' }],
    ['a ? b : effort', { code: 'notAllowed' }],
    ['a && b', { code: 'syntax' }],
    ['constructor(a)', { code: 'unknownFunction', name: 'constructor' }],
    ['toString', { code: 'unknownName', name: 'toString' }],
    ['__proto__', { code: 'unknownName', name: '__proto__' }],
    ['a'.repeat(501), { code: 'tooLong', max: 500 }],
  ])('refuses %j with its reason and place', (source, expected) => {
    expect(problem(source)).toMatchObject(expected);
  });

  it('never throws and never gives a number that is not finite, whatever is typed', () => {
    const piece = fc.constantFrom(
      'a',
      'b',
      'effort',
      '1',
      '0',
      '2.5',
      '+',
      '-',
      '*',
      '/',
      '^',
      '(',
      ')',
      ',',
      'min',
      'if',
      ' ',
      '<',
      '.',
      '[',
      '"',
    );
    const typed = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.array(piece, { maxLength: 25 }).map((parts) => parts.join('')),
    );
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(typed, number, number, number, (source, a, b, effort) => {
        const parsed = parseExpression(source, names);
        if ('problem' in parsed) {
          if ('position' in parsed.problem) expect(parsed.problem.position).toBeLessThanOrEqual(source.length);
          return;
        }
        const result = parsed.expression.evaluate({ a, b, effort });
        if (typeof result === 'number') expect(Number.isFinite(result)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('agrees with an independent evaluator on random formulas', () => {
    // The oracle evaluates the tree it prints; it shares no code with the parser.
    type Tree = { text: string; value: number };
    const OPERATORS = {
      '+': (x: number, y: number) => x + y,
      '-': (x: number, y: number) => x - y,
      '*': (x: number, y: number) => x * y,
      '/': (x: number, y: number) => x / y,
    };
    // One part that is not a number spoils the whole: 1 ÷ (1 ÷ 0) is not 0.
    const finite = (left: Tree, right: Tree, apply: (x: number, y: number) => number): number =>
      [left.value, right.value].every(Number.isFinite) ? apply(left.value, right.value) : Number.NaN;
    const leaf: fc.Arbitrary<Tree> = fc.oneof(
      fc.constantFrom<Tree>({ text: 'a', value: 6 }, { text: 'b', value: 4 }, { text: 'effort', value: 2 }),
      fc.integer({ min: 0, max: 50 }).map((n) => ({ text: String(n), value: n })),
    );
    const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        leaf,
        fc.tuple(tie('tree'), fc.constantFrom('+', '-', '*', '/'), tie('tree')).map(([left, op, right]) => ({
          text: `(${left.text} ${op} ${right.text})`,
          value: finite(left, right, OPERATORS[op]),
        })),
        fc.tuple(tie('tree'), tie('tree')).map(([left, right]) => ({
          text: `max(${left.text}, -${right.text})`,
          value: finite(left, right, (x, y) => Math.max(x, -y)),
        })),
      ),
    }));
    fc.assert(
      fc.property(
        tree.filter(({ text }) => text.length <= 500),
        ({ text, value }) => {
          const result = evaluate(text);
          if (typeof result === 'number') expect(result).toBeCloseTo(value === 0 ? 0 : value, 6);
          else expect(Number.isFinite(value)).toBe(false);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
