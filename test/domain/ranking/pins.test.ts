import fc from 'fast-check';
import { readableData } from '../../../src/domain/issueData';
import { rank } from '../../../src/domain/ranking/rank';
import { reasonsFor } from '../../../src/domain/ranking/reasons';
import { blockedBy, blocks } from '../../builders/issue';
import {
  after,
  FIRST,
  keysOf,
  notBefore,
  ofClass,
  pinned,
  row,
  rowOf,
  RULES,
  scored,
  subtaskOf,
  UNSCORED,
} from '../../builders/ranking';
import { aBacklog, aScoreOrNone, shuffled } from './backlogs';
import { factsOf } from './oracle';

const NEXT_YEAR = '2027-01-11';

describe('pinned first', () => {
  it('goes before everything, with what it waits for, also before a higher class', () => {
    const rows = [
      row('S-1', ofClass(4, scored(9))),
      row('S-2', ofClass(2, scored(1)), { ...pinned(FIRST), links: [blockedBy('S-3')] }),
      row('S-3', ofClass(1, scored(1))),
    ];
    expect(keysOf(rows)).toEqual(['S-3', 'S-2', 'S-1']);
    expect(rowOf(rows, 'S-2').pin).toEqual({ pin: expect.objectContaining(FIRST), refusal: null });
  });

  it('tells what stands in its way that it was lifted by the pin, whatever the scores', () => {
    const rows = [
      row('S-1', scored(9)),
      row('S-2', scored(1), { ...pinned(FIRST), links: [blockedBy('S-3')] }),
      row('S-3', scored(5)),
    ];
    expect(keysOf(rows)).toEqual(['S-3', 'S-2', 'S-1']);
    expect(rowOf(rows, 'S-3').shift).toMatchObject({ code: 'lifted', places: 2, key: 'S-2' });
  });

  it('goes for an issue without a score too, and several stand by their score', () => {
    const rows = [
      row('S-1', scored(9)),
      row('S-2', UNSCORED, pinned(FIRST)),
      row('S-3', scored(1), pinned(FIRST)),
      row('S-4', scored(2), pinned(FIRST)),
    ];
    expect(keysOf(rows)).toEqual(['S-4', 'S-3', 'S-2', 'S-1']);
  });

  it('is refused, with the issue and its day, while something before it cannot start', () => {
    const rows = [
      row('S-1', scored(9), { ...pinned(FIRST), links: [blockedBy('S-2')] }),
      row('S-2', scored(5), { links: [blockedBy('S-3')] }),
      row('S-3', scored(5), pinned(notBefore(NEXT_YEAR))),
      row('S-4', scored(1)),
    ];
    expect(keysOf(rows)).toEqual(['S-4', 'S-3', 'S-2', 'S-1']);
    expect(rowOf(rows, 'S-1').pin?.refusal).toEqual({ code: 'notYet', key: 'S-3', date: NEXT_YEAR });
    expect(reasonsFor(rowOf(rows, 'S-1'))[0]).toMatchObject({ code: 'pin', verdict: { refusal: { code: 'notYet' } } });
  });

  it('that is refused lifts nothing', () => {
    const rows = [
      row('S-1', scored(1), { ...pinned(FIRST), links: [blockedBy('S-2'), blockedBy('S-3')] }),
      row('S-2', scored(2)),
      row('S-3', scored(5), pinned(notBefore(NEXT_YEAR))),
      row('S-4', scored(9)),
    ];
    expect(keysOf(rows)).toEqual(['S-4', 'S-2', 'S-3', 'S-1']);
    expect(rowOf(rows, 'S-2').shift).toBeNull();
  });
});

describe('not before a day', () => {
  it('stands behind all that can start, earlier days first, with what waits for it', () => {
    const rows = [
      row('S-1', scored(9), pinned(notBefore('2027-02-01'))),
      row('S-2', scored(8), pinned(notBefore(NEXT_YEAR))),
      row('S-3', scored(7), { links: [blockedBy('S-2')] }),
      row('S-4', scored(1)),
      row('S-5', UNSCORED),
    ];
    expect(keysOf(rows)).toEqual(['S-4', 'S-5', 'S-2', 'S-3', 'S-1']);
    expect(rowOf(rows, 'S-3').shift).toEqual({ code: 'held', places: 3, key: 'S-2' });
  });

  it('that has come, or passed, does nothing', () => {
    for (const day of [RULES.today, '2026-01-01']) {
      const rows = [row('S-1', scored(9), pinned(notBefore(day))), row('S-2', scored(8))];
      expect(keysOf(rows)).toEqual(['S-1', 'S-2']);
      expect(rowOf(rows, 'S-1').pin).toBeNull();
    }
  });

  it('does not pull what it waits for: that is not moved up by a score that cannot be had yet', () => {
    const rows = [
      row('S-1', scored(99), { ...pinned(notBefore(NEXT_YEAR)), links: [blockedBy('S-2')] }),
      row('S-2', scored(1)),
      row('S-3', scored(5), { links: [blockedBy('S-4')] }),
      row('S-4', scored(3)),
    ];
    expect(keysOf(rows)).toEqual(['S-4', 'S-3', 'S-2', 'S-1']);
    expect(rowOf(rows, 'S-2').shift).toBeNull();
  });
});

describe('pinned after another issue', () => {
  it('comes after it, and says what holds it', () => {
    const rows = [row('S-1', scored(9), pinned(after('S-2'))), row('S-2', scored(1)), row('S-3', scored(6))];
    expect(keysOf(rows)).toEqual(['S-3', 'S-2', 'S-1']);
    expect(rowOf(rows, 'S-1')).toMatchObject({ pin: { refusal: null }, shift: { code: 'held', key: 'S-2' } });
  });

  it('is refused when that one is not in the list, and named by the key that was stored', () => {
    const rows = [row('S-1', scored(9), pinned(after('PAY-77')))];
    expect(rowOf(rows, 'S-1').pin?.refusal).toEqual({ code: 'gone', key: 'PAY-77' });
  });

  it('is refused when that one waits for this one, or is this one', () => {
    const rows = [
      row('S-1', scored(9), { ...pinned(after('S-3')), links: [blocks('S-2')] }),
      row('S-2', scored(1), { links: [blocks('S-3')] }),
      row('S-3', scored(1)),
      row('S-4', scored(1), pinned(after('S-4'))),
    ];
    expect(rowOf(rows, 'S-1').pin?.refusal).toEqual({ code: 'circle', key: 'S-3' });
    expect(rowOf(rows, 'S-4').pin?.refusal).toEqual({ code: 'circle', key: 'S-4' });
    expect(rank(rows, RULES).circles).toEqual([]);
  });

  it('against one that is pinned after this one: always the same is refused', () => {
    const rows = [row('S-1', scored(2), pinned(after('S-2'))), row('S-2', scored(5), pinned(after('S-1')))];
    for (const issues of [rows, [...rows].reverse()]) {
      expect(rowOf(issues, 'S-2').pin?.refusal).toBeNull();
      expect(rowOf(issues, 'S-1').pin?.refusal).toEqual({ code: 'circle', key: 'S-2' });
      expect(keysOf(issues)).toEqual(['S-1', 'S-2']);
    }
  });
});

it('a sub-task with a pin stands by itself', () => {
  const rows = [row('S-1', scored(5)), row('S-2', scored(1), { ...subtaskOf('S-1'), ...pinned(FIRST) })];
  expect(keysOf(rows)).toEqual(['S-2', 'S-1']);
});

it('pins make no circle of their own, and none is refused without need', () => {
  const twice = aBacklog({ most: 14, links: 0.5, score: aScoreOrNone, circles: true, pins: true }).chain((issues) =>
    fc.tuple(fc.constant(issues), shuffled(issues)),
  );
  fc.assert(
    fc.property(twice, ([issues, others]) => {
      const { rows } = rank(issues, RULES);
      const facts = factsOf(rows);
      const listed = new Set(rows.map(({ issue }) => issue.key));
      for (const { issue, pin } of rows) {
        const stored = readableData(issue.data).pin;
        if (stored?.type === 'after') {
          // Honoured pins are part of what waits for what here, so one that closes a circle would show in it.
          const refusal = !listed.has(stored.key)
            ? 'gone'
            : stored.key === issue.key || facts.waits(stored.key, issue.key)
              ? 'circle'
              : undefined;
          expect(pin?.refusal?.code).toBe(refusal);
        } else if (stored?.type === 'first') {
          expect(pin?.refusal?.code).toBe(facts.tierOf(issue.key).date === '' ? undefined : 'notYet');
        } else expect(pin !== null).toBe(stored !== undefined && stored.date > RULES.today);
      }
      const verdicts = (from: typeof rows) => new Map(from.map(({ issue, pin }) => [issue.key, pin]));
      expect(verdicts(rank(others, RULES).rows)).toEqual(verdicts(rows));
    }),
    { numRuns: 200 },
  );
});
