import fc from 'fast-check';
import type { IssueLink, LinkType } from '../../../src/domain/issue';
import { rank } from '../../../src/domain/ranking/rank';
import { reasonsFor } from '../../../src/domain/ranking/reasons';
import type { RankedIssue } from '../../../src/domain/ranking/rank';
import { aLinkedIssue, blockedBy, blocks, DONE, RELATES } from '../../builders/issue';
import { keysOf, ofClass, ratio, row, rowOf, RULES, scored, subtaskOf, UNSCORED } from '../../builders/ranking';
import { aBacklog, aClass, aRatio, aScoreOrNone, type Mix } from './backlogs';
import { compareTiers, costOf, factsOf, groupsOf, leastCost, weightOf, type Facts } from './oracle';

const isSized = (group: readonly RankedIssue[]): boolean => group.some((one) => (weightOf(one)?.size ?? 0) > 0);

/** Groups with a weight, a list for each tier. */
function tiersOf(rows: readonly RankedIssue[], facts: Facts): (readonly RankedIssue[])[][] {
  const tierOf = (group: readonly RankedIssue[]) => facts.tierOf(group[0]!.issue.key);
  const tiers: (readonly RankedIssue[])[][] = [];
  for (const group of groupsOf(rows, facts).filter(isSized)) {
    const last = tiers.at(-1);
    if (last && compareTiers(tierOf(last[0]!), tierOf(group)) === 0) last.push(group);
    else tiers.push([group]);
  }
  return tiers;
}

describe('the total cost of delay is the least of all orders that obey the relations', () => {
  const MIXES: [string, Mix][] = [
    ['links', { most: 7, least: 3, links: 0.9, score: aRatio }],
    ['many links', { most: 7, least: 4, links: 1.8, score: aRatio }],
    ['links, circles and missing scores', { most: 7, least: 3, links: 0.9, score: aScoreOrNone, circles: true }],
    ['links in classes', { most: 7, least: 3, links: 0.8, score: aClass }],
    ['everything', { most: 7, least: 3, links: 0.7, score: aScoreOrNone, circles: true, pins: true, subtasks: true }],
  ];
  it.each(MIXES)('%s: every order, tried one by one', (_name, mix) => {
    fc.assert(
      fc.property(aBacklog(mix), (issues) => {
        const { rows, boundPercent } = rank(issues, RULES);
        const facts = factsOf(rows);
        for (const tier of tiersOf(rows, facts)) expect(costOf(tier)).toBeCloseTo(leastCost(tier, facts), 9);
        expect(boundPercent).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  it.each([30_000_000, 200, 0])(
    'and where only searching is left, as much above it as the bound says (%d steps)',
    (steps) => {
      const hard: Mix = { most: 8, least: 6, links: 1.6, score: (pick) => ratio(pick(28) - 7, 1 + pick(6)) };
      let searched = 0;
      fc.assert(
        fc.property(aBacklog(hard), (issues) => {
          const { rows, boundPercent } = rank(issues, RULES, { component: 0, block: 0, steps });
          const facts = factsOf(rows);
          const groups = groupsOf(rows, facts).map((group) => group.map(aboveZero(rows)));
          if (boundPercent === null || boundPercent > 0) searched += 1;
          if (boundPercent === null) return;
          expect(costOf(groups)).toBeLessThanOrEqual(leastCost(groups, facts) * (1 + boundPercent / 100) + 1e-6);
        }),
        { numRuns: 60 },
      );
      expect(searched).toBeGreaterThan(0);
    },
  );

  /** Where values are below zero the bound is a share of what all cost when each is raised by the same amount a unit of size. */
  function aboveZero(rows: readonly RankedIssue[]): (row: RankedIssue) => RankedIssue {
    const lowest = Math.min(0, ...rows.map((one) => weightOf(one)!.value / weightOf(one)!.size));
    return (one) => {
      const { value, size } = weightOf(one)!;
      return { ...one, score: ratio(value - lowest * size, size) };
    };
  }
});

describe('what waits for what', () => {
  it('a blocker goes first, and inherits the weight of what it unblocks', () => {
    const rows = [row('S-1', scored(1)), row('S-2', scored(9), { links: [blockedBy('S-1')] }), row('S-3', scored(4))];
    expect(keysOf(rows)).toEqual(['S-1', 'S-2', 'S-3']);
    expect(keysOf([...rows, row('S-4', scored(6))])).toEqual(['S-4', 'S-1', 'S-2', 'S-3']);
  });

  it('a link counts whichever of its two issues shows it, and twice is once', () => {
    const order = ['S-1', 'S-2'];
    const shown = [blocks('S-2')];
    const seen = [blockedBy('S-1')];
    for (const [first, second] of [
      [shown, []],
      [[], seen],
      [shown, seen],
      [[...shown, ...shown], seen],
    ]) {
      const rows = [row('S-1', scored(1), { links: first! }), row('S-2', scored(9), { links: second! })];
      expect(keysOf(rows)).toEqual(order);
      expect(rowOf(rows, 'S-2').waitsFor.map(({ key }) => key)).toEqual(['S-1']);
      expect(rowOf(rows, 'S-1').frees.map(({ key }) => key)).toEqual(['S-2']);
    }
  });

  it('blockers that are done, other link types and links to itself count for nothing', () => {
    const links: IssueLink[] = [blockedBy('S-1', DONE), { ...blockedBy('S-1'), type: RELATES }, blockedBy('S-2')];
    const rows = [row('S-1', scored(1)), row('S-2', scored(9), { links })];
    expect(keysOf(rows)).toEqual(['S-2', 'S-1']);
    expect(rowOf(rows, 'S-2')).toMatchObject({ waitsFor: [], waitsElsewhere: [], frees: [], circle: null });
  });

  it('which end goes first is the project’s choice', () => {
    const depends: LinkType = { id: '7', name: 'Dependency', inward: 'is needed by', outward: 'depends on' };
    const link: IssueLink = { type: depends, direction: 'outward', other: aLinkedIssue('S-1') };
    const rows = [row('S-1', scored(1)), row('S-2', scored(9), { links: [link, blocks('S-1')] })];
    const chosen = (first: 'source' | 'target') => ({ ...RULES, blocking: [{ typeId: '7', first }] });
    expect(rowOf(rows, 'S-2', chosen('target')).waitsFor).toMatchObject([{ key: 'S-1' }]);
    expect(keysOf(rows, chosen('target'))).toEqual(['S-1', 'S-2']);
    expect(rowOf(rows, 'S-1', chosen('source')).waitsFor).toMatchObject([{ key: 'S-2' }]);
    expect(rowOf(rows, 'S-1', { ...RULES, blocking: [] }).waitsFor).toEqual([]);
  });

  it('what is outside of the list is named, once, and moves nothing', () => {
    const depends: LinkType = { id: '7', name: 'Blocker', inward: 'is blocked by', outward: 'blocks' };
    const links = [blockedBy('PAY-88'), { ...blockedBy('PAY-88'), type: depends }, blocks('PAY-99')];
    const rows = [row('S-1', scored(1), { links }), row('S-2', scored(9))];
    expect(keysOf(rows)).toEqual(['S-2', 'S-1']);
    const { waitsElsewhere, frees, waitsFor, shift } = rowOf(rows, 'S-1');
    expect(waitsElsewhere.map(({ key }) => key)).toEqual(['PAY-88']);
    expect(frees.map(({ key }) => key)).toEqual(['PAY-99']);
    expect([waitsFor, shift]).toEqual([[], null]);
  });

  it('blocks whose ratios differ by less than scores show stay in an order that can be done', () => {
    const rows = [
      row('S-1', scored(0), { links: [blocks('S-2')] }),
      row('S-2', scored(20 + 6e-11), { links: [blocks('S-3')] }),
      row('S-3', ratio(0, 3), { links: [blocks('S-4')] }),
      row('S-4', scored(40)),
    ];
    expect(keysOf(rows)).toEqual(['S-1', 'S-2', 'S-3', 'S-4']);
  });

  it('a chain as long as a large backlog is ranked, also of issues without a score', () => {
    const length = 20_000;
    const chain = (score: (at: number) => typeof UNSCORED) =>
      Array.from({ length }, (_, at) =>
        row(`S-${at + 1}`, score(at), { position: length - at, links: at === 0 ? [] : [blockedBy(`S-${at}`)] }),
      );
    const inTurn = Array.from({ length }, (_, at) => `S-${at + 1}`);
    expect(keysOf(chain((at) => scored(at % 100)))).toEqual(inTurn);
    expect(keysOf(chain((at) => (at === length - 1 ? scored(1) : UNSCORED)))).toEqual(inTurn);
    expect(
      keysOf(
        chain(() => UNSCORED),
        { ...RULES, unscored: 'inPlace' },
      ),
    ).toEqual(inTurn);
  });
});

describe('issues without a score', () => {
  it('stand last in Jira’s order, but never before what they wait for', () => {
    const rows = [
      row('S-1', scored(1)),
      row('S-2', UNSCORED, { position: 9 }),
      row('S-3', UNSCORED, { position: 2, links: [blockedBy('S-2')] }),
      row('S-4', UNSCORED, { position: 3, links: [blockedBy('S-2')] }),
      row('S-5', UNSCORED, { position: 4 }),
    ];
    expect(keysOf(rows)).toEqual(['S-1', 'S-5', 'S-2', 'S-3', 'S-4']);
  });

  it('keep Jira’s order also when they wait for something scored far behind in Jira', () => {
    const rows = [
      row('S-1', scored(1), { position: 9 }),
      row('S-2', UNSCORED, { position: 2, links: [blockedBy('S-1')] }),
      row('S-3', UNSCORED, { position: 3 }),
    ];
    expect(keysOf(rows)).toEqual(['S-1', 'S-2', 'S-3']);
  });

  it('go right before the first scored one that waits for them, in Jira’s order', () => {
    const rows = [
      row('S-1', scored(9)),
      row('S-2', scored(5), { links: [blockedBy('S-5'), blockedBy('S-4')] }),
      row('S-3', scored(2), { links: [blockedBy('S-5')] }),
      row('S-4', UNSCORED),
      row('S-5', UNSCORED),
      row('S-6', UNSCORED),
    ];
    expect(keysOf(rows)).toEqual(['S-1', 'S-4', 'S-5', 'S-2', 'S-3', 'S-6']);
  });
});

describe('classes', () => {
  it('a Could that blocks a Must goes with the Musts', () => {
    const rows = [
      row('S-1', ofClass(2, scored(1)), { links: [blocks('S-2')] }),
      row('S-2', ofClass(4, scored(5))),
      row('S-3', ofClass(3, scored(99))),
      row('S-4', ofClass(4, scored(4))),
    ];
    expect(keysOf(rows)).toEqual(['S-4', 'S-1', 'S-2', 'S-3']);
    expect(rowOf(rows, 'S-1').shift).toMatchObject({ code: 'lifted', places: 2, key: 'S-2' });
  });
});

describe('circles', () => {
  const circle = [
    row('S-1', ratio(2, 1), { links: [blocks('S-3')] }),
    row('S-2', ratio(9, 1), { links: [blocks('S-1')] }),
    row('S-3', ratio(1, 2), { links: [blocks('S-2')] }),
  ];

  it('rank as one, with the sums of their values and sizes', () => {
    // (2 + 9 + 1) ÷ (1 + 1 + 2) = 3
    const rows = [...circle, row('S-4', scored(3.1)), row('S-5', scored(2.9))];
    expect(keysOf(rows)).toEqual(['S-4', 'S-2', 'S-1', 'S-3', 'S-5']);
  });

  it('are shown with their members, and each member says so', () => {
    const { circles, rows } = rank(circle, RULES);
    expect(circles.map((members) => members.map(({ key }) => key))).toEqual([['S-2', 'S-1', 'S-3']]);
    for (const one of rows) {
      expect(one.circle?.map(({ key }) => key)).toEqual(['S-2', 'S-1', 'S-3']);
      expect(reasonsFor(one).map(({ code }) => code)).toContain('circle');
    }
  });

  it('wait as a whole, and are waited for as a whole', () => {
    const rows = [
      ...circle,
      row('S-4', scored(0), { links: [blocks('S-3')] }),
      row('S-5', scored(99), { links: [blockedBy('S-1')] }),
    ];
    expect(keysOf(rows)).toEqual(['S-4', 'S-2', 'S-1', 'S-3', 'S-5']);
  });
});

describe('sub-tasks', () => {
  const parent = row('S-1', scored(5));

  it('follow their parent, whatever their own score', () => {
    const rows = [parent, row('S-2', scored(9), subtaskOf('S-1')), row('S-3', UNSCORED, subtaskOf('S-1'))];
    expect(keysOf([...rows, row('S-4', scored(7)), row('S-5', scored(4))])).toEqual([
      'S-4',
      'S-1',
      'S-2',
      'S-3',
      'S-5',
    ]);
    expect(rowOf(rows, 'S-2').shift).toEqual({ code: 'follows', key: 'S-1' });
  });

  it('stand by themselves with links of their own', () => {
    const rows = [
      parent,
      row('S-2', scored(1), { ...subtaskOf('S-1'), links: [blocks('S-3')] }),
      row('S-3', scored(2)),
    ];
    expect(keysOf([...rows, row('S-4', scored(3))])).toEqual(['S-1', 'S-4', 'S-2', 'S-3']);
  });

  it('stand by themselves with a score while the parent has none, or a parent that is not listed', () => {
    const rows = [row('S-1', UNSCORED), row('S-2', scored(9), subtaskOf('S-1')), row('S-3', scored(1))];
    expect(keysOf(rows)).toEqual(['S-2', 'S-3', 'S-1']);
    expect(keysOf([row('S-2', scored(1), subtaskOf('S-9')), row('S-3', scored(2))])).toEqual(['S-3', 'S-2']);
  });

  it('have a score while the parent has none also when that is only a class', () => {
    const rows = [row('S-1', UNSCORED), row('S-2', ofClass(4, UNSCORED), subtaskOf('S-1')), row('S-3', ofClass(3))];
    expect(keysOf(rows)).toEqual(['S-2', 'S-3', 'S-1']);
  });
});

describe('what moved a row', () => {
  it('is the best one that waits for it, with its score and how many places', () => {
    const rows = [
      row('S-1', scored(1), { links: [blocks('S-2')] }),
      row('S-2', scored(3), { links: [blocks('S-3')] }),
      row('S-3', scored(90)),
      row('S-4', scored(7)),
      row('S-5', scored(6)),
    ];
    expect(keysOf(rows)).toEqual(['S-1', 'S-2', 'S-3', 'S-4', 'S-5']);
    expect(rowOf(rows, 'S-1').shift).toEqual({ code: 'lifted', places: 4, key: 'S-3', score: scored(90) });
    expect(rowOf(rows, 'S-3').shift).toEqual({ code: 'held', places: 2, key: 'S-1' });
    expect(rowOf(rows, 'S-4').shift).toBeNull();
  });

  it('does not name an issue that waits through something too weak to pull', () => {
    const rows = [
      // S-3 is worth a lot, but S-2 in between takes ages: S-1 stands where its own score puts it.
      row('S-1', ratio(5, 1), { links: [blocks('S-2')] }),
      row('S-2', ratio(1, 100), { links: [blockedBy('S-1'), blocks('S-3')] }),
      row('S-3', ratio(50, 1), { links: [blockedBy('S-2')] }),
      // It rises by one all the same, since S-4 has to wait for S-5.
      row('S-4', ratio(10, 1), { links: [blockedBy('S-5')] }),
      row('S-5', ratio(1, 90), { links: [blocks('S-4')] }),
    ];
    expect(keysOf(rows)[0]).toBe('S-1');
    expect(rowOf(rows, 'S-1').shift).toBeNull();
    expect(rowOf(rows, 'S-2').shift).toMatchObject({ code: 'lifted', key: 'S-3' });
  });

  it('is nothing where it stands by its score', () => {
    const rows = [row('S-1', scored(9), { links: [blocks('S-2')] }), row('S-2', scored(3))];
    expect(rank(rows, RULES).rows.map(({ shift }) => shift)).toEqual([null, null]);
  });

  it('comes first among its reasons', () => {
    const rows = [row('S-1', scored(1), { links: [blocks('S-2')] }), row('S-2', scored(3))];
    expect(reasonsFor(rowOf(rows, 'S-1')).map(({ code }) => code)).toEqual(['shift', 'ratio', 'unblocks']);
    expect(reasonsFor(rowOf(rows, 'S-2')).map(({ code }) => code)).toEqual(['shift', 'ratio', 'blockedBy']);
  });
});

describe('reasons', () => {
  it('tell what a row waits for, here and elsewhere, and what waits for it, and forget what is done', () => {
    const links = [blockedBy('S-2'), blocks('S-3'), blockedBy('S-4', DONE), blockedBy('S-9')];
    const rows = [row('S-1', scored(1), { links }), ...['S-2', 'S-3', 'S-4'].map((key) => row(key, UNSCORED))];
    const named = reasonsFor(rowOf(rows, 'S-1')).flatMap((reason) =>
      'issues' in reason ? [[reason.code, reason.issues.map(({ key }) => key)]] : [],
    );
    expect(named).toEqual([
      ['blockedBy', ['S-2']],
      ['blockedElsewhere', ['S-9']],
      ['unblocks', ['S-3']],
    ]);
  });

  it('of a row in a class say what the second model still misses', () => {
    expect(reasonsFor(rowOf([row('S-1', ofClass(4, UNSCORED))], 'S-1'))).toEqual([
      { code: 'class', classValue: 4 },
      { code: 'missing', keys: ['effort'] },
    ]);
  });
});
