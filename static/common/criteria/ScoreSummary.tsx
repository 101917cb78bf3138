import type { Model } from '../../../src/domain/scoring/model';
import type { Score } from '../../../src/domain/scoring/score';
import { useLanguage, type Language } from '../text';
import { arithmeticText, missingKeysText, modelName, scoreText } from '../words';

interface ScoreSummaryProps {
  readonly score: Score;
  readonly model: Model;
  /** The model that decides inside its classes; null: it has none. */
  readonly within: Model | null;
}

/** The score, its model, and what keeps it from being complete. */
export function ScoreSummary({ score, model, within }: ScoreSummaryProps) {
  const language = useLanguage();
  const { t } = language;
  const inside = score.status === 'scored' ? score.within : null;
  return (
    <>
      <div className="score-line">
        <output className={score.status === 'scored' ? 'score-number' : 'score-number score-number-none'}>
          {scoreText(score, model, language)}
        </output>
        <span className="score-model">
          {score.status === 'scored' && score.contributions.length > 0
            ? t('scorePanel.modelOf100', { model: modelName(model.id, language) })
            : modelName(model.id, language)}
        </span>
      </div>
      {inside && within && (
        <p className="score-note">
          {t('scorePanel.within', {
            model: modelName(within.id, language),
            score: withinText(inside, within, language),
          })}
        </p>
      )}
      {score.status === 'unscored' && (
        <p className="score-missing">{missingKeysText(score.missing, model, language)}</p>
      )}
      {score.status === 'failed' && <p className="score-missing">{arithmeticText(score.problem, language)}</p>}
      {score.status === 'scored' && score.leftOut.length > 0 && (
        <p className="score-note">
          {t('scorePanel.leftOut', { missing: missingKeysText(score.leftOut, model, language) })}
        </p>
      )}
    </>
  );
}

/** What the second model makes of the issue, or what it still lacks: without it the place in the class is Jira's. */
function withinText(within: Score, model: Model, language: Language): string {
  return within.status === 'unscored'
    ? missingKeysText(within.missing, model, language)
    : scoreText(within, model, language);
}
