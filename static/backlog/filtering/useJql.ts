import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { BacklogRow } from '../ranking';
import { askJql, type JqlAnswered } from './askJql';

export type JqlState =
  | { readonly state: 'off' }
  /** The issues themselves are still being read. */
  | { readonly state: 'waiting' }
  /** `waitSeconds`: how long Jira last asked to wait; null once it answers again. */
  | { readonly state: 'asking'; readonly done: number; readonly total: number; readonly waitSeconds: number | null }
  | { readonly state: 'stopped'; readonly done: number; readonly total: number }
  | JqlAnswered;

export interface JqlFilter {
  readonly progress: JqlState;
  /** Ids of what Jira finds; null: not known. */
  readonly found: ReadonlySet<string> | null;
  readonly stop: () => void;
  readonly again: () => void;
}

const OFF: JqlState = { state: 'off' };
const WAITING: JqlState = { state: 'waiting' };

/**
 * Asks Jira which of the rows answer to the filter's JQL: once, until the JQL is another one or the backlog is read anew.
 * @param isRead whether no more issues arrive.
 */
export function useJql(jql: string | null, rows: readonly BacklogRow[], isRead: boolean): JqlFilter {
  const [asked, setAsked] = useState<{ readonly jql: string; readonly progress: JqlState } | null>(null);
  const [attempt, setAttempt] = useState(0);
  // Read when asking begins: an order that changes meanwhile changes no answer.
  const latest = useRef(rows);
  useEffect(() => {
    latest.current = rows;
  });
  const end = useRef(() => {});

  useEffect(() => {
    if (jql === null || !isRead) return;
    const issueIds = latest.current.map(({ issue }) => issue.id);
    const total = issueIds.length;
    let done = 0;
    let over = false;
    const tell = (progress: JqlState) => {
      if (!over) setAsked({ jql, progress });
    };
    const onWait = (milliseconds: number) =>
      tell({ state: 'asking', done, total, waitSeconds: Math.ceil(milliseconds / 1000) });
    const onProgress = (count: number) => {
      done = count;
      tell({ state: 'asking', done, total, waitSeconds: null });
    };
    const match = async (some: readonly string[]) => {
      const { readJqlMatches } = await import('../../common/wire');
      return readJqlMatches(some, jql, onWait);
    };
    end.current = () => {
      tell({ state: 'stopped', done, total });
      over = true;
    };
    void askJql({ jql, issueIds, match, onProgress, isOver: () => over }).then(tell);
    return () => {
      over = true;
    };
  }, [jql, isRead, attempt]);

  const stop = useCallback(() => end.current(), []);
  const again = useCallback(() => {
    setAsked(null);
    setAttempt((before) => before + 1);
  }, []);
  const total = rows.length;
  return useMemo(() => {
    const answered = asked?.jql === jql ? asked.progress : null;
    const begun: JqlState = isRead ? { state: 'asking', done: 0, total, waitSeconds: null } : WAITING;
    const progress = jql === null ? OFF : (answered ?? begun);
    return { progress, found: progress.state === 'known' ? progress.ids : null, stop, again };
  }, [asked, jql, isRead, total, stop, again]);
}
