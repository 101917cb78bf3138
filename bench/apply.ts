import { makeRandom } from '../sandbox/grachtshop/random';
import { MOST_MOVED_AT_ONCE, replay } from '../src/domain/ranking/moves/move';
import { planMoves } from '../src/domain/ranking/moves/planMoves';
import { cheapestByTable } from '../test/domain/ranking/moves/cheapestPlans';
import { idsUpTo, SHUFFLES } from '../test/domain/ranking/moves/shuffles';
import { rounded, sideBySide, type Figures } from './measure';

const ISSUES = 2_000;
const SEED = 1;

/** Rank calls to write an order of 2,000 issues into Jira, against the fewest possible and against ranking all in sequence. */
export function apply(): Promise<Figures> {
  const current = idsUpTo(ISSUES);
  const wantedBy = Object.entries(SHUFFLES).map(
    ([name, shuffle]) => [name, shuffle(current, makeRandom(SEED).fork(name))] as const,
  );
  const perShuffle = wantedBy.map(([name, wanted]) => {
    const { moves, moved } = planMoves(current, wanted);
    if (replay(current, moves).join() !== wanted.join()) throw new Error(`The calls miss the wanted order: ${name}.`);
    const { calls: minimumCalls } = cheapestByTable(current, wanted, MOST_MOVED_AT_ONCE);
    return { name, calls: moves.length, minimumCalls, moved: moved.length };
  });
  const sum = (count: (figures: (typeof perShuffle)[number]) => number): number =>
    perShuffle.reduce((total, figures) => total + count(figures), 0);

  const large = idsUpTo(10_000);
  const largeWanted = makeRandom(SEED).shuffle(large);
  const { planMs, planMs10000 } = sideBySide(
    {
      planMs: () => wantedBy.forEach(([, wanted]) => planMoves(current, wanted)),
      planMs10000: () => planMoves(large, largeWanted),
    },
    5,
  ) as { planMs: number; planMs10000: number };

  return Promise.resolve({
    issues: ISSUES,
    shuffles: perShuffle.length,
    calls: sum(({ calls }) => calls),
    minimumCalls: sum(({ minimumCalls }) => minimumCalls),
    naiveCalls: Math.ceil(ISSUES / MOST_MOVED_AT_ONCE) * perShuffle.length,
    ...Object.fromEntries(
      perShuffle.flatMap(({ name, calls, minimumCalls, moved }) => [
        [`${name}Calls`, calls],
        [`${name}MinimumCalls`, minimumCalls],
        [`${name}Moved`, moved],
      ]),
    ),
    planMs: rounded(planMs / perShuffle.length),
    planMs10000: rounded(planMs10000),
  });
}
