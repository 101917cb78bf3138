import type { AppError } from '../../../src/contract';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { ModelId } from '../../../src/domain/scoring/model';
import type { TakeStep } from './undoing';

/** A score input of one issue as someone wants it; null takes it away. */
export interface InputChange {
  readonly issueId: string;
  readonly model: ModelId;
  readonly key: string;
  readonly value: number | null;
}

/** Why Jira does not have a value: what it said, or that the person stopped the save before it was its turn. */
export type NotSaved = AppError | typeof STOPPED;

export const STOPPED = { code: 'STOPPED', id: undefined } as const;

/** Where a cell's value stands between the page and Jira. `failed` keeps the value that was entered. */
export type CellState = { readonly state: 'kept' | 'saving' } | { readonly state: 'failed'; readonly error: NotSaved };

export interface CellFailure {
  readonly issueId: string;
  readonly error: NotSaved;
}

/** Score inputs entered on the page: shown and ranked at once, saved in batches behind it. */
export interface Edits {
  /** The issues as they came, with what was entered since laid over them. */
  readonly scored: readonly ScoredIssue[];
  /** One step for undo, however many cells it changes. What people do not enter, or its scale does not allow, is left out. */
  readonly change: (changes: readonly InputChange[]) => void;
  /** null: there is nothing to undo or redo. */
  readonly undo: TakeStep | null;
  readonly redo: TakeStep | null;
  readonly cellState: (issueId: string, model: ModelId, key: string) => CellState;
  /** Cells under way to Jira, and cells that Jira did not take. */
  readonly saving: number;
  readonly failed: number;
  /** Seconds left of the pause that Jira asked for before the next ones; null: it did not. */
  readonly waitSeconds: number | null;
  /** Jira asked for a pause since something was entered that it does not have yet. */
  readonly isBusy: boolean;
  /** Leaves in their cells what Jira does not take with the call under way, as if it had refused it; null: nothing is sent. */
  readonly stop: (() => void) | null;
  /** Every cell that Jira did not take, with its issue. */
  readonly failures: readonly CellFailure[];
  /** Tries the failed ones once more; not those of issues whose stored data cannot be read. */
  readonly retry: () => void;
  /** Tries those of these issues once more, and replaces what is stored with them: the person has said yes. */
  readonly replaceDamaged: (issueIds: readonly string[]) => void;
}
