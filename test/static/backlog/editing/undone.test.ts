import type { InputChange } from '../../../../static/backlog/editing/edits';
import { editsReducer, NO_EDITS, type EditState, type StoredOf } from '../../../../static/backlog/editing/state';
import { redoneBy, undoneBy } from '../../../../static/backlog/editing/undone';

const of = (issueId: string, value: number | null): InputChange => ({ issueId, model: 'rice', key: 'reach', value });
const stored =
  (values: Readonly<Record<string, number>>): StoredOf =>
  ({ issueId }) => ({ value: values[issueId] ?? null, range: null });
const storedOf = stored({ '1': 4 });
const entered = (...changes: InputChange[]): EditState =>
  editsReducer(NO_EDITS, { type: 'changed', changes, storedOf });

describe('what undo and redo tell', () => {
  it('is each cell with what it holds by that', () => {
    const before = entered(of('1', 9), of('2', 5));
    const undone = editsReducer(before, { type: 'undone', storedOf });
    expect(undoneBy(before, undone)).toEqual(expect.arrayContaining([of('1', 4), of('2', null)]));
    const redone = editsReducer(undone, { type: 'redone', storedOf });
    expect(redoneBy(undone, redone)).toEqual([of('1', 9), of('2', 5)]);
  });

  it('of a cell that was entered twice is what stood there before, and what stood there last', () => {
    const before = entered(of('1', 9), of('1', 7));
    const undone = editsReducer(before, { type: 'undone', storedOf });
    expect(undoneBy(before, undone)).toEqual([of('1', 4)]);
    expect(redoneBy(undone, editsReducer(undone, { type: 'redone', storedOf }))).toEqual([of('1', 7)]);
  });

  it('is nothing where there is nothing to take back, or others have changed it since', () => {
    const nothing = editsReducer(NO_EDITS, { type: 'undone', storedOf });
    expect(undoneBy(NO_EDITS, nothing)).toEqual([]);
    const before = { ...entered(of('1', 9)), entered: new Map() };
    const byOthers = stored({ '1': 13 });
    const undone = editsReducer(before, { type: 'undone', storedOf: byOthers });
    expect(undoneBy(before, undone)).toEqual([]);
    expect(redoneBy(undone, editsReducer(undone, { type: 'redone', storedOf: byOthers }))).toEqual([]);
  });
});
