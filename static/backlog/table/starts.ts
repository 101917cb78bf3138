import type { Criterion, Model } from '../../../src/domain/scoring/model';
import type { Language } from '../../common/text';
import { stepsBegunBy } from '../editing/onTheWay';

/** What does something on a cell, or on the whole page; see `help/keys.ts`. */
const COMMANDS = new Set(['x', 'w', '/', '?', 'e', 'g']);

interface Pressed {
  readonly key: string;
  /** The key before it, if that was a moment ago. */
  readonly before: string | null;
  /** Whether an issue stands open, and J and K walk on from it. */
  readonly isOpen: boolean;
}

/**
 * Whether a key, pressed on a cell, is typed into it, as in a spreadsheet: also what is no value is taken up, and told to be none. Only
 * commands stay what they are everywhere (`x` selects the row, also on a cell of numbers), unless a step of the scale begins with them.
 */
export function startsEntry(
  { key, before, isOpen }: Pressed,
  model: Model,
  criterion: Criterion,
  language: Language,
): boolean {
  if (key.length !== 1 || key === ' ') return false;
  if (stepsBegunBy(key, model, criterion, language).length > 0) return true;
  const isCommand = COMMANDS.has(key) || (before === 'g' && /[tm]/.test(key)) || (isOpen && /[jk]/i.test(key));
  return !isCommand;
}
