import type { Issue, LinkedIssue } from '../issue';
import { arrange, type Amounts } from './arrange';
import { makeInPlaces } from './inPlace';
import { compareWeights, sortByScore, type ScoredIssue } from './order';
import type { PinVerdict } from './pins';
import { boundPercent } from './bound';
import type { SortByScore } from './sortAgain';
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

export interface Ranking<Row extends RankedIssue = RankedIssue> {
  readonly rows: readonly Row[];
  /** Issues that wait for each other in a circle; each circle is ranked as one. */
  readonly circles: readonly (readonly Issue[])[];
  /**
   * The order costs at most this many percent more delay (Σ value × completion) than the best order there can be. 0: there is
   * no better one; null: it cannot be told, since the values add up to nothing.
   */
  readonly boundPercent: number | null;
}

/**
 * Ranks a backlog: no issue before what must come before it, and with that the least total cost of delay (DESIGN §6,
 * docs/ranking.md). The same issues always come out in the same order, however they went in.
 */
export const rank = (
  issues: readonly ScoredIssue[],
  rules: RankingRules,
  limits: Limits = USUAL_LIMITS,
): Ranking<RankedIssue> => rankAs(issues, rules, asTheyAre, { limits });

/**
 * The same with more in each row.
 * @param asRow makes it, so that ten thousand rows are not made twice.
 * @param how.sort one that remembers is quicker where few issues changed since.
 */
export function rankAs<Row extends RankedIssue>(
  issues: readonly ScoredIssue[],
  rules: RankingRules,
  asRow: AsRow<Row>,
  { limits = USUAL_LIMITS, sort = sortByScore }: { readonly limits?: Limits; readonly sort?: SortByScore } = {},
): Ranking<Row> {
  const structure = structureOf(sort(issues), rules);
  const amounts = amountsOf(structure);
  const { order, gap, least, blockOf } = arrange(structure, amounts, structure.singles, limits);
  const placed = rules.unscored === 'inPlace' ? makeInPlaces(structure)(order) : order;
  return {
    rows: rowsOf(structure, placed, blockOf, asRow),
    circles: structure.units
      .filter(({ members }) => members.length > 1)
      .map(({ members }) => members.map((member) => structure.items[member]!.issue)),
    boundPercent: boundPercent(structure, amounts, order, { gap, least }),
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

type RowRelations = Pick<RankedIssue, 'pin' | 'circle' | 'waitsFor' | 'waitsElsewhere' | 'frees'>;

/** What a row is made of; property by property, since spreading ten thousand rows takes longer than ranking them. */
export type AsRow<Row> = (
  scored: ScoredIssue,
  place: number,
  tiedWith: string | null,
  shift: Shift | null,
  relations: RowRelations,
) => Row;

const asTheyAre: AsRow<RankedIssue> = ({ issue, score }, place, tiedWith, shift, relations) => {
  const { pin, circle, waitsFor, waitsElsewhere, frees } = relations;
  return { issue, score, place, tiedWith, shift, pin, circle, waitsFor, waitsElsewhere, frees };
};

/** For most rows of a backlog: no relation to any other. */
const UNRELATED: RowRelations = { pin: null, circle: null, waitsFor: NONE, waitsElsewhere: NONE, frees: NONE };

function rowsOf<Row extends RankedIssue>(
  structure: Structure,
  order: Int32Array,
  blockOf: Int32Array,
  asRow: AsRow<Row>,
): Row[] {
  const { items, unitOf, follows } = structure;
  const shifts = shiftsOf(structure, order, blockOf);
  const relations = relationsReader(structure);
  const isTied = (a: number, b: number): boolean => compareWeights(items[a]!.weights, items[b]!.weights) === 0;
  const rows = new Array<Row>(order.length);
  /** The last one above whose place its own score decided, among those that have one. */
  let above: number | null = null;
  for (let at = 0; at < order.length; at += 1) {
    const index = order[at]!;
    const item = items[index]!;
    const isSingle = unitOf[index]! < 0;
    const shift = isSingle && follows[index] === 0 ? null : (shifts.get(index) ?? null);
    const byScore = item.score.status === 'scored' && shift?.code !== 'follows';
    const tied = byScore && isSingle && above !== null && isTied(above, index) ? items[above]!.issue.key : null;
    if (byScore) above = isSingle ? index : null;
    rows[at] = asRow(item, at + 1, tied, shift, relations(index));
  }
  return rows;
}

function relationsReader({ items, graph, pins, units, unitOf }: Structure): (index: number) => RowRelations {
  const { blockersElsewhere, waitingElsewhere } = graph;
  // Of a circle all rows name the same members.
  const circles = new Map<number, readonly Issue[]>();
  for (const [unit, { members }] of units.entries())
    if (members.length > 1)
      circles.set(
        unit,
        members.map((member) => items[member]!.issue),
      );
  const issuesAt = (indexes: readonly number[] | undefined): readonly LinkedIssue[] =>
    indexes === undefined ? NONE : indexes.map((index) => items[index]!.issue);
  return (index) => {
    const unit = unitOf[index]!;
    // Six questions less for each of ten thousand rows.
    if (unit < 0 && !(items[index]!.isLinked && (blockersElsewhere.has(index) || waitingElsewhere.has(index))))
      return UNRELATED;
    const frees = issuesAt(graph.after.get(index));
    const elsewhere = waitingElsewhere.get(index);
    return {
      pin: pins.verdicts.get(index) ?? null,
      circle: circles.get(unit) ?? null,
      waitsFor: issuesAt(graph.before.get(index)),
      waitsElsewhere: blockersElsewhere.get(index) ?? NONE,
      frees: elsewhere ? [...frees, ...elsewhere] : frees,
    };
  };
}
