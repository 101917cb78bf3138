import fc from 'fast-check';
import type { AppError } from '../../../../src/contract';
import { nextBatch, payloadOf } from '../../../../static/backlog/editing/batch';
import type { InputChange } from '../../../../static/backlog/editing/edits';
import {
  cellKey,
  editsReducer,
  heldBy,
  NO_EDITS,
  type EditEvent,
  type EditState,
  type Held,
  type StoredOf,
} from '../../../../static/backlog/editing/state';

/**
 * The page's engine beside the simplest thing that could be meant: one map of what people see, a list of former maps for
 * undo, and a Jira that is a map.
 */

const CELLS = ['1 reach', '1 impact', '2 reach', '2 impact', '3 reach'];
const changeOf = (cell: string, value: number | null): InputChange => {
  const [issueId = '', key = ''] = cell.split(' ');
  return { issueId, model: 'rice', key, value };
};
const idOf = ({ issueId, key }: Pick<InputChange, 'issueId' | 'key'>) => `${issueId} ${key}`;
type Values = ReadonlyMap<string, number | null>;

const REFUSED: AppError = { code: 'FORBIDDEN' };
const LOST: AppError = { code: 'JIRA_UNAVAILABLE' };
const PAUSE: AppError = { code: 'RATE_LIMITED' };

/** What becomes of one issue of a call: what the page hears, and whether Jira wrote it. */
const OUTCOMES = {
  stored: { hears: null, writes: true },
  refused: { hears: REFUSED, writes: false },
  lostBefore: { hears: LOST, writes: false },
  lostAfter: { hears: LOST, writes: true },
  paused: { hears: PAUSE, writes: false },
  pausedAfter: { hears: PAUSE, writes: true },
  untried: { hears: undefined, writes: false },
} as const;
type Outcome = keyof typeof OUTCOMES;

class Run {
  state: EditState = NO_EDITS;
  /** What the page was told that Jira holds. */
  told = new Map<string, number | null>(CELLS.map((cell) => [cell, null]));
  jira = new Map(this.told);
  seen = new Map(this.told);
  undo: Values[] = [];
  redo: Values[] = [];

  readonly storedOf: StoredOf = (cell): Held => ({ value: this.told.get(idOf(cell)) ?? null, range: null });
  on(event: EditEvent) {
    this.state = editsReducer(this.state, event);
  }

  change(changes: readonly InputChange[]) {
    this.on({ type: 'changed', changes, storedOf: this.storedOf });
    const after = new Map(this.seen);
    for (const one of changes) after.set(idOf(one), one.value);
    // Cells that were typed over and back again are no step; one that passes through another value is.
    let isStep = false;
    const passing = new Map(this.seen);
    for (const one of changes) {
      isStep ||= passing.get(idOf(one)) !== one.value;
      passing.set(idOf(one), one.value);
    }
    if (!isStep) return;
    this.undo.push(new Map(this.seen));
    this.redo = [];
    this.seen = after;
  }
  goBack() {
    this.on({ type: 'undone', storedOf: this.storedOf });
    const before = this.undo.pop();
    if (!before) return;
    this.redo.push(new Map(this.seen));
    this.seen = new Map(before);
  }
  goOn() {
    this.on({ type: 'redone', storedOf: this.storedOf });
    const after = this.redo.pop();
    if (!after) return;
    this.undo.push(new Map(this.seen));
    this.seen = new Map(after);
  }
  send() {
    if (this.state.sent) return;
    const sent = nextBatch(this.state);
    if (sent) this.on({ type: 'sent', sent });
  }
  answer(outcomes: readonly Outcome[]) {
    const { sent } = this.state;
    if (!sent) return;
    const heard = new Map<string, AppError | null>();
    [...sent].forEach(([issueId, cells], index) => {
      const { hears, writes } = OUTCOMES[outcomes[index % outcomes.length]!];
      for (const { key, value } of cells.values()) {
        if (writes) this.jira.set(`${issueId} ${key}`, value);
        if (hears === null) this.told.set(`${issueId} ${key}`, value);
      }
      if (hears !== undefined) heard.set(issueId, hears);
    });
    this.on({ type: 'answered', outcomes: heard });
  }
  shown(cell: string): number | null {
    const of = changeOf(cell, null);
    const entered = this.state.entered.get(of.issueId)?.get(cellKey(of));
    return entered ? heldBy(entered.entry, this.storedOf(of)).value : this.storedOf(of).value;
  }
  expectSeen() {
    expect(CELLS.map((cell) => this.shown(cell))).toEqual(CELLS.map((cell) => this.seen.get(cell)));
    expect([this.state.undo.length > 0, this.state.redo.length > 0]).toEqual([
      this.undo.length > 0,
      this.redo.length > 0,
    ]);
  }
}

const value = fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 3 }));
const act: fc.Arbitrary<(run: Run) => void> = fc.oneof(
  fc
    .array(fc.tuple(fc.constantFrom(...CELLS), value), { minLength: 1, maxLength: 4 })
    .map((changes) => (run: Run) => run.change(changes.map(([cell, to]) => changeOf(cell, to)))),
  fc.constant((run: Run) => run.goBack()),
  fc.constant((run: Run) => run.goOn()),
  fc.constant((run: Run) => run.send()),
  fc
    .array(fc.constantFrom(...(Object.keys(OUTCOMES) as Outcome[])), { minLength: 1, maxLength: 3 })
    .map((outcomes) => (run: Run) => run.answer(outcomes)),
  fc.constant((run: Run) => run.on({ type: 'retried' })),
  fc.constant((run: Run) => run.on({ type: 'stopped' })),
);

test('whatever is entered, undone, stopped, refused and lost: people see what they entered, and in the end Jira has it', () => {
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const run = new Run();
      for (const one of acts) {
        one(run);
        run.expectSeen();
      }
      for (let round = 0; round < 4; round += 1) {
        run.on({ type: 'retried' });
        run.send();
        run.answer(['stored']);
      }
      run.expectSeen();
      expect(run.state.entered.size).toBe(0);
      expect(run.jira).toEqual(run.seen);
    }),
    { numRuns: 500 },
  );
});

describe('what goes to Jira', () => {
  const run = () => new Run();

  it('is only what differs from what is stored', () => {
    const one = run();
    one.change([changeOf('1 reach', 5)]);
    one.goBack();
    expect(nextBatch(one.state)).toBeNull();
  });

  it('is 25 changes at most, oldest first, and no issue torn apart', () => {
    const one = run();
    const many = Array.from({ length: 30 }, (_, index) => ({ ...changeOf('1 reach', 5), issueId: String(index) }));
    one.change(many);
    one.change([{ ...changeOf('0 class', 4), model: 'moscow' }]);
    const { changes } = payloadOf(nextBatch(one.state)!, one.state);
    expect(changes).toHaveLength(25);
    expect(changes.slice(0, 3).map(({ issueId, model }) => `${issueId} ${model}`)).toEqual([
      '0 rice',
      '0 moscow',
      '1 rice',
    ]);
  });

  it('holds the range again that a value lost, when that is undone', () => {
    const range = { low: 4, high: 6 };
    const storedOf: StoredOf = () => ({ value: 5, range });
    const changed = editsReducer(NO_EDITS, { type: 'changed', changes: [changeOf('1 reach', 9)], storedOf });
    const sent = editsReducer(changed, { type: 'sent', sent: nextBatch(changed)! });
    const stored = editsReducer(sent, { type: 'answered', outcomes: new Map([['1', null]]) });
    const undone = editsReducer(stored, { type: 'undone', storedOf: () => ({ value: 9, range: null }) });
    expect(payloadOf(nextBatch(undone)!, undone).changes).toEqual([
      { issueId: '1', model: 'rice', inputs: { reach: 5 }, ranges: { reach: range } },
    ]);
  });

  it('leaves what a colleague entered since, when one undoes and redoes', () => {
    const one = run();
    one.change([changeOf('1 reach', 5), changeOf('2 reach', 6)]);
    one.send();
    one.answer(['stored']);
    one.told.set('1 reach', 9);
    one.on({ type: 'undone', storedOf: one.storedOf });
    expect([one.shown('1 reach'), one.shown('2 reach')]).toEqual([9, null]);
    expect(payloadOf(nextBatch(one.state)!, one.state).changes).toEqual([
      { issueId: '2', model: 'rice', inputs: { reach: null }, ranges: {} },
    ]);
    one.send();
    one.answer(['stored']);
    one.told.set('2 reach', 8);
    one.on({ type: 'redone', storedOf: one.storedOf });
    expect([one.shown('1 reach'), one.shown('2 reach')]).toEqual([9, 8]);
    expect(nextBatch(one.state)).toBeNull();
  });

  it('is empty where the former value is no longer on the scale', () => {
    const storedOf: StoredOf = () => ({ value: 4, range: null, isOffScale: true });
    const changed = editsReducer(NO_EDITS, { type: 'changed', changes: [changeOf('1 impact', 3)], storedOf });
    const undone = editsReducer(changed, { type: 'undone', storedOf });
    expect(payloadOf(nextBatch(undone)!, undone).changes).toMatchObject([{ inputs: { impact: null } }]);
  });
});
