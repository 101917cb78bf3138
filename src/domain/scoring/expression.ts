import jsep from 'jsep';
import { EXPRESSION_LIMIT } from './model';

/**
 * Formulas: parsed by jsep, never evaluated as code. Only numbers, names, + − * / ^ %, comparisons, brackets and the
 * functions below are let through, so a formula can neither reach an object nor loop.
 */

export type ExpressionProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'tooLong'; readonly max: number }
  | { readonly code: 'syntax'; readonly position: number; readonly near: string }
  | { readonly code: 'notAllowed'; readonly position: number; readonly near: string }
  | { readonly code: 'unknownName'; readonly position: number; readonly name: string }
  | { readonly code: 'unknownFunction'; readonly position: number; readonly name: string }
  | { readonly code: 'argumentCount'; readonly position: number; readonly name: string };

export type ArithmeticProblem = 'divisionByZero' | 'notFinite';

export interface Expression {
  /** The names it uses, each once. */
  readonly names: readonly string[];
  /** Every name must have a finite value; the result is finite or a problem, never NaN. */
  evaluate(values: Readonly<Record<string, number>>): number | ArithmeticProblem;
}

// jsep knows ^ as bitwise xor and && || as logic; people who write formulas mean a power, and need no bits.
for (const operator of ['|', '&', '<<', '>>', '>>>', '===', '!==', '||', '&&', '??']) jsep.removeBinaryOp(operator);
for (const operator of ['!', '~']) jsep.removeUnaryOp(operator);
jsep.addBinaryOp('^', 11, true);

type Values = Readonly<Record<string, number>>;
type Node = (values: Values) => number;

const FUNCTIONS: Record<string, { min: number; max: number; apply: (...args: number[]) => number }> = {
  min: { min: 1, max: 20, apply: Math.min },
  max: { min: 1, max: 20, apply: Math.max },
  abs: { min: 1, max: 1, apply: Math.abs },
  round: { min: 1, max: 1, apply: Math.round },
  sqrt: { min: 1, max: 1, apply: Math.sqrt },
  ln: { min: 1, max: 1, apply: Math.log },
  log10: { min: 1, max: 1, apply: Math.log10 },
  if: { min: 3, max: 3, apply: (condition, yes, no) => (condition ? yes : no) ?? Number.NaN },
};

/** What a formula may call, for help texts. */
export const FUNCTION_NAMES = Object.keys(FUNCTIONS);

class Arithmetic extends Error {
  constructor(readonly problem: ArithmeticProblem) {
    super(problem);
  }
}

const OPERATORS: Record<string, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': divide,
  '%': (a, b) => {
    if (b === 0) throw new Arithmetic('divisionByZero');
    return a % b;
  },
  '^': (a, b) => a ** b,
  '**': (a, b) => a ** b,
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
};

function divide(a: number, b: number): number {
  if (b === 0) throw new Arithmetic('divisionByZero');
  return a / b;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Arithmetic('notFinite');
  // −0 would print as "-0" and compare oddly.
  return value === 0 ? 0 : value;
}

class Refused extends Error {
  constructor(readonly problem: ExpressionProblem) {
    super(problem.code);
  }
}

/** Where a name first stands as a whole word; the language has no strings, so that is where it is used. */
const positionOf = (source: string, name: string): number =>
  Math.max(0, source.search(new RegExp(`(?<![A-Za-z0-9_$])${name.replaceAll('$', '\\$')}(?![A-Za-z0-9_$])`)));

function refuse(source: string, near: string): never {
  throw new Refused({ code: 'notAllowed', position: Math.max(0, source.indexOf(near)), near });
}

function build(expression: jsep.Expression, source: string, known: ReadonlySet<string>, used: Set<string>): Node {
  const child = (part: jsep.Expression) => build(part, source, known, used);
  const node = expression as jsep.CoreExpression;
  switch (node.type) {
    case 'Literal': {
      const { value, raw } = node;
      if (typeof value !== 'number' || !Number.isFinite(value)) return refuse(source, raw);
      return () => value;
    }
    case 'Identifier': {
      const { name } = node;
      if (!known.has(name)) throw new Refused({ code: 'unknownName', position: positionOf(source, name), name });
      used.add(name);
      return (values) => finite(values[name] ?? Number.NaN);
    }
    case 'UnaryExpression': {
      const argument = child(node.argument);
      return node.operator === '-' ? (values) => finite(-argument(values)) : argument;
    }
    case 'BinaryExpression': {
      const apply = OPERATORS[node.operator];
      if (!apply) return refuse(source, node.operator);
      const left = child(node.left);
      const right = child(node.right);
      return (values) => finite(apply(left(values), right(values)));
    }
    case 'CallExpression':
      return buildCall(node, source, child);
    default:
      return refuse(source, /[.,[\]{};?"'`]/.exec(source)?.[0] ?? source);
  }
}

function buildCall(node: jsep.CallExpression, source: string, child: (part: jsep.Expression) => Node): Node {
  const callee = node.callee as jsep.CoreExpression;
  const name = callee.type === 'Identifier' ? callee.name : '';
  const fn = Object.hasOwn(FUNCTIONS, name) ? FUNCTIONS[name] : undefined;
  if (!fn) throw new Refused({ code: 'unknownFunction', position: positionOf(source, name), name });
  const args = node.arguments.map(child);
  if (args.length < fn.min || args.length > fn.max)
    throw new Refused({ code: 'argumentCount', position: positionOf(source, name), name });
  if (name === 'if') {
    // Only the chosen side is worked out, so `if(effort > 0, value / effort, 0)` does what it says.
    const [condition, yes, no] = args as [Node, Node, Node];
    return (values) => (condition(values) ? yes(values) : no(values));
  }
  return (values) => finite(fn.apply(...args.map((argument) => argument(values))));
}

/**
 * Reads a formula over the given names.
 * @returns the expression, or what is wrong with it and at which character (0-based).
 */
export function parseExpression(
  source: string,
  names: Iterable<string>,
): { readonly expression: Expression } | { readonly problem: ExpressionProblem } {
  if (source.trim() === '') return { problem: { code: 'empty' } };
  if (source.length > EXPRESSION_LIMIT) return { problem: { code: 'tooLong', max: EXPRESSION_LIMIT } };
  try {
    const used = new Set<string>();
    const evaluateNode = build(jsep(source), source, new Set(names), used);
    return { expression: { names: [...used], evaluate: (values) => guarded(() => evaluateNode(values)) } };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    const position = Math.min(Number((error as { index?: unknown }).index ?? 0) || 0, source.length);
    return { problem: { code: 'syntax', position, near: source.slice(position, position + 12) } };
  }
}

function guarded(work: () => number): number | ArithmeticProblem {
  try {
    return work();
  } catch (error) {
    if (error instanceof Arithmetic) return error.problem;
    throw error;
  }
}
