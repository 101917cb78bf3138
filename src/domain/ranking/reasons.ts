import type { LinkedIssue } from '../issue';
import { hasValue, type Input } from '../scoring/inputs';
import type { ArithmeticProblem } from '../scoring/expression';
import type { Contribution, Score } from '../scoring/score';
import type { PinVerdict } from './pins';
import type { RankedIssue } from './rank';
import type { Shift } from './shifts';

/** Why a row stands where it stands, as data; the pages put it into words. Most telling first. */
export type Reason =
  | { readonly code: 'contributions'; readonly parts: readonly Contribution[]; readonly leftOut: readonly string[] }
  | { readonly code: 'ratio'; readonly value: number; readonly size: number; readonly inputs: readonly Input[] }
  | { readonly code: 'class'; readonly classValue: number }
  | { readonly code: 'missing'; readonly keys: readonly string[] }
  | { readonly code: 'failed'; readonly problem: ArithmeticProblem }
  | { readonly code: 'damaged' }
  | { readonly code: 'tie'; readonly with: string }
  | { readonly code: 'pin'; readonly verdict: PinVerdict }
  | { readonly code: 'shift'; readonly shift: Shift }
  | { readonly code: 'circle'; readonly issues: readonly LinkedIssue[] }
  | { readonly code: 'blockedBy'; readonly issues: readonly LinkedIssue[] }
  /** Blockers that are not in the list, so the order cannot put them first. */
  | { readonly code: 'blockedElsewhere'; readonly issues: readonly LinkedIssue[] }
  | { readonly code: 'unblocks'; readonly issues: readonly LinkedIssue[] };

function scoreReasons(score: Score): Reason[] {
  if (score.status === 'unscored') return [{ code: 'missing', keys: score.missing }];
  if (score.status === 'failed') return [{ code: 'failed', problem: score.problem }];
  if (score.classValue !== null)
    return [{ code: 'class', classValue: score.classValue }, ...(score.within ? scoreReasons(score.within) : [])];
  if (score.contributions.length > 0) {
    const parts = score.contributions.filter((part) => part.points >= 0.05);
    return [{ code: 'contributions', parts, leftOut: score.leftOut }];
  }
  return [{ code: 'ratio', value: score.value, size: score.size, inputs: score.inputs.filter(hasValue) }];
}

const some = <T>(issues: readonly T[], reason: Reason): Reason[] => (issues.length === 0 ? [] : [reason]);

/** Every row has at least one reason. */
export function reasonsFor(row: RankedIssue): Reason[] {
  return [
    ...(row.issue.data.state === 'damaged' ? [{ code: 'damaged' } as const] : []),
    ...(row.pin === null ? [] : [{ code: 'pin', verdict: row.pin } as const]),
    ...(row.shift === null ? [] : [{ code: 'shift', shift: row.shift } as const]),
    ...(row.circle === null ? [] : [{ code: 'circle', issues: row.circle } as const]),
    ...scoreReasons(row.score),
    ...(row.tiedWith === null ? [] : [{ code: 'tie', with: row.tiedWith } as const]),
    ...some(row.waitsFor, { code: 'blockedBy', issues: row.waitsFor }),
    ...some(row.waitsElsewhere, { code: 'blockedElsewhere', issues: row.waitsElsewhere }),
    ...some(row.frees, { code: 'unblocks', issues: row.frees }),
  ];
}
