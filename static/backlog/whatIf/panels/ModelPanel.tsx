import { useId } from 'react';
import Select from '@atlaskit/select';
import { MODEL_IDS, type Model, type ModelId } from '../../../../src/domain/scoring/model';
import { activeModel, modelsInUse } from '../../../../src/domain/settings';
import { useLanguage } from '../../../common/text';
import { criterionLabel, modelHelp, modelName } from '../../../common/words';
import { formulaInWords } from '../../formulaText';
import { useBacklogPage } from '../../pageState';
import type { PanelProps } from '../panel';
import { WeightField } from './WeightField';

/** Another model, and what its criteria weigh. */
export default function ModelPanel({ trying }: PanelProps) {
  const language = useLanguage();
  const { t } = language;
  const { settings } = useBacklogPage().whatIf;
  const id = useId();
  const own = trying.today.settings.activeModel;
  const options = MODEL_IDS.map((value) => {
    const name = modelName(value, language);
    return { value, label: value === own ? t('whatIf.model.today', { name }) : name };
  });
  const weighted = modelsInUse(settings).filter(({ formula }) => formula.type === 'weighted');
  return (
    <div className="what-if-model">
      <div className="what-if-field">
        <label htmlFor={id}>{t('whatIf.model.label')}</label>
        <Select<{ value: ModelId; label: string }>
          inputId={id}
          spacing="compact"
          menuPosition="fixed"
          options={options}
          value={options.find(({ value }) => value === settings.activeModel) ?? null}
          onChange={(picked) => picked && trying.tryOut([{ type: 'model', model: picked.value }])}
        />
      </div>
      <p>{modelHelp(settings.activeModel, language)}</p>
      <p>{formulaInWords(activeModel(settings), language)}</p>
      {weighted.length === 0 && <p>{t('whatIf.model.noWeights')}</p>}
      {weighted.map((model) => (
        <Weights key={model.id} model={model} trying={trying} />
      ))}
    </div>
  );
}

function Weights({ model, trying }: { readonly model: Model } & Pick<PanelProps, 'trying'>) {
  const language = useLanguage();
  return (
    <fieldset className="what-if-weights">
      <legend>{language.t('whatIf.model.weights', { model: modelName(model.id, language) })}</legend>
      {model.criteria.map((criterion) => (
        <WeightField
          key={criterion.key}
          label={criterionLabel(model, criterion, language)}
          weight={criterion.weight}
          onWeight={(weight) => trying.tryOut([{ type: 'weight', model: model.id, key: criterion.key, weight }])}
        />
      ))}
    </fieldset>
  );
}
