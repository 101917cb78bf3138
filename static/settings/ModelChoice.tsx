import { MODEL_IDS, type ModelId } from '../../src/domain/scoring/model';
import { useLanguage } from '../common/text';
import { modelHelp, modelName } from '../common/words';
import { useEditing } from './editing';

interface ModelChoiceProps {
  readonly value: ModelId;
  readonly onChoose: (id: ModelId) => void;
}

/** The models as cards; underneath they are plain radio buttons. */
export function ModelChoice({ value, onChoose }: ModelChoiceProps) {
  const language = useLanguage();
  const { readOnly } = useEditing();
  return (
    <fieldset className="model-choice">
      <legend>{language.t('settings.model.choose')}</legend>
      {MODEL_IDS.map((id) => (
        <label key={id} className={id === value ? 'model-card model-card-chosen' : 'model-card'}>
          <input
            type="radio"
            name="model"
            value={id}
            checked={id === value}
            disabled={readOnly}
            onChange={() => onChoose(id)}
          />
          <span>
            <strong>{modelName(id, language)}</strong>
            <span className="model-card-help">{modelHelp(id, language)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
