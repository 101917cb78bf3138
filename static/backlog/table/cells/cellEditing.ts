import type { KeyboardEvent } from 'react';
import type { Criterion, Model } from '../../../../src/domain/scoring/model';
import type { Language } from '../../../common/text';

/** Where the focus goes after an edit. */
export type Leaving = 'down' | 'up' | 'right' | 'left' | 'stay';

export interface CellEditorProps {
  readonly model: Model;
  readonly criterion: Criterion;
  readonly value: number | null;
  readonly language: Language;
  /** The key that began it, which replaces the value; null: the value itself is edited. */
  readonly typed: string | null;
  /** Each value on the way: it counts at once, and is not entered yet. */
  readonly onDraft: (value: number | null) => void;
  readonly onCommit: (value: number | null, to: Leaving) => void;
  readonly onCancel: () => void;
  /** The field was left with something in it that is no value. */
  readonly onProblem: (text: string, problem: string) => void;
}

/** The way out of a field; null: the key stays in it. */
export function leavingBy({ key, shiftKey }: KeyboardEvent): Leaving | null {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return null;
}
