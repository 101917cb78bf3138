import type { ScoreView } from '../../src/contract/views';
import type { Score } from '../../src/domain/scoring/score';
import { ScoreSummary } from '../common/criteria/ScoreSummary';
import { PlaceLine } from './PlaceLine';

interface ScoreHeaderProps {
  readonly view: ScoreView;
  readonly score: Score | null;
  readonly dirty: boolean;
}

/** The score, its model, its place, and what keeps it from being complete. */
export function ScoreHeader({ view, score, dirty }: ScoreHeaderProps) {
  if (!score) return null;
  return (
    <div className="score-head">
      <ScoreSummary score={score} model={view.model} within={view.within?.model ?? null} />
      <PlaceLine view={view} score={score} dirty={dirty} />
    </div>
  );
}
