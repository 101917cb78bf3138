import type { Criterion, Model } from '../../src/domain/scoring/model';
import { modelsInUse, type ProjectSettings } from '../../src/domain/settings';
import { useLanguage } from '../common/text';
import { criterionHelp, criterionLabel, modelHelp, modelName, scaleText } from '../common/words';
import { formulaInWords } from './formulaText';

interface ModelExplanationProps {
  readonly settings: ProjectSettings;
  /** Whether no issue has a score yet. */
  readonly isUnscored: boolean;
  /** Whether the page itself does not say what the model is for. */
  readonly saysWhat: boolean;
}

/** How a score comes about, in plain words: the formula, then each input with its weight, scale and source. */
export default function ModelExplanation({ settings, isUnscored, saysWhat }: ModelExplanationProps) {
  const models = modelsInUse(settings);
  const language = useLanguage();
  const { t } = language;
  return (
    <div className="explanation">
      {saysWhat && (
        <p>
          <strong>{modelName(settings.activeModel, language)}:</strong> {modelHelp(settings.activeModel, language)}
        </p>
      )}
      {isUnscored && <p>{t('empty.unscored.until')}</p>}
      {models.map((model, index) => (
        <section key={model.id} aria-label={modelName(model.id, language)}>
          {index > 0 && <h2>{t('backlog.how.within', { model: modelName(model.id, language) })}</h2>}
          <p>{formulaInWords(model, language)}</p>
          <ul className="explanation-inputs">
            {model.criteria.map((criterion) => (
              <Input key={criterion.key} model={model} criterion={criterion} />
            ))}
          </ul>
        </section>
      ))}
      <p>{t('backlog.how.missing')}</p>
      <p>{t('backlog.how.links')}</p>
      <p>
        {t('backlog.how.ties')} {t(`backlog.how.unscored.${settings.unscored}`)}
      </p>
      <p>{t('backlog.how.sure')}</p>
    </div>
  );
}

function Input({ model, criterion }: { readonly model: Model; readonly criterion: Criterion }) {
  const language = useLanguage();
  const { t, format } = language;
  const total = model.criteria.reduce((sum, one) => sum + one.weight, 0);
  const help = criterionHelp(model, criterion, language);
  return (
    <li>
      <div className="input-name">
        <strong>{criterionLabel(model, criterion, language)}</strong>
        {model.formula.type === 'weighted' && total > 0 && (
          <span>
            {t('backlog.how.weight', {
              weight: format.number(criterion.weight),
              share: format.percent(criterion.weight / total),
            })}
          </span>
        )}
      </div>
      <div>
        {help && <p>{help}</p>}
        <p className="input-scale">
          {t('backlog.how.scale', { scale: scaleText(model, criterion, language) })}
          {model.formula.type === 'weighted' && criterion.direction === 'cost' && ` ${t('backlog.how.cost')}`}
          {` ${t(`backlog.how.source.${criterion.source.type}`)}`}
        </p>
      </div>
    </li>
  );
}
