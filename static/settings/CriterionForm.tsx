import type { Criterion, Model } from '../../src/domain/scoring/model';
import { modelOf } from '../../src/domain/settings';
import { useLanguage } from '../common/text';
import { criterionHelp, criterionLabel, stepName } from '../common/words';
import { changeCriterion, renameCriterion } from './draftModel';
import { useEditing } from './editing';
import { Choice } from './fields/Choice';
import { NumberInput } from './fields/NumberInput';
import { TextInput } from './fields/TextInput';
import { ScaleEditor } from './ScaleEditor';
import { SourceChoice } from './SourceChoice';

interface CriterionFormProps {
  readonly model: Model;
  readonly criterion: Criterion;
  readonly place: string;
  readonly change: (how: (model: Model) => Model) => void;
}

/** Empty means: the app's own text. */
const ownText = (text: string): string | null => (text.trim() === '' ? null : text);

export function CriterionForm({ model, criterion, place, change }: CriterionFormProps) {
  const language = useLanguage();
  const { t } = language;
  const { form } = useEditing();
  const { key } = criterion;
  const set = (what: Partial<Criterion>) => change((before) => changeCriterion(before, key, what));
  const weighted = model.formula.type === 'weighted';
  // What people filled in is kept under this name: once saved it must not change.
  const saved = modelOf(form.settings, model.id).criteria.some((one) => one.key === key);
  const isClass = model.formula.type === 'classes';
  return (
    <div className="card-body">
      <div className="field-row">
        <TextInput
          label={t('settings.criterion.label')}
          place={`${place}.label`}
          value={criterion.label ?? ''}
          placeholder={criterionLabel(model, { ...criterion, label: null }, language)}
          onChange={(text) => set({ label: ownText(text) })}
        />
        {model.id === 'formula' && !saved && (
          <TextInput
            label={t('settings.criterion.key')}
            help={t('settings.criterion.keyHelp')}
            place={`${place}.key`}
            monospaced
            value={key}
            onChange={(text) => change((before) => renameCriterion(before, key, text.trim()))}
          />
        )}
      </div>
      <TextInput
        label={t('settings.criterion.help')}
        place={`${place}.help`}
        value={criterion.help ?? ''}
        placeholder={criterionHelp(model, { ...criterion, help: null }, language) ?? ''}
        onChange={(text) => set({ help: ownText(text) })}
      />
      {weighted && (
        <div className="field-row">
          <NumberInput
            label={t('settings.criterion.weight')}
            help={t('settings.criterion.weightHelp')}
            place={`${place}.weight`}
            value={criterion.weight}
            onChange={(weight) => set({ weight: weight ?? Number.NaN })}
          />
          <Choice
            label={t('settings.criterion.direction')}
            options={(['benefit', 'cost'] as const).map((value) => ({
              value,
              label: t(`settings.direction.${value}`),
            }))}
            value={criterion.direction}
            onChange={(direction) => set({ direction })}
          />
        </div>
      )}
      {!isClass && <SourceChoice criterion={criterion} change={change} />}
      <ScaleEditor
        scale={criterion.scale}
        place={`${place}.scale`}
        fixedValues={isClass}
        stepName={(value) => stepName(model, criterion, value, language) ?? ''}
        onChange={(scale) => set({ scale })}
      />
    </div>
  );
}
