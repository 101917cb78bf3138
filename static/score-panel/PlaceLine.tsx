import { useDeferredValue, useMemo } from 'react';
import type { ScoreView } from '../../src/contract/views';
import type { Score } from '../../src/domain/scoring/score';
import { useText } from '../common/text';
import { useBacklog, type Backlog } from './useBacklog';

interface PlaceLineProps {
  readonly view: ScoreView;
  readonly score: Score;
  /** Whether `score` is what would be, not what is stored. */
  readonly dirty: boolean;
}

/** "12th of 287". It takes a while on a large backlog, so the panel is complete without it. */
export function PlaceLine({ view, score, dirty }: PlaceLineProps) {
  const t = useText();
  const { backlog, retry } = useBacklog(view);
  const now = usePlace(backlog, view.score);
  // Typing stays quick: the place follows when there is time.
  const changed = usePlace(backlog, useDeferredValue(score));

  const text = (): string => {
    if (view.issueDone) return t('scorePanel.place.done');
    switch (backlog.status) {
      case 'none':
        return t('scorePanel.place.finding');
      case 'loading':
        return t('scorePanel.place.loading', { loaded: backlog.loaded, total: backlog.total });
      case 'failed':
        return t('scorePanel.place.failed');
      case 'ready': {
        const place = dirty ? changed : now;
        if (!place || !now) return t('scorePanel.place.notRanked');
        if (place.place === now.place) return t('scorePanel.place.is', { ...place });
        return t('scorePanel.place.wouldBe', { ...place, now: now.place });
      }
    }
  };
  return (
    <p className="score-place" data-status={view.issueDone ? 'done' : backlog.status}>
      {text()}
      {!view.issueDone && backlog.status === 'failed' && (
        <>
          {' '}
          <button type="button" className="link-button" onClick={retry}>
            {t('error.retry')}
          </button>
        </>
      )}
    </p>
  );
}

/** On a large backlog a ranking takes a moment: it is made once for a score, not at every key. */
const usePlace = (backlog: Backlog, score: Score | null) =>
  useMemo(() => (backlog.status === 'ready' && score ? backlog.placeWith(score) : null), [backlog, score]);
