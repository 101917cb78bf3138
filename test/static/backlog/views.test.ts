import fc from 'fast-check';
import { FACETS, startingView, STARTING_PREFERENCES, STARTING_VIEW } from '../../../src/domain/backlogView';
import { latestSaver } from '../../../static/backlog/views/latestSaver';
import { isSameView } from '../../../static/backlog/views/sameView';

describe('whether a view still shows what was saved', () => {
  it('does not depend on the order in which filters and values were chosen', () => {
    const facets = fc.uniqueArray(fc.constantFrom(...FACETS), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(facets, fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }), (chosen, values) => {
        const viewOf = (some: typeof chosen, of: string[]) => ({
          ...STARTING_VIEW,
          filter: { ...STARTING_VIEW.filter, facets: Object.fromEntries(some.map((facet) => [facet, of])) },
        });
        const view = viewOf(chosen, values);
        expect(isSameView(view, viewOf(chosen.toReversed(), values.toReversed()))).toBe(true);
        expect(isSameView(view, viewOf(chosen, [...values, 'one more than before']))).toBe(false);
        expect(isSameView(view, viewOf(chosen.slice(1), values))).toBe(false);
      }),
    );
  });

  it.each([
    { filter: { ...STARTING_VIEW.filter, text: 'basket' } },
    { filter: { ...STARTING_VIEW.filter, jql: 'votes > 3' } },
    { filter: { ...STARTING_VIEW.filter, notReadyAtTop: true } },
    { filter: { ...STARTING_VIEW.filter, behind: 'stale' as const } },
    { sort: { by: 'key', descending: false } },
    { groupBy: 'epic' as const },
    { columns: [] },
    { columns: [{ id: 'key', width: 90 }] },
  ])('sees %j', (change) => {
    expect(isSameView(STARTING_VIEW, { ...STARTING_VIEW, ...change })).toBe(false);
    expect(isSameView({ ...STARTING_VIEW, ...change }, structuredClone({ ...STARTING_VIEW, ...change }))).toBe(true);
  });

  it('sees the order of columns', () => {
    const columns = ['key', 'status'].map((id) => ({ id, width: null }));
    const turned = { ...STARTING_VIEW, columns: columns.toReversed() };
    expect(isSameView({ ...STARTING_VIEW, columns }, turned)).toBe(false);
  });
});

test('a person starts with the columns and groups they last had, and with all issues', () => {
  const columns = [{ id: 'key', width: 90 }];
  expect(startingView({ ...STARTING_PREFERENCES, columns, groupBy: 'epic' })).toEqual({
    ...STARTING_VIEW,
    columns,
    groupBy: 'epic',
  });
});

describe('saving what changes often', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  it('waits until a while after the last change, and saves that one', async () => {
    const saved: number[] = [];
    const saver = latestSaver((value: number) => Promise.resolve(saved.push(value)), 1_000);
    for (const value of [1, 2, 3]) {
      saver.put(value);
      await jest.advanceTimersByTimeAsync(900);
    }
    expect(saved).toEqual([]);
    await jest.advanceTimersByTimeAsync(100);
    expect(saved).toEqual([3]);
    saver.put(4);
    saver.flush();
    await jest.advanceTimersByTimeAsync(5_000);
    expect(saved).toEqual([3, 4]);
  });

  it('has one save under way at a time, so that an earlier one never lands on a later one', async () => {
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const save = (value: number) => {
      begun.push(value);
      return new Promise<void>((resolve) => ends.push(resolve));
    };
    const saver = latestSaver(save, 1_000);
    saver.put(1);
    await jest.advanceTimersByTimeAsync(1_000);
    saver.put(2);
    saver.put(3);
    await jest.advanceTimersByTimeAsync(9_000);
    expect(begun).toEqual([1]);
    ends[0]!();
    await jest.advanceTimersByTimeAsync(1_000);
    expect(begun).toEqual([1, 3]);
  });

  it('says nothing of a save that fails, and goes on with the next change', async () => {
    const tried: number[] = [];
    const save = (value: number) => {
      tried.push(value);
      return value === 1 ? Promise.reject(new Error('down')) : Promise.resolve();
    };
    const saver = latestSaver(save, 10);
    saver.put(1);
    await jest.advanceTimersByTimeAsync(20);
    saver.put(2);
    await jest.advanceTimersByTimeAsync(20);
    expect(tried).toEqual([1, 2]);
  });
});
