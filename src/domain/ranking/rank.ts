import type { Issue, LinkedIssue } from '../issue';
import { arrange, type Amounts } from './arrange';
import { inPlaces } from './inPlace';
import { compareWeights, sortByScore, type ScoredIssue } from './order';
import type { PinVerdict } from './pins';
import { boundPercent } from './bound';
import { USUAL_LIMITS, type Limits } from './precedence/solve';
import { shiftsOf, type Shift } from './shifts';
import { structureOf, type RankingRules, type Structure } from './structure';

export interface RankedIssue extends ScoredIssue {
  /** 1 for what goes first; every issue has a place. */
  readonly place: number;
  /** Key of the issue above with the very same score, where Jira's own order decided. */
  readonly tiedWith: string | null;
  /** What moved it away from its place by score alone. */
  readonly shift: Shift | null;
  readonly pin: PinVerdict | null;
  /** The issues that wait for each other in a circle with this one; null: none. */
  readonly circle: readonly Issue[] | null;
  /** Open issues that must come before it: in this list, and elsewhere. */
  readonly waitsFor: readonly LinkedIssue[];
  readonly waitsElsewhere: readonly LinkedIssue[];
  /** Open issues that wait for it, here or elsewhere. */
  readonly frees: readonly LinkedIssue[];
}

export interface Ranking {
  readonly rows: readonly RankedIssue[];
  /** Issues that wait for each other in a circle; each circle is ranked as one. */
  readonly circles: readonly (readonly Issue[])[];
  /**
   * The order costs at most this many percent more delay (Σ value × completion) than the best order there can be. 0: there is
   * no better one; null: it cannot be told, since the values add up to nothing.
   */
  readonly boundPercent: number | null;
}

/** Work on large tangles ends here, in steps, whatever the backlog; the bound tells what that cost. */
const MOST_STEPS = 30_000_000;

/**
 * Ranks a backlog: no issue before what must come before it, and with that the least total cost of delay (DESIGN §6,
 * docs/ranking.md). The same issues always come out in the same order, however they went in.
 */
export function rank(issues: readonly ScoredIssue[], rules: RankingRules, limits: Limits = USUAL_LIMITS): Ranking {
  const structure = structureOf(sortByScore(issues), rules);
  const amounts = amountsOf(structure);
  const { order, gap } = arrange(structure, amounts, structure.singles, limits, { steps: MOST_STEPS });
  const placed = rules.unscored === 'inPlace' ? inPlaces(structure, order) : order;
  return {
    rows: rowsOf(structure, placed),
    circles: structure.units
      .filter(({ members }) => members.length > 1)
      .map(({ members }) => members.map((member) => structure.items[member]!.issue)),
    boundPercent: boundPercent(structure, amounts, order, gap),
  };
}

export function amountsOf({ items }: Structure): Amounts {
  const value = new Float64Array(items.length);
  const size = new Float64Array(items.length);
  const ratio = new Float64Array(items.length);
  for (let index = 0; index < items.length; index += 1) {
    const { weights } = items[index]!;
    value[index] = weights.value;
    size[index] = weights.size;
    ratio[index] = weights.ratio;
  }
  return { value, size, ratio };
}

const NONE: readonly LinkedIssue[] = [];

function rowsOf(structure: Structure, order: Int32Array): RankedIssue[] {
  const { items, graph, pins, units, unitOf } = structure;
  const shifts = shiftsOf(structure, order);
  const issuesAt = (indexes: readonly number[] | undefined): readonly LinkedIssue[] =>
    indexes === undefined ? NONE : indexes.map((index) => items[index]!.issue);
  const isTied = (a: number, b: number): boolean => compareWeights(items[a]!.weights, items[b]!.weights) === 0;
  const rows: RankedIssue[] = new Array<RankedIssue>(order.length);
  /** The last one above whose place its own score decided, among those that have one. */
  let above: number | null = null;
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at]!;
    const item = items[index]!;
    const unit = unitOf.get(index);
    const shift = shifts.get(index) ?? null;
    const byScore = item.score.status === 'scored' && shift?.code !== 'follows';
    const tied = byScore && unit === undefined && above !== null && isTied(above, index) ? above : null;
    if (byScore) above = unit === undefined ? index : null;
    const members = unit === undefined ? null : units[unit]!.members;
    const waitingElsewhere = graph.waitingElsewhere.get(index);
    const frees = issuesAt(graph.after.get(index));
    rows[at] = {
      issue: item.issue,
      score: item.score,
      place: at + 1,
      tiedWith: tied === null ? null : items[tied]!.issue.key,
      shift,
      pin: pins.verdicts.get(index) ?? null,
      circle: members && members.length > 1 ? members.map((member) => items[member]!.issue) : null,
      waitsFor: issuesAt(graph.before.get(index)),
      waitsElsewhere: graph.blockersElsewhere.get(index) ?? NONE,
      frees: waitingElsewhere ? [...frees, ...waitingElsewhere] : frees,
    };
  }
  return rows;
}
