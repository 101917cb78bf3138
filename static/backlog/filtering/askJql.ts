import type { AppError } from '../../../src/contract/result';
import { asAppError } from '../../common/unwrap';

/** What became of asking Jira which issues answer to a JQL. */
export type JqlAnswered =
  | { readonly state: 'known'; readonly ids: ReadonlySet<string> }
  /** Jira's own sentence about it. */
  | { readonly state: 'refused'; readonly sentence: string }
  | { readonly state: 'failed'; readonly error: AppError };

export type MatchIssues = (
  issueIds: readonly string[],
  jql: string,
) => Promise<{ readonly ids: ReadonlySet<string> } | { readonly error: string }>;

interface AskJql {
  readonly jql: string;
  readonly issueIds: readonly string[];
  readonly match: MatchIssues;
  /** Told how many of the issues Jira has been asked about. */
  readonly onProgress: (done: number) => void;
  readonly isOver: () => boolean;
}

/** As many as Jira takes at once, and so many calls under way. */
const PER_CALL = 1_000;
const PARALLEL = 3;

/** Asks about all of the issues. What Jira refuses or fails at once ends it; after `isOver` nobody wants the answer. */
export async function askJql({ jql, issueIds, match, onProgress, isOver }: AskJql): Promise<JqlAnswered> {
  const ids = new Set<string>();
  let ended: JqlAnswered | null = null;
  let [next, done] = [0, 0];
  const work = async () => {
    while (next < issueIds.length && ended === null && !isOver()) {
      const some = issueIds.slice(next, (next += PER_CALL));
      const found = await match(some, jql);
      if ('error' in found) ended = { state: 'refused', sentence: found.error };
      else for (const id of found.ids) ids.add(id);
      done += some.length;
      if (!isOver()) onProgress(done);
    }
  };
  try {
    await Promise.all(Array.from({ length: PARALLEL }, work));
  } catch (error) {
    return { state: 'failed', error: asAppError(error) };
  }
  return ended ?? { state: 'known', ids };
}
