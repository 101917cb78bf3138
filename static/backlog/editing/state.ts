import type { AppError } from '../../../src/contract';
import type { Range } from '../../../src/domain/scoring/range';
import { STOPPED, type InputChange, type NotSaved } from './edits';

/**
 * What was entered and is not known to stand in Jira, and what can be undone. Pure: what is stored is asked of `storedOf`,
 * what goes to Jira and comes from there are events.
 */

/** What an input holds, or is to hold; null: nothing. */
export interface Held {
  readonly value: number | null;
  readonly range: Range | null;
  /** The scale does not allow it any more, so it cannot be put back. */
  readonly isOffScale?: boolean;
}

/** A change on its way. `range`: to be put back with the value; absent: what stands there stays, as far as it fits. */
export interface Entry extends InputChange {
  readonly range?: Range;
}

export interface EnteredCell {
  readonly entry: Entry;
  /** Why Jira did not take it; null: it has not been heard. */
  readonly error: NotSaved | null;
  /** Jira may hold something else of ours by now: an answer was lost. */
  readonly doubtful: boolean;
  /** The person said yes: what is stored with its issue and cannot be read may be replaced. */
  readonly replaces?: true;
}

interface Step {
  readonly cell: InputChange;
  readonly before: Held;
}

export interface EditState {
  /** By issue id and `cellKey`, in the order in which they were entered. */
  readonly entered: ReadonlyMap<string, ReadonlyMap<string, EnteredCell>>;
  /** What the call under way says, by issue id and `cellKey`; null: none is. */
  readonly sent: Sent | null;
  /** Oldest first. Of each cell: what was entered, and what stood there before. */
  readonly undo: readonly (readonly Step[])[];
  readonly redo: readonly (readonly Step[])[];
}

export type Sent = ReadonlyMap<string, ReadonlyMap<string, Entry>>;

export type StoredOf = (cell: Pick<InputChange, 'issueId' | 'model' | 'key'>) => Held;

export type EditEvent =
  | { readonly type: 'changed'; readonly changes: readonly InputChange[]; readonly storedOf: StoredOf }
  | { readonly type: 'undone' | 'redone'; readonly storedOf: StoredOf }
  | { readonly type: 'sent'; readonly sent: Sent }
  /** By issue id: null, where it is stored; those without an answer were not tried, and where Jira wants a pause it is the same. */
  | { readonly type: 'answered'; readonly outcomes: ReadonlyMap<string, AppError | null> }
  /** Of what has not been sent; with `asked`, only of what this call was about and Jira has not heard. */
  | { readonly type: 'stopped'; readonly asked?: Sent }
  /** Not where Jira holds what cannot be read: without a yes that would fail again. */
  | { readonly type: 'retried' }
  | { readonly type: 'replacing'; readonly issueIds: ReadonlySet<string> };

export const NO_EDITS: EditState = { entered: new Map(), sent: null, undo: [], redo: [] };

const NOTHING: Held = { value: null, range: null };

const MOST_STEPS = 200;

export const cellKey = ({ model, key }: Pick<InputChange, 'model' | 'key'>): string => `${model}.${key}`;

export function editsReducer(state: EditState, event: EditEvent): EditState {
  switch (event.type) {
    case 'changed': {
      const { steps, next } = enterAll(state, event.changes, event.storedOf);
      return steps.length === 0 ? state : { ...next, undo: [...state.undo, steps].slice(-MOST_STEPS), redo: [] };
    }
    case 'undone': {
      const step = state.undo.at(-1);
      if (!step) return state;
      const left = new Map(step.map(({ cell }) => [idOf(cell), cell.value]));
      const own = step.filter(stillHolds(state, left, event.storedOf));
      const former = own
        .toReversed()
        .map(({ cell, before: { value, range } }) => ({ ...cell, value, ...(range ? { range } : {}) }));
      const { next } = enterAll(state, former, event.storedOf);
      return { ...next, undo: state.undo.slice(0, -1), redo: [...state.redo, own] };
    }
    case 'redone': {
      const again = state.redo.at(-1);
      if (!again) return state;
      const left = new Map(again.toReversed().map(({ cell, before }) => [idOf(cell), before.value]));
      const own = again.filter(stillHolds(state, left, event.storedOf)).map(({ cell }) => cell);
      const { steps, next } = enterAll(state, own, event.storedOf);
      return { ...next, undo: [...state.undo, ...(steps.length === 0 ? [] : [steps])], redo: state.redo.slice(0, -1) };
    }
    case 'sent':
      return { ...state, sent: event.sent };
    case 'answered':
      return answered(state, event.outcomes);
    case 'stopped':
      return withCells(state, [...state.entered.keys()], (cell, issueId, key) => {
        const isIn = (call: Sent | null) => {
          const entry = call?.get(issueId)?.get(key);
          return entry !== undefined && sameEntry(entry, cell.entry);
        };
        const isMeant = event.asked ? isIn(event.asked) : !isIn(state.sent);
        return isMeant && !cell.error ? { ...cell, error: STOPPED } : cell;
      });
    case 'retried':
      return withCells(state, [...state.entered.keys()], (cell) =>
        cell.error && cell.error.code !== 'DAMAGED' ? { ...cell, error: null } : cell,
      );
    case 'replacing':
      return withCells(state, [...event.issueIds], (cell) =>
        cell.error?.code === 'DAMAGED' ? { ...cell, error: null, replaces: true } : cell,
      );
  }
}

const idOf = (cell: InputChange): string => `${cell.issueId} ${cellKey(cell)}`;

/** Whether a cell holds what it was left with: where someone else has entered something since, that is not undone. */
function stillHolds(state: EditState, left: ReadonlyMap<string, number | null>, storedOf: StoredOf) {
  return ({ cell }: Step): boolean => {
    const standing = state.entered.get(cell.issueId)?.get(cellKey(cell));
    return (standing ? standing.entry : storedOf(cell)).value === left.get(idOf(cell));
  };
}

/** Enters what differs from what stands there, and tells how to take it back. */
function enterAll(state: EditState, entries: readonly Entry[], storedOf: StoredOf): { steps: Step[]; next: EditState } {
  const steps: Step[] = [];
  const entered = new Map(state.entered);
  const touched = new Map<string, Map<string, EnteredCell>>();
  for (const entry of entries) {
    const { issueId, model, key, value } = entry;
    const cells = touched.get(issueId) ?? new Map(entered.get(issueId));
    const stored = storedOf(entry);
    const standing = cells.get(cellKey(entry));
    const before = standing ? heldBy(standing.entry, stored) : stored;
    if (holds(entry, before)) continue;
    steps.push({ cell: { issueId, model, key, value }, before: before.isOffScale ? NOTHING : before });
    touched.set(issueId, cells);
    const underWay = state.sent?.get(issueId)?.has(cellKey(entry)) ?? false;
    const doubtful = standing?.doubtful ?? false;
    if (!underWay && !doubtful && holds(entry, stored)) cells.delete(cellKey(entry));
    else cells.set(cellKey(entry), { entry, error: null, doubtful });
  }
  for (const [issueId, cells] of touched) setOrDelete(entered, issueId, cells);
  return { steps, next: { ...state, entered } };
}

function answered(state: EditState, outcomes: ReadonlyMap<string, AppError | null>): EditState {
  const { sent } = state;
  if (!sent) return state;
  return withCells({ ...state, sent: null }, [...sent.keys()], (cell, issueId, key) => {
    const entry = sent.get(issueId)?.get(key);
    const outcome = outcomes.get(issueId);
    if (!entry || outcome === undefined) return cell;
    const isNewest = sameEntry(cell.entry, entry);
    if (outcome === null) return isNewest ? null : { ...cell, doubtful: false };
    const doubtful = cell.doubtful || mayBeStored(outcome);
    if (outcome.code === 'RATE_LIMITED') return { ...cell, doubtful };
    // What was entered meanwhile is tried by itself.
    return { ...cell, doubtful, error: isNewest ? outcome : cell.error };
  });
}

/** Where nobody said no: what went wrong may have come after the writing. */
export const mayBeStored = ({ code }: AppError): boolean =>
  code === 'JIRA_UNAVAILABLE' || code === 'RATE_LIMITED' || code === 'INTERNAL';

/** What stands in a cell with an entry over it. */
export function heldBy({ value, range }: Entry, stored: Held): Held {
  if (value === null) return { value, range: null };
  const kept = stored.range && stored.range.low <= value && value <= stored.range.high ? stored.range : null;
  return { value, range: range ?? kept };
}

const holds = ({ value, range }: Entry, held: Held): boolean =>
  value === held.value && (range === undefined || (range.low === held.range?.low && range.high === held.range.high));

const sameEntry = (a: Entry, b: Entry): boolean =>
  a.value === b.value && a.range?.low === b.range?.low && a.range?.high === b.range?.high;

/** Null takes a cell out; cells that stay as they are keep their issue as it is. */
function withCells(
  state: EditState,
  issueIds: readonly string[],
  change: (cell: EnteredCell, issueId: string, key: string) => EnteredCell | null,
): EditState {
  const entered = new Map(state.entered);
  for (const issueId of issueIds) {
    const before = entered.get(issueId);
    if (!before) continue;
    const after = new Map(before);
    let isChanged = false;
    for (const [key, cell] of before) {
      const changed = change(cell, issueId, key);
      isChanged ||= changed !== cell;
      if (changed === null) after.delete(key);
      else after.set(key, changed);
    }
    if (isChanged) setOrDelete(entered, issueId, after);
  }
  return { ...state, entered };
}

function setOrDelete<T>(
  all: Map<string, ReadonlyMap<string, T>>,
  issueId: string,
  cells: ReadonlyMap<string, T>,
): void {
  if (cells.size === 0) all.delete(issueId);
  else all.set(issueId, cells);
}
