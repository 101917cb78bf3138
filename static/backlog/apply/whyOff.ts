import type { ProjectView } from '../../../src/contract';
import { MOST_ISSUES_IN_ORDER } from '../../../src/domain/ranking/moves/move';
import type { BacklogRow } from '../ranking';
import type { Load } from '../state';

/** Why the order on the page cannot be applied now. */
export type WhyOff = 'whatIf' | 'permission' | 'loading' | 'noRank' | 'tooMany' | 'noIssues' | 'nothing';

/** @param shown The rows that pass the filter, by place. @param tryingOut They stand in an order that is only tried out. */
export function whyOff(
  { canSchedule }: Pick<ProjectView, 'canSchedule'>,
  load: Load,
  shown: readonly BacklogRow[],
  count: number,
  tryingOut = false,
): WhyOff | null {
  if (tryingOut) return 'whatIf';
  if (!canSchedule) return 'permission';
  if (load.state !== 'complete') return 'loading';
  if (!load.byRank) return 'noRank';
  if (count === 0) return 'noIssues';
  if (count > MOST_ISSUES_IN_ORDER) return 'tooMany';
  return shown.every((row, index) => index === 0 || isAbove(shown[index - 1]!, row)) ? 'nothing' : null;
}

const isAbove = (a: BacklogRow, b: BacklogRow): boolean => (a.jiraPlace ?? Infinity) <= (b.jiraPlace ?? Infinity);
