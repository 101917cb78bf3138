import { STARTING_PREFERENCES } from '../../../src/domain/backlogView';
import fc from 'fast-check';
import { STARTING_SETTINGS, activeModel, rankingRules, scorerFor } from '../../../src/domain/settings';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { Issue } from '../../../src/domain/issue';
import { looksSame, rankBacklog } from '../../../static/backlog/ranking';
import { backlogReducer, type BacklogState } from '../../../static/backlog/state';
import { blocks } from '../../builders/issue';
import { issue, withPriority } from './issues';

const NOW = new Date('2026-11-20T12:00:00Z');

function scorer() {
  const result = scorerFor(STARTING_SETTINGS, NOW);
  if ('problem' in result) throw new Error('the starting model must score');
  return result.scorer;
}
const score = (issues: readonly Issue[]): ScoredIssue[] => {
  const scoreOf = scorer();
  return issues.map((one) => ({ issue: one, score: scoreOf(one) }));
};
const model = activeModel(STARTING_SETTINGS);
const rules = rankingRules(STARTING_SETTINGS, NOW);

describe('the rows of the backlog page', () => {
  it('stand in score order, with the distance to their place in Jira', () => {
    const { rows } = rankBacklog(
      model,
      score([withPriority(1, '5', 'Lowest'), issue(2), withPriority(3, '1', 'Highest')]),
      rules,
      true,
    );
    expect(rows.map(({ issue: { key }, place, jiraPlace, move }) => [key, place, jiraPlace, move])).toEqual([
      ['SHOP-3', 1, 3, 2],
      ['SHOP-2', 2, 2, 0],
      ['SHOP-1', 3, 1, -2],
    ]);
  });

  it('tell no move and no note while issues are still arriving', () => {
    const { rows, notes } = rankBacklog(model, score([withPriority(1, '99', 'Whatever')]), rules, false);
    expect(rows[0]!.move).toBeNull();
    expect(rows[0]!.jiraPlace).toBe(1);
    expect(notes).toEqual([]);
  });

  it('do not all seem to move when an issue above them vanished', () => {
    const { rows } = rankBacklog(model, score([issue(4), issue(5)]), rules, true);
    expect(rows.map((row) => row.move)).toEqual([0, 0]);
  });

  it('count what has no score and what is damaged', () => {
    const rice = { ...STARTING_SETTINGS, activeModel: 'rice' } as const;
    const made = scorerFor(rice, NOW);
    if ('problem' in made) throw new Error('RICE must score');
    const broken = issue(2, { data: { state: 'damaged', problem: { path: 'v', expected: 'version' } } });
    const ranking = rankBacklog(
      activeModel(rice),
      [issue(1), broken].map((one) => ({ issue: one, score: made.scorer(one) })),
      rules,
      true,
    );
    expect(ranking).toMatchObject({ unscored: 2, damaged: 1 });
  });

  it('are the same in whatever order and batches the issues arrive', () => {
    const priorities = ['1', '2', '3', '4', '5', '99'];
    const backlog = Array.from({ length: 60 }, (_, index) =>
      withPriority(index + 1, priorities[(index * 7) % 6]!, `P${(index * 7) % 6}x`),
    );
    const all = score(backlog);
    const wanted = rankBacklog(model, all, rules, true);
    const shuffled = fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length });
    fc.assert(
      fc.property(shuffled, fc.integer({ min: 1, max: 20 }), (arrival, size) => {
        let state: BacklogState = {
          state: 'open',
          project: {
            settings: STARTING_SETTINGS,
            revision: 0,
            damaged: false,
            gateStamps: {},
            goneRoles: [],
            canAdminister: false,
            canEdit: true,
            canSchedule: false,
            preferences: STARTING_PREFERENCES,
          },
          scored: [],
          load: { state: 'reading', loaded: 0, total: null, waitSeconds: null },
        };
        for (let at = 0; at < arrival.length; at += size)
          state = backlogReducer(state, { type: 'arrived', scored: arrival.slice(at, at + size), total: 60 });
        if (state.state !== 'open') throw new Error('the page closed');
        expect(rankBacklog(model, state.scored, rules, true)).toEqual(wanted);
      }),
      { numRuns: 40 },
    );
  });

  it('put blockers in front, and name circles; how good the order is they tell once all issues are here', () => {
    const links = (first: number, second: number) => ({
      [first]: { links: [blocks(`SHOP-${second}`)].map((link) => ({ ...link, other: issue(second) })) },
    });
    const over = { ...links(3, 1), ...links(5, 6), ...links(6, 5) };
    const backlog = score([1, 2, 3, 4, 5, 6].map((number) => issue(number, over[number])));
    const { rows, circles, boundPercent } = rankBacklog(model, backlog, rules, true);
    const keys = rows.map((row) => row.issue.key);
    expect(keys.indexOf('SHOP-3')).toBeLessThan(keys.indexOf('SHOP-1'));
    expect(circles.map((circle) => circle.map(({ key }) => key))).toEqual([['SHOP-5', 'SHOP-6']]);
    expect(boundPercent).toBe(0);
    expect(rankBacklog(model, backlog, rules, false).boundPercent).toBeNull();
  });

  it('are drawn again only when something on them changed', () => {
    const [row] = rankBacklog(model, score([issue(1)]), rules, true).rows;
    expect(looksSame(row!, { ...row! })).toBe(true);
    expect(looksSame(row!, { ...row!, place: 2 })).toBe(false);
    const held = { ...row!, shift: { code: 'held', places: 2, key: 'SHOP-9' } as const };
    expect(looksSame(row!, held)).toBe(false);
    expect(looksSame(held, { ...held, shift: { ...held.shift } })).toBe(true);
    expect(looksSame(held, { ...held, shift: { ...held.shift, places: 3 } })).toBe(false);
    expect(looksSame(row!, { ...row!, waitsElsewhere: [issue(7)] })).toBe(false);
  });
});
