import { useCallback, useEffect, useReducer, useRef, useState } from 'react';
import type { ProjectView } from '../../../src/contract/views';
import { FINISHED_WEEKS } from '../../../src/domain/gates/health';
import { useLanguage } from '../../common/text';
import { asAppError } from '../../common/unwrap';
import { afterPaint } from '../afterPaint';
import type { BacklogRow } from '../ranking';
import { inSlices } from '../slices';
import type { JudgeAll } from './judgeAll';
import { gatesReducer, NOTHING_YET, type GatesEvent, type GatesState } from './state';

export interface Gates extends GatesState {
  /** Ends judging; what was judged stays. */
  readonly stop: () => void;
  /** Judges those that have no verdict yet, or one of which something could not be asked. */
  readonly goOn: () => void;
}

interface GatesOf {
  readonly projectId: string;
  readonly project: ProjectView;
  /** In the order of the ranking. */
  readonly rows: readonly BacklogRow[];
  /** Whether all issues are there, and so their order. */
  readonly complete: boolean;
  readonly now: Date;
}

/** Judges the gates of the backlog once it is ranked, its top first, in slices between which the page can do other things. */
export function useGates({ projectId, project, rows, complete, now }: GatesOf): Gates {
  const language = useLanguage();
  const [state, dispatch] = useReducer(gatesReducer, NOTHING_YET);
  const [attempt, setAttempt] = useState(0);
  // Read when judging begins: an order that changes meanwhile changes no verdict.
  const latest = useRef({ rows, judged: state.judged, estimates: state.estimates });
  useEffect(() => {
    latest.current = { rows, judged: state.judged, estimates: state.estimates };
  });
  const end = useRef(() => {});

  useEffect(() => {
    if (!complete) return;
    const { judged, estimates } = latest.current;
    const all = latest.current.rows.map(({ issue }) => issue.id);
    const ids = all.filter((id) => judged.get(id)?.partial ?? true);
    dispatch({ type: 'started', done: all.length - ids.length, total: all.length });
    let over = false;
    const tell = (event: GatesEvent) => {
      if (!over) dispatch(event);
    };
    // The rows are painted first: the judge is large.
    let endWork = afterPaint(() => {
      endWork = inSlices(work({ projectId, project, ids, estimates, now, language, tell }));
      void finishedOf(projectId).then(
        (issues) => tell({ type: 'finished', finished: { state: 'known', issues } }),
        (error: unknown) => tell({ type: 'finished', finished: { state: 'failed', error: asAppError(error) } }),
      );
    });
    end.current = () => endWork();
    return () => {
      over = true;
      endWork();
    };
  }, [complete, projectId, project, now, language, attempt]);

  const stop = useCallback(() => {
    end.current();
    dispatch({ type: 'stopped' });
  }, []);
  const goOn = useCallback(() => setAttempt((before) => before + 1), []);
  return { ...state, stop, goOn };
}

async function finishedOf(projectId: string): Promise<number> {
  const { readFinished } = await import('../../common/wire');
  return readFinished(projectId, FINISHED_WEEKS);
}

/** The judge and all that he knows of documents are loaded when the backlog itself stands. */
async function* work(all: JudgeAll): AsyncGenerator<void, void> {
  const loaded = await import('./judgeAll').catch(asAppError);
  if ('default' in loaded) yield* loaded.default(all);
  else all.tell({ type: 'failed', error: loaded });
}
