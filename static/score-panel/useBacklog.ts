import { useCallback, useEffect, useState } from 'react';
import type { ScoreView } from '../../src/contract/views';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import { extraFieldIds, scorerFor, type ProjectSettings } from '../../src/domain/settings';
import { usePageContext } from '../common/pageContext';

export type Backlog =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly rows: readonly ScoredIssue[] };

/** The project's open issues with their scores, read after the panel stands; the place in the ranking comes from them. */
export function useBacklog(view: ScoreView): { readonly backlog: Backlog; readonly retry: () => void } {
  const { projectId } = usePageContext();
  const [backlog, setBacklog] = useState<Backlog>({ status: 'none' });
  const [turn, setTurn] = useState(0);
  const wanted = !view.issueDone && view.modelProblem === null;
  // A reload brings an equal copy of the settings; only other settings are worth reading 5,000 issues again.
  const settingsText = JSON.stringify(view.settings);

  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const settings = JSON.parse(settingsText) as ProjectSettings;
    const read = async (): Promise<Backlog> => {
      const prepared = scorerFor(settings, new Date());
      if ('problem' in prepared) return { status: 'none' };
      const { readBacklog } = await import('../common/wire');
      const rows: ScoredIssue[] = [];
      await readBacklog({
        projectId,
        fieldIds: extraFieldIds(settings),
        onProgress: ({ arrived, loaded, total }) => {
          for (const issue of arrived) rows.push({ issue, score: prepared.scorer(issue) });
          if (!gone) setBacklog({ status: 'loading', loaded, total });
        },
        isCancelled: () => gone,
      });
      return { status: 'ready', rows };
    };
    read().then(
      (result) => gone || setBacklog(result),
      () => gone || setBacklog({ status: 'failed' }),
    );
    return () => {
      gone = true;
    };
  }, [wanted, projectId, settingsText, turn]);

  const retry = useCallback(() => {
    setBacklog({ status: 'none' });
    setTurn((before) => before + 1);
  }, []);
  return { backlog: wanted ? backlog : { status: 'none' }, retry };
}
