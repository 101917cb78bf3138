import type { GatesView } from '../../src/contract/views';
import type { Check, Who } from '../../src/domain/gates/gate';

/** More people than this are counted, not named. */
export const MOST_NAMED = 5;

/** Who may say that a check holds; null: Jira says it. */
export const whoOf = (check: Check): Who | null =>
  check.type === 'manual' || check.type === 'accepted' ? check.who : null;

/** Account ids of everyone whose name the panel may show. */
export const peopleOf = ({ gates }: Pick<GatesView, 'gates'>): string[] =>
  gates.flatMap(({ result, stamp }) => [
    ...(stamp.by === null ? [] : [stamp.by]),
    ...result.results.flatMap(({ check, tick }) => [...(tick ? [tick.by] : []), ...namedIn(whoOf(check))]),
  ]);

const namedIn = (who: Who | null): readonly string[] =>
  who?.type === 'people' ? who.accountIds.slice(0, MOST_NAMED) : [];
