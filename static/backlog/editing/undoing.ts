import type { BacklogPageState } from '../pageState';
import type { InputChange } from './edits';

/** Takes a step back or makes it again. Answers the cells that changed by it, each with what it holds now. */
export type TakeStep = () => readonly InputChange[];

export interface Undoing {
  /** null: there is nothing to do. */
  readonly undo: TakeStep | null;
  readonly redo: TakeStep | null;
}

/** What undo and redo take back: what is tried out, as long as something is; else what was entered. */
export const undoingOf = ({ whatIf, edits }: Pick<BacklogPageState, 'whatIf' | 'edits'>): Undoing =>
  whatIf.trying ? { undo: whatIf.trying.undo, redo: null } : { undo: edits.undo, redo: edits.redo };
