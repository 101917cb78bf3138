import { rank } from '../../../../src/domain/ranking/rank';
import type { ScoredIssue } from '../../../../src/domain/ranking/order';
import { heldBy } from '../../../../static/backlog/why/heldBy';
import { blockedBy } from '../../../builders/issue';
import { after, notBefore, pinned, row, RULES, scored } from '../../../builders/ranking';

function heldDown(rows: readonly ScoredIssue[], key: string) {
  const ranked = rank(rows, RULES).rows;
  const byId = new Map(ranked.map((one) => [one.issue.id, one]));
  return heldBy(
    ranked.find(({ issue }) => issue.key === key)!,
    (id) => byId.get(id),
  );
}

describe('what the popover says holds a row down', () => {
  it('is nothing where nobody pinned anything that it waits for', () => {
    expect(heldDown([row('S-1', scored(1)), row('S-2', scored(9), { links: [blockedBy('S-1')] })], 'S-2')).toEqual([]);
  });

  it('is its own pin: a day to come, or the issue it stands after', () => {
    const rows = [row('S-1', scored(1)), row('S-2', scored(9), pinned(after('S-1')))];
    expect(heldDown(rows, 'S-2')).toEqual([{ code: 'after', key: 'S-1' }]);
    expect(heldDown([row('S-1', scored(1), pinned(notBefore('2026-12-24')))], 'S-1')).toEqual([
      { code: 'own', date: '2026-12-24' },
    ]);
  });

  it('is not a day that has come', () => {
    expect(heldDown([row('S-1', scored(1), pinned(notBefore('2026-11-23')))], 'S-1')).toEqual([]);
  });

  it('is the latest day of all that it waits for, however far away, also round a circle', () => {
    const rows = [
      row('S-1', scored(1), pinned(notBefore('2027-02-01'))),
      row('S-2', scored(2), { links: [blockedBy('S-1'), blockedBy('S-3')] }),
      row('S-3', scored(3), { links: [blockedBy('S-2')] }),
      row('S-4', scored(4), { links: [blockedBy('S-3')], ...pinned(notBefore('2026-12-01')) }),
    ];
    expect(heldDown(rows, 'S-4')).toEqual([{ code: 'blocker', key: 'S-1', date: '2027-02-01' }]);
  });
});
