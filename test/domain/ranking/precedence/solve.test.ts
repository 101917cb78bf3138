import fc from 'fast-check';
import { sidneyBlocks } from '../../../../src/domain/ranking/precedence/decompose';
import {
  blockOf,
  costOf,
  exceeds,
  leastCostOf,
  ratioOf,
  type Block,
  type Jobs,
} from '../../../../src/domain/ranking/precedence/problem';
import { solve, USUAL_LIMITS, type Limits } from '../../../../src/domain/ranking/precedence/solve';
import { aCase, DAG_CLASSES, isFeasible, jobsOf, leastCost } from './oracle';

const PLENTY = 1e7;

const solved = (jobs: Jobs, limits: Limits): Block[] =>
  solve(
    jobs,
    Array.from(jobs.value, (_, job) => job),
    limits,
    { steps: limits.steps },
  );
const orderOf = (blocks: readonly Block[]): number[] => blocks.flatMap((block) => [...block.jobs]);
const gapOf = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + block.gap, 0);

/** The ways a component can go: ideals listed at once; by minimum cuts with blocks listed; nothing listed at all. */
const WAYS: [string, Limits][] = [
  ['by listing ideals', USUAL_LIMITS],
  ['by minimum cuts', { component: 0, block: 20_000, steps: PLENTY }],
];
const SEARCHING: Limits = { component: 0, block: 0, steps: PLENTY };

describe.each(DAG_CLASSES)('the least total cost of delay with precedences: %s', (dagClass) => {
  it.each(WAYS)('is what every feasible order, tried one by one, says (%s)', (_way, limits) => {
    fc.assert(
      fc.property(aCase(dagClass, 7), (one) => {
        const jobs = jobsOf(one);
        const blocks = solved(jobs, limits);
        expect(orderOf(blocks).sort((a, b) => a - b)).toEqual(one.value.map((_, job) => job));
        expect(isFeasible(jobs, orderOf(blocks))).toBe(true);
        expect(gapOf(blocks)).toBe(0);
        expect(costOf(jobs, orderOf(blocks))).toBeCloseTo(leastCost(jobs), 6);
      }),
      { numRuns: 60 },
    );
  });

  it.each([PLENTY, 300, 60, 0])('is never undercut by the bound where only searching is left (%d steps)', (steps) => {
    fc.assert(
      fc.property(aCase(dagClass, 8, 3), (one) => {
        const jobs = jobsOf(one);
        const blocks = solved(jobs, { ...SEARCHING, steps });
        expect(isFeasible(jobs, orderOf(blocks))).toBe(true);
        expect(leastCostOf(jobs, blocks)).toBeLessThanOrEqual(leastCost(jobs) + 1e-6);
        if (steps < PLENTY) return;
        expect(costOf(jobs, orderOf(blocks)) - gapOf(blocks)).toBeCloseTo(leastCostOf(jobs, blocks), 6);
      }),
      { numRuns: 40 },
    );
  });
});

it('8 items of the hard kind, every order tried', () => {
  fc.assert(
    fc.property(aCase('bipartite', 8, 8), (one) => {
      const jobs = jobsOf(one);
      expect(costOf(jobs, orderOf(solved(jobs, USUAL_LIMITS)))).toBeCloseTo(leastCost(jobs), 6);
    }),
    { numRuns: 25 },
  );
});

describe('trees too large to try every order', () => {
  it.each(['outTree', 'inTree', 'outForest', 'chain'])('%s: Horn’s algorithm and minimum cuts agree', (dagClass) => {
    fc.assert(
      fc.property(aCase(dagClass, 60, 30), (one) => {
        const jobs = jobsOf(one);
        const members = one.value.map((_, job) => job);
        const tree = solved(jobs, SEARCHING);
        const cuts = sidneyBlocks(jobs, members, { steps: PLENTY }).map(({ jobs: part }) => blockOf(jobs, part, 0));
        if (dagClass !== 'inTree') expect(gapOf(tree)).toBe(0);
        // Blocks of equal ratio may be cut apart or left whole: the value done by any time is the same either way.
        expect(pointsOf(tree)).toEqual(pointsOf(cuts));
      }),
      { numRuns: 40 },
    );
  });

  /** Corners of the curve of value over size. */
  function pointsOf(blocks: readonly Block[]): string[] {
    const points: string[] = [];
    let value = 0;
    let size = 0;
    for (const [index, block] of blocks.entries()) {
      value += block.value;
      size += block.size;
      const next = blocks[index + 1];
      if (!next || exceeds(ratioOf(block), ratioOf(next))) points.push(`${value.toFixed(6)}/${size.toFixed(6)}`);
    }
    return points;
  }
});

it('large tangles are ranked feasibly, with a bound that is small', () => {
  fc.assert(
    fc.property(aCase('sparse', 120, 60), (one) => {
      const jobs = jobsOf({ ...one, value: one.value.map(Math.abs) });
      const blocks = solved(jobs, USUAL_LIMITS);
      const cost = costOf(jobs, orderOf(blocks));
      expect(isFeasible(jobs, orderOf(blocks))).toBe(true);
      expect(gapOf(blocks)).toBeGreaterThanOrEqual(0);
      if (cost > 0) expect(gapOf(blocks) / (cost - gapOf(blocks))).toBeLessThan(1);
    }),
    { numRuns: 20 },
  );
});

it('a budget that is used up costs quality, never feasibility, and the bound does not hide what it cost', () => {
  fc.assert(
    fc.property(aCase('bipartite', 60, 40), fc.constantFrom(0, 2_000, 20_000), (one, steps) => {
      const jobs = jobsOf(one);
      const blocks = solved(jobs, { ...USUAL_LIMITS, steps });
      expect(isFeasible(jobs, orderOf(blocks))).toBe(true);
      // What plenty of budget finds is an order too: nothing that is said to be the least may lie above it.
      const better = costOf(jobs, orderOf(solved(jobs, { ...USUAL_LIMITS, steps: PLENTY })));
      expect(leastCostOf(jobs, blocks)).toBeLessThanOrEqual(better + 1e-6 * Math.abs(better));
    }),
    { numRuns: 30 },
  );
});
