import type { Criterion, Model } from '../../../src/domain/scoring/model';
import type { Score } from '../../../src/domain/scoring/score';
import { useLanguage } from '../text';

interface PointsProps {
  readonly model: Model;
  readonly criterion: Criterion;
  readonly score: Score | null;
}

/** Weighted models: how many of the score's points this criterion brought, of how many it could have. */
export function Points({ model, criterion, score }: PointsProps) {
  const { t, format } = useLanguage();
  if (score?.status !== 'scored') return null;
  const part = score.contributions.find((contribution) => contribution.key === criterion.key);
  if (!part) return null;
  const counted = model.criteria.filter((other) => score.contributions.some(({ key }) => key === other.key));
  const total = counted.reduce((sum, other) => sum + other.weight, 0);
  const most = (100 * criterion.weight) / total;
  const words = t('scorePanel.points', { points: format.oneDecimal(part.points), most: format.oneDecimal(most) });
  return (
    <span className="points" title={words}>
      <span className="points-bar" aria-hidden="true">
        <span style={{ inlineSize: `${(100 * part.points) / most}%` }} />
      </span>
      <span aria-hidden="true">{format.signed(part.points)}</span>
      <span className="visually-hidden">{words}</span>
    </span>
  );
}
