import fc from 'fast-check';
import { rank, type RankedIssue } from '../../../src/domain/ranking/rank';
import { readableData } from '../../../src/domain/issueData';
import { blockedBy, blocks } from '../../builders/issue';
import {
  IN_PLACE,
  keysOf,
  pinned,
  FIRST,
  row,
  rowOf,
  RULES,
  scored,
  subtaskOf,
  UNSCORED,
} from '../../builders/ranking';
import { aBacklog, aClass, aScoreOrNone, type Mix } from './backlogs';
import { factsOf, groupsOf, type Facts } from './oracle';

/** The setting that issues without a score keep their place in Jira. */

describe('issues without a score keep their place', () => {
  it('while the others fill the places between by score', () => {
    const rows = [
      row('S-1', UNSCORED),
      row('S-2', scored(1)),
      row('S-3', UNSCORED),
      row('S-4', scored(5)),
      row('S-5', scored(9)),
    ];
    expect(keysOf(rows, IN_PLACE)).toEqual(['S-1', 'S-5', 'S-3', 'S-4', 'S-2']);
  });

  it('but not before what they wait for: they stand right behind it', () => {
    const rows = [row('S-1', UNSCORED, { links: [blockedBy('S-3')] }), row('S-2', scored(9)), row('S-3', scored(5))];
    expect(keysOf([...rows, row('S-4', scored(1))], IN_PLACE)).toEqual(['S-2', 'S-3', 'S-1', 'S-4']);
  });

  it('nor behind what waits for them: they stand right before it', () => {
    const rows = [row('S-1', scored(5)), row('S-2', scored(9), { links: [blockedBy('S-3')] }), row('S-3', UNSCORED)];
    expect(keysOf(rows, IN_PLACE)).toEqual(['S-3', 'S-2', 'S-1']);
  });

  it('with their sub-tasks, and behind a parent whose sub-tasks they are', () => {
    const rows = [
      row('S-1', UNSCORED),
      row('S-2', UNSCORED, subtaskOf('S-1')),
      row('S-3', scored(1)),
      row('S-4', scored(9)),
      row('S-5', UNSCORED, subtaskOf('S-4')),
    ];
    expect(keysOf(rows, IN_PLACE)).toEqual(['S-1', 'S-2', 'S-4', 'S-5', 'S-3']);
  });

  it('in a circle at the place of its first member, in one piece', () => {
    const rows = [
      row('S-1', scored(1)),
      row('S-2', UNSCORED, { links: [blocks('S-5')] }),
      row('S-3', scored(9)),
      row('S-4', scored(5)),
      row('S-5', UNSCORED, { links: [blocks('S-2')] }),
    ];
    expect(keysOf(rows, IN_PLACE)).toEqual(['S-3', 'S-2', 'S-5', 'S-4', 'S-1']);
  });

  it('unless they are pinned', () => {
    const rows = [row('S-1', scored(5)), row('S-2', scored(9)), row('S-3', UNSCORED, pinned(FIRST))];
    expect(keysOf(rows, IN_PLACE)).toEqual(['S-3', 'S-2', 'S-1']);
  });

  it('and seem not moved, nor to move what they stand between', () => {
    const rows = [
      row('S-1', UNSCORED, { links: [blocks('S-4')] }),
      row('S-2', scored(1), { links: [blockedBy('S-3')] }),
      row('S-3', scored(5)),
      row('S-4', UNSCORED),
    ];
    const ranked = rank(rows, IN_PLACE).rows;
    expect(ranked.map(({ issue, shift }) => [issue.key, shift])).toEqual([
      ['S-1', null],
      ['S-3', null],
      ['S-2', null],
      ['S-4', null],
    ]);
  });

  it('and what is lifted counts its places from where it would stand among them', () => {
    const rows = [
      row('S-1', UNSCORED),
      row('S-2', scored(1), { links: [blocks('S-4')] }),
      row('S-3', scored(5)),
      row('S-4', scored(9)),
    ];
    expect(keysOf(rows, IN_PLACE)).toEqual(['S-1', 'S-2', 'S-4', 'S-3']);
    expect(rowOf(rows, 'S-2', IN_PLACE).shift).toMatchObject({ code: 'lifted', places: 2, key: 'S-4' });
    expect(rowOf(rows, 'S-4', IN_PLACE).shift).toMatchObject({ code: 'held', places: 1, key: 'S-2' });
  });
});

type Group = readonly RankedIssue[];

/** What keeps its place: no score, nothing scored waits for it, and no pin or day decided otherwise, for any member. */
function keeps(group: Group, rows: readonly RankedIssue[], facts: Facts): boolean {
  const key = group[0]!.issue.key;
  const { date, first } = facts.tierOf(key);
  const scoredAfter = rows.some((one) => one.score.status === 'scored' && facts.waits(one.issue.key, key));
  return !first && date === '' && !scoredAfter && group.every(({ score }) => score.status !== 'scored');
}

/** The words of the setting, place by place. */
function slowly(byScore: readonly RankedIssue[], facts: Facts): string[] {
  const groups = groupsOf(byScore, facts);
  const standing = groups.flat();
  const place = ({ issue }: RankedIssue) => issue.position ?? Number.MAX_SAFE_INTEGER;
  const inJira = [...standing].sort((a, b) => place(a) - place(b) || Number(a.issue.id) - Number(b.issue.id));
  const slotOf = (group: Group) => Math.min(...group.map((one) => inJira.indexOf(one)));
  const keepers = groups.filter((group) => keeps(group, byScore, facts)).sort((a, b) => slotOf(a) - slotOf(b));
  const others = groups.filter((group) => !keepers.includes(group));
  const done: Group[] = [];
  const mustWait = (group: Group, among: readonly Group[]) =>
    among.some((o) => o !== group && !done.includes(o) && facts.waits(group[0]!.issue.key, o[0]!.issue.key));
  const firstFree = (among: readonly Group[]) =>
    among.find((group) => !done.includes(group) && !mustWait(group, groups));
  while (done.length < groups.length) {
    const reached = keepers.filter((group) => slotOf(group) <= done.flat().length);
    const next = others.find((group) => !done.includes(group));
    // Only where nothing else can go, or waits for one that keeps a later place, is that taken along.
    const wanted = firstFree(reached) ?? next ?? reached.find((group) => !done.includes(group))!;
    const needed = groups.filter((group) => facts.waits(wanted[0]!.issue.key, group[0]!.issue.key));
    done.push(...needed.filter((group) => !done.includes(group) && group[0] !== wanted[0]), wanted);
  }
  return done.flat().flatMap(({ issue }) => [issue.key, ...followersOf(issue.key)]);

  function followersOf(parent: string): string[] {
    return byScore.filter(({ issue }) => facts.follows.get(issue.key) === parent).map(({ issue }) => issue.key);
  }
}

const MIXES: [string, Mix][] = [
  ['no relations', { most: 12, links: 0, score: aScoreOrNone, subtasks: true }],
  ['links and circles', { most: 12, links: 0.6, score: aScoreOrNone, circles: true }],
  ['everything', { most: 12, links: 0.5, score: aScoreOrNone, circles: true, pins: true, subtasks: true }],
  ['classes', { most: 12, links: 0.5, score: aClass, circles: true, pins: true, subtasks: true }],
];

describe.each(MIXES)('%s', (_name, mix) => {
  it('the order is what the words of the setting give, place by place', () => {
    fc.assert(
      fc.property(aBacklog(mix), (issues) => {
        const byScore = rank(issues, RULES).rows;
        expect(keysOf(issues, IN_PLACE)).toEqual(slowly(byScore, factsOf(byScore)));
      }),
      { numRuns: 200 },
    );
  });

  it('the scored keep among them the order that they have without the setting', () => {
    fc.assert(
      fc.property(aBacklog(mix), (issues) => {
        const scoredOnly = (rows: readonly RankedIssue[]) =>
          rows.filter(({ score, issue }) => score.status === 'scored' && !readableData(issue.data).pin);
        const order = (rows: readonly RankedIssue[]) => scoredOnly(rows).map(({ issue }) => issue.key);
        expect(order(rank(issues, IN_PLACE).rows)).toEqual(order(rank(issues, RULES).rows));
      }),
      { numRuns: 60 },
    );
  });
});
