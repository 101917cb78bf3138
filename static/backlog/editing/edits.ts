import type { AppError } from '../../../src/contract';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { ModelId } from '../../../src/domain/scoring/model';

/** A score input of one issue as someone wants it; null takes it away. */
export interface InputChange {
  readonly issueId: string;
  readonly model: ModelId;
  readonly key: string;
  readonly value: number | null;
}

/** Where a cell's value stands between the page and Jira. `failed` keeps the value that was entered. */
export type CellState = { readonly state: 'kept' | 'saving' } | { readonly state: 'failed'; readonly error: AppError };

/** Score inputs entered on the page: shown and ranked at once, saved in batches behind it. */
export interface Edits {
  /** The issues as they came, with what was entered since laid over them. */
  readonly scored: readonly ScoredIssue[];
  /** One step for undo, however many cells it changes. Values must be on their criterion's scale. */
  readonly change: (changes: readonly InputChange[]) => void;
  /** null: there is nothing to undo or redo. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  readonly cellState: (issueId: string, model: ModelId, key: string) => CellState;
  /** Cells under way to Jira, and cells that Jira did not take. */
  readonly saving: number;
  readonly failed: number;
  /** Tries the failed ones once more. */
  readonly retry: () => void;
}
