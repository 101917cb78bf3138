import type { BacklogPageState } from '../pageState';

interface Undoing {
  /** null: there is nothing to do. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

/** What undo and redo take back: what is tried out, as long as something is; else what was entered. */
export const undoingOf = ({ whatIf, edits }: Pick<BacklogPageState, 'whatIf' | 'edits'>): Undoing =>
  whatIf.trying ? { undo: whatIf.trying.undo, redo: null } : { undo: edits.undo, redo: edits.redo };
