import { useCallback, useEffect, useState } from 'react';
import type { ScoreView } from '../../src/contract/views';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import { rankingRules, scorerFor, scoringFieldIds, type ProjectSettings } from '../../src/domain/settings';
import type { Score } from '../../src/domain/scoring/score';
import { usePageContext } from '../common/pageContext';
import type { Place } from './place';

export type Backlog =
  | { readonly status: 'none' }
  | { readonly status: 'loading'; readonly loaded: number; readonly total: number }
  | { readonly status: 'failed' }
  | { readonly status: 'ready'; readonly placeWith: (score: Score) => Place | null };

/** The project's open issues with their scores, read after the panel stands; the place in the ranking comes from them. */
export function useBacklog(view: ScoreView): { readonly backlog: Backlog; readonly retry: () => void } {
  const { projectId } = usePageContext();
  const [backlog, setBacklog] = useState<Backlog>({ status: 'none' });
  const [turn, setTurn] = useState(0);
  const wanted = !view.issueDone && view.modelProblem === null;
  // A reload brings an equal copy of the settings; only other settings are worth reading 5,000 issues again.
  const settingsText = JSON.stringify(view.settings);
  const { issueId } = view;

  useEffect(() => {
    if (!wanted) return;
    let gone = false;
    const settings = JSON.parse(settingsText) as ProjectSettings;
    const read = async (): Promise<Backlog> => {
      const now = new Date();
      const prepared = scorerFor(settings, now);
      if ('problem' in prepared) return { status: 'none' };
      const [{ readBacklog }, { placeOf }] = await Promise.all([import('../common/wire'), import('./place')]);
      const rows: ScoredIssue[] = [];
      await readBacklog({
        projectId,
        fieldIds: scoringFieldIds(settings),
        onProgress: ({ arrived, loaded, total }) => {
          for (const issue of arrived) rows.push({ issue, score: prepared.scorer(issue) });
          if (!gone) setBacklog({ status: 'loading', loaded, total });
        },
        isCancelled: () => gone,
      });
      const rules = rankingRules(settings, now);
      return { status: 'ready', placeWith: (score) => placeOf(rows, rules, issueId, score) };
    };
    read().then(
      (result) => gone || setBacklog(result),
      () => gone || setBacklog({ status: 'failed' }),
    );
    return () => {
      gone = true;
    };
  }, [wanted, projectId, issueId, settingsText, turn]);

  const retry = useCallback(() => {
    setBacklog({ status: 'none' });
    setTurn((before) => before + 1);
  }, []);
  return { backlog: wanted ? backlog : { status: 'none' }, retry };
}
