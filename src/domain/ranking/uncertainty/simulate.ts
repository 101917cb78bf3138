import type { Model } from '../../scoring/model';
import { arrange, type Amounts } from '../arrange';
import { makeInPlaces } from '../inPlace';
import { sortByScore, type ScoredIssue } from '../order';
import type { Limits } from '../precedence/solve';
import { amountsOf } from '../rank';
import { makeRandom } from '../random';
import { structureOf, type RankingRules, type Structure } from '../structure';
import { compareTiers, type Tier } from '../tiers';
import { samplersFor, type Sampler } from './sampler';
import { USUAL_SIMULATION, type SimulationOptions, type Uncertainty } from './uncertainty';

/** Places kept in memory: beyond about 20,000 issues there are fewer runs. */
const MOST_PLACES = 40_000_000;

/** Large tangles are searched only a little: a draw is a guess in any case. */
const LIMITS: Limits = { component: 600, block: 600, steps: 100_000 };

export interface Simulation {
  readonly runs: number;
  /** How many runs are done. */
  readonly done: number;
  /** One more run; false when there was none left. */
  step(): boolean;
  /** What the runs so far say, by issue id; of issues that have a score to compete by and do not just follow their parent. */
  result(): ReadonlyMap<string, Uncertainty>;
}

/**
 * Ranks the backlog again and again with inputs drawn from their ranges, by the same rules as `rank`. The same seed gives the
 * same result. The caller decides when to run: a step takes about as long as ranking once.
 *
 * @param model the one with the arithmetic, as for `samplersFor`.
 */
export function simulate(
  issues: readonly ScoredIssue[],
  model: Model,
  rules: RankingRules,
  options: SimulationOptions = USUAL_SIMULATION,
): Simulation {
  const structure = structureOf(sortByScore(issues), rules);
  const count = issues.length;
  const runs = Math.max(1, Math.min(options.runs, Math.floor(MOST_PLACES / Math.max(1, count))));
  const random = makeRandom(options.seed);
  const nominal = amountsOf(structure);
  const inPlaces = rules.unscored === 'inPlace' ? makeInPlaces(structure) : null;
  const arranged = (amounts: Amounts, singles: ArrayLike<number>): Int32Array => {
    const { order } = arrange(structure, amounts, singles, LIMITS);
    return inPlaces?.(order) ?? order;
  };
  const rowOrder = arranged(nominal, structure.singles);
  const samplerOf = samplersFor(model);
  const samplers = structure.items.map(samplerOf);
  const sortSingles = singlesSorter(structure);
  const places = count < 65_536 ? new Uint16Array(count * runs) : new Uint32Array(count * runs);
  const tops = new Uint32Array(count);
  const behind = new Uint32Array(count);
  const rivals = rivalsAbove(structure, rowOrder);
  const nominalPlaces = new Uint32Array(count);
  for (let at = 0; at < count; at += 1) nominalPlaces[rowOrder[at]!] = at + 1;
  let done = 0;

  const record = (order: Int32Array): void => {
    for (let at = 0; at < count; at += 1) {
      const index = order[at]!;
      places[index * runs + done] = at + 1;
      if (at < options.top) tops[index]! += 1;
    }
    for (const [own, rival] of rivals)
      if (rival !== null && places[rival * runs + done]! < places[own * runs + done]!) behind[own]! += 1;
  };
  return {
    runs,
    get done() {
      return done;
    },
    step() {
      if (done >= runs) return false;
      const amounts = drawn(nominal, samplers, random);
      record(arranged(amounts, sortSingles(amounts.ratio)));
      done += 1;
      return done < runs;
    },
    result() {
      const result = new Map<string, Uncertainty>();
      for (const [index, rival] of rivals) {
        const own = places.slice(index * runs, index * runs + done).sort();
        const quantile = (share: number): number => own[Math.round(share * (done - 1))] ?? 0;
        const nominalPlace = nominalPlaces[index]!;
        let [higher, lower] = [0, 0];
        for (const place of own) {
          if (place < nominalPlace) higher += 1;
          else if (place > nominalPlace) lower += 1;
        }
        result.set(structure.items[index]!.issue.id, {
          p10: quantile(0.1),
          p90: quantile(0.9),
          topShare: done === 0 ? 0 : tops[index]! / done,
          higherShare: done === 0 ? 0 : higher / done,
          lowerShare: done === 0 ? 0 : lower / done,
          above: rival === null ? null : structure.items[rival]!.issue.key,
          behindAbove: rival === null || done === 0 ? 1 : behind[index]! / done,
        });
      }
      return result;
    },
  };
}

/**
 * Issues that compete by score, each with the nearest above it that does so in the same tier; null: there is none. What decides
 * between tiers, or puts a sub-task behind its parent, is no matter of chance.
 */
function rivalsAbove(
  { items, follows, units, unitOf, tierOfSingle }: Structure,
  order: Int32Array,
): Map<number, number | null> {
  const tierOf = (index: number): Tier => units[unitOf[index]!]?.tier ?? tierOfSingle(index);
  const rivals = new Map<number, number | null>();
  let last: number | null = null;
  for (const index of order) {
    if (follows[index] === 1 || !items[index]!.weights.weighted) continue;
    rivals.set(index, last !== null && compareTiers(tierOf(last), tierOf(index)) === 0 ? last : null);
    last = index;
  }
  return rivals;
}

function drawn(nominal: Amounts, samplers: readonly (Sampler | null)[], random: () => number): Amounts {
  const value = nominal.value.slice();
  const size = nominal.size.slice();
  const ratio = nominal.ratio.slice();
  for (let index = 0; index < samplers.length; index += 1) {
    const amount = samplers[index]?.(random);
    if (!amount) continue;
    value[index] = amount.value;
    size[index] = amount.size;
    ratio[index] = amount.ratio;
  }
  return { value, size, ratio };
}

/** Room for the index behind a ratio's 32 bits, in the 53 bits of a number. */
const INDEXES = 2 ** 20;

/**
 * Sorts the singles of each tier by falling ratio. Ratio and index are packed into one number, since the engine sorts plain numbers
 * several times faster than by a comparing function. The ratio keeps seven digits, whatever the others are.
 */
function singlesSorter({ singles, tierOfSingle }: Structure): (ratio: Float64Array) => ArrayLike<number> {
  const segments: { from: number; to: number; weighted: boolean }[] = [];
  for (let at = 0; at < singles.length; at += 1) {
    const tier = tierOfSingle(singles[at]!);
    const last = segments.at(-1);
    if (last && compareTiers(tierOfSingle(singles[last.from]!), tier) === 0) last.to = at + 1;
    else segments.push({ from: at, to: at + 1, weighted: tier.weighted });
  }
  const short = new Float32Array(1);
  const bits = new Uint32Array(short.buffer);
  /** Whole numbers that rise as the ratio falls: a float's bits rise with it, those of negative ones fall. */
  const falling = (ratio: number): number => {
    short[0] = ratio;
    return bits[0]! >= 2 ** 31 ? bits[0]! : 2 ** 31 - 1 - bits[0]!;
  };
  return (ratio) => {
    const sorted = Int32Array.from(singles);
    for (const { from, to, weighted } of segments) {
      if (!weighted) continue;
      const keys = new Float64Array(to - from);
      for (let at = from; at < to; at += 1) keys[at - from] = falling(ratio[singles[at]!]!) * INDEXES + (at - from);
      keys.sort();
      for (let at = from; at < to; at += 1) sorted[at] = singles[from + (keys[at - from]! % INDEXES)]!;
    }
    return sorted;
  };
}
