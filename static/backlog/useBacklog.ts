import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { ProjectView } from '../../src/contract';
import type { IssueDataState } from '../../src/domain/issueData';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import type { Scorer } from '../../src/domain/scoring/score';
import { scorerFor, scoringFieldIds } from '../../src/domain/settings';
import { call } from '../common/call';
import { asAppError } from '../common/unwrap';
import { gatherByFrame } from './frames';
import { backlogReducer, type BacklogEvent, type BacklogState } from './state';

export interface Backlog {
  readonly state: BacklogState;
  /** Ends reading; what has arrived stays. */
  readonly stop: () => void;
  readonly restart: () => void;
  /** Takes over an order that was just written to Jira, whose search may lag behind it. */
  readonly reorder: (ids: readonly string[]) => void;
  /** Takes over what was just stored with an issue. */
  readonly stored: (issueId: string, data: IssueDataState) => void;
}

interface Run {
  over: boolean;
  /** What the issues of this run are scored with; absent until the settings are here. */
  scorer?: Scorer;
}

export function useBacklog(projectId: string): Backlog {
  const [state, dispatch] = useReducer(backlogReducer, { state: 'loading' });
  const [attempt, setAttempt] = useState(0);
  const current = useRef<Run>({ over: false });

  useEffect(() => {
    const run: Run = { over: false };
    current.current = run;
    void open(projectId, run, dispatch);
    return () => {
      run.over = true;
    };
  }, [projectId, attempt]);

  const stop = useCallback(() => {
    current.current.over = true;
    dispatch({ type: 'stopped' });
  }, []);
  const restart = useCallback(() => {
    dispatch({ type: 'restarted' });
    setAttempt((before) => before + 1);
  }, []);
  const reorder = useCallback((ids: readonly string[]) => dispatch({ type: 'reordered', ids }), []);
  const stored = useCallback((issueId: string, data: IssueDataState) => {
    const { scorer } = current.current;
    if (scorer) dispatch({ type: 'stored', issueId, data, scorer });
  }, []);
  return { state, stop, restart, reorder, stored };
}

async function open(projectId: string, run: Run, dispatch: (event: BacklogEvent) => void): Promise<void> {
  // What reads the issues is loaded meanwhile: the page shows without it. Where it cannot be, reading them says so.
  import('../common/wire').catch(() => undefined);
  const project = await call('getProject', {});
  if (run.over) return;
  if (!project.ok) return dispatch({ type: 'projectFailed', error: project.error });
  await read(projectId, project.value, run, dispatch);
}

async function read(
  projectId: string,
  project: ProjectView,
  run: Run,
  dispatch: (event: BacklogEvent) => void,
): Promise<void> {
  const made = scorerFor(project.settings, new Date());
  if ('problem' in made) return dispatch({ type: 'modelRefused', project, problem: made.problem });
  run.scorer = made.scorer;
  dispatch({ type: 'opened', project });

  let total = 0;
  const frames = gatherByFrame<ScoredIssue>((scored) => {
    if (!run.over) dispatch({ type: 'arrived', scored, total });
  });
  try {
    const { readBacklog } = await import('../common/wire');
    const loaded = await readBacklog({
      projectId,
      fieldIds: scoringFieldIds(project.settings),
      onProgress: (progress) => {
        total = progress.total;
        frames.add(progress.arrived.map((issue) => ({ issue, score: made.scorer(issue) })));
      },
      isCancelled: () => run.over,
      onWait: (milliseconds) => {
        if (!run.over) dispatch({ type: 'waiting', seconds: Math.ceil(milliseconds / 1000) });
      },
    });
    if (run.over) return;
    frames.flush();
    dispatch({ type: 'completed', missing: loaded.missing.length, byRank: loaded.byRank });
  } catch (error) {
    if (run.over) return;
    frames.flush();
    dispatch({ type: 'readFailed', error: asAppError(error) });
  }
}
