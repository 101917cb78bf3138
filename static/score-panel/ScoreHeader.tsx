import type { ScoreView } from '../../src/contract/views';
import type { Model } from '../../src/domain/scoring/model';
import type { Score } from '../../src/domain/scoring/score';
import { modelOf } from '../../src/domain/settings';
import { useLanguage, type Language } from '../common/text';
import { arithmeticText, missingKeysText, modelName, scoreText } from '../common/words';
import { PlaceLine } from './PlaceLine';

interface ScoreHeaderProps {
  readonly view: ScoreView;
  readonly score: Score | null;
  readonly dirty: boolean;
}

/** The score, its model, its place, and what keeps it from being complete. */
export function ScoreHeader({ view, score, dirty }: ScoreHeaderProps) {
  const language = useLanguage();
  const { t } = language;
  if (!score) return null;
  const { model } = view;
  const within = score.status === 'scored' ? score.within : null;
  const withinId = model.formula.type === 'classes' ? model.formula.within : null;
  return (
    <div className="score-head">
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
      {within && withinId !== null && (
        <p className="score-note">
          {t('scorePanel.within', {
            model: modelName(withinId, language),
            score: withinText(within, modelOf(view.settings, withinId), language),
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
      <PlaceLine view={view} score={score} dirty={dirty} />
    </div>
  );
}

/** What the second model makes of the issue, or what it still lacks: without it the place in the class is Jira's. */
function withinText(within: Score, model: Model, language: Language): string {
  return within.status === 'unscored'
    ? missingKeysText(within.missing, model, language)
    : scoreText(within, model, language);
}
