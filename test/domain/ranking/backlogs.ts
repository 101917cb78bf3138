import fc from 'fast-check';
import type { IssueLink } from '../../../src/domain/issue';
import type { Pin } from '../../../src/domain/issueData';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import { makeRandom } from '../../../src/domain/ranking/random';
import type { Score } from '../../../src/domain/scoring/score';
import { blockedBy, blocks, RELATES } from '../../builders/issue';
import { after, FIRST, notBefore, ofClass, pinned, ratio, row, subtaskOf, UNSCORED } from '../../builders/ranking';

/** A whole number below `below`. */
type Pick = (below: number) => number;

/** What a random backlog may hold. */
export interface Mix {
  readonly most: number;
  readonly least?: number;
  readonly score: (pick: Pick) => Score;
  /** Links per issue, on average. */
  readonly links: number;
  /** Whether issues may wait for each other in circles. */
  readonly circles?: boolean;
  readonly pins?: boolean;
  readonly subtasks?: boolean;
}

/** Numbers repeat often, since ties are where an order goes wrong. */
export const aRatio = (pick: Pick): Score => ratio(pick(10), 1 + pick(4));

const FAILED: Score = { status: 'failed', problem: 'notFinite', inputs: [] };

export function aScoreOrNone(pick: Pick): Score {
  const kind = pick(10);
  if (kind < 5) return aRatio(pick);
  if (kind < 6) return ratio(-1 - pick(5), 2);
  return kind < 9 ? UNSCORED : FAILED;
}

export function aClass(pick: Pick): Score {
  const kind = pick(6);
  if (kind === 0) return UNSCORED;
  return ofClass(1 + pick(4), kind === 1 ? UNSCORED : aRatio(pick));
}

const DAYS = ['2026-11-01', '2026-12-01', '2027-02-01'];

/** Issues `S-1`, `S-2`, …, each at some place in Jira; in some backlogs a few have none. */
export const aBacklog = (mix: Mix): fc.Arbitrary<ScoredIssue[]> =>
  fc
    .tuple(fc.integer({ min: mix.least ?? 1, max: mix.most }), fc.nat())
    .map(([count, seed]) => backlog(mix, count, makeRandom(seed)));

function backlog(mix: Mix, count: number, random: () => number): ScoredIssue[] {
  const pick: Pick = (below) => Math.floor(random() * below);
  const places = Array.from({ length: count }, (_, index) => ({ index, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ index }) => index);
  const placeless = pick(4) === 0;
  const links = randomLinks(count, mix, pick);
  return places.map((place, index) =>
    row(keyOf(index), mix.score(pick), {
      position: placeless && pick(2) === 0 ? null : place,
      links: links[index]!,
      ...(mix.subtasks && pick(3) === 0 ? subtaskOf(keyOf(pick(count))) : {}),
      ...(mix.pins && pick(4) === 0 ? pinned(randomPin(pick, count)) : {}),
    }),
  );
}

const keyOf = (index: number): string => `S-${index + 1}`;

/** Each link is shown by one of its issues or by both. */
function randomLinks(count: number, mix: Mix, pick: Pick): IssueLink[][] {
  const links: IssueLink[][] = Array.from({ length: count }, () => []);
  for (let link = Math.round(mix.links * count); link > 0; link -= 1) {
    const [a, b] = [pick(count), pick(count)];
    const [first, second] = mix.circles || a < b ? [a, b] : [b, a];
    const shown = pick(3);
    if (shown !== 1) links[first]!.push(blocks(keyOf(second)));
    if (shown !== 0) links[second]!.push(blockedBy(keyOf(first)));
    if (pick(8) === 0) links[first]!.push({ ...blocks(keyOf(pick(count))), type: RELATES });
  }
  return links;
}

function randomPin(pick: Pick, count: number): Pin {
  const kind = pick(3);
  if (kind === 0) return FIRST;
  return kind === 1 ? after(keyOf(pick(count + 2))) : notBefore(DAYS[pick(DAYS.length)]!);
}

export const shuffled = <T>(items: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
