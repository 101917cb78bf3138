import { parseExpression, type ExpressionProblem } from '../../src/domain/scoring/expression';

export interface FormulaMark {
  readonly problem: ExpressionProblem;
  /** A line to stand under the formula, with carets under what is wrong; null where the problem has no place. */
  readonly underline: string | null;
}

function markedLength(problem: ExpressionProblem): number {
  switch (problem.code) {
    case 'unknownName':
    case 'unknownFunction':
    case 'argumentCount':
      return Math.max(1, problem.name.length);
    case 'notAllowed':
      return Math.max(1, problem.near.length);
    default:
      return 1;
  }
}

/** What is wrong with a formula and where; null: nothing. */
export function markFormula(source: string, names: readonly string[]): FormulaMark | null {
  const parsed = parseExpression(source, names);
  if (!('problem' in parsed)) return null;
  const { problem } = parsed;
  if (!('position' in problem)) return { problem, underline: null };
  // Anything but a tab is one column wide in the monospaced line; a tab must stay one, to reach as far.
  const before = source.slice(0, problem.position).replace(/[^\t]/g, ' ');
  return { problem, underline: before + '^'.repeat(markedLength(problem)) };
}
