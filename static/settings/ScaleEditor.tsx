import Button from '@atlaskit/button/new';
import Checkbox from '@atlaskit/checkbox';
import Add from '@atlaskit/icon/core/add';
import Delete from '@atlaskit/icon/core/delete';
import { scaleSchema, type Scale } from '../../src/domain/scoring/model';
import { useText } from '../common/text';
import { unitText } from '../common/words/models';
import { scaleOfType } from './draftModel';
import { useEditing } from './editing';
import { Choice } from './fields/Choice';
import { IconAction } from './fields/IconAction';
import { NumberInput } from './fields/NumberInput';
import { TextInput } from './fields/TextInput';

interface ScaleEditorProps {
  readonly scale: Scale;
  readonly place: string;
  /** Classes: their names may change, what they are may not. */
  readonly fixedValues: boolean;
  /** What a step is called while nobody gave it a name. */
  readonly stepName: (value: number) => string;
  readonly onChange: (scale: Scale) => void;
}

const UNITS = [
  'people',
  'personMonths',
  'percent',
  'points',
  'days',
  'years',
  'count',
  'euro',
] as const satisfies readonly Extract<Scale, { type: 'number' }>['unit'][];

const TYPES = scaleSchema.options.map((option) => option.shape.type.value);

export function ScaleEditor({ scale, place, fixedValues, stepName, onChange }: ScaleEditorProps) {
  const t = useText();
  return (
    <fieldset className="scale">
      <legend>{t('settings.scale.title')}</legend>
      {!fixedValues && (
        <Choice
          label={t('settings.scale.type')}
          options={TYPES.map((value) => ({ value, label: t(`settings.scale.${value}`) }))}
          value={scale.type}
          onChange={(type) => type !== scale.type && onChange(scaleOfType(type))}
        />
      )}
      {scale.type === 'number' && <NumberScale scale={scale} place={place} onChange={onChange} />}
      {scale.type === 'log' && (
        <NumberInput
          label={t('settings.scale.full')}
          help={t('settings.scale.fullHelp')}
          place={`${place}.full`}
          value={scale.full}
          onChange={(full) => onChange({ ...scale, full: full ?? Number.NaN })}
        />
      )}
      {scale.type === 'steps' && (
        <Steps scale={scale} place={place} fixedValues={fixedValues} stepName={stepName} onChange={onChange} />
      )}
    </fieldset>
  );
}

interface NumberScaleProps {
  readonly scale: Extract<Scale, { type: 'number' }>;
  readonly place: string;
  readonly onChange: (scale: Scale) => void;
}

function NumberScale({ scale, place, onChange }: NumberScaleProps) {
  const t = useText();
  const { readOnly } = useEditing();
  return (
    <>
      <div className="field-row">
        <NumberInput
          label={t('settings.scale.min')}
          place={`${place}.min`}
          value={scale.min}
          onChange={(min) => onChange({ ...scale, min: min ?? Number.NaN })}
        />
        <NumberInput
          label={t('settings.scale.max')}
          place={`${place}.max`}
          emptyMeans={t('settings.scale.noMax')}
          value={scale.max}
          onChange={(max) => onChange({ ...scale, max })}
        />
        <Choice
          label={t('settings.scale.unit')}
          options={[
            { value: 'none', label: t('settings.scale.noUnit') },
            ...UNITS.map((unit) => ({ value: unit, label: unitText(unit, { t }) })),
          ]}
          value={scale.unit ?? 'none'}
          onChange={(unit) => onChange({ ...scale, unit: unit === 'none' ? null : unit })}
        />
      </div>
      <Checkbox
        label={t('settings.scale.aboveMin')}
        isChecked={scale.aboveMin}
        isDisabled={readOnly}
        onChange={(event) => onChange({ ...scale, aboveMin: event.currentTarget.checked })}
      />
    </>
  );
}

interface StepsProps {
  readonly scale: Extract<Scale, { type: 'steps' }>;
  readonly place: string;
  readonly fixedValues: boolean;
  readonly stepName: (value: number) => string;
  readonly onChange: (scale: Scale) => void;
}

function Steps({ scale, place, fixedValues, stepName, onChange }: StepsProps) {
  const t = useText();
  const { readOnly } = useEditing();
  const { steps } = scale;
  const set = (index: number, change: Partial<(typeof steps)[number]>) =>
    onChange({ ...scale, steps: steps.map((step, at) => (at === index ? { ...step, ...change } : step)) });
  const growing = !fixedValues && !readOnly;
  return (
    <>
      {steps.map((step, index) => (
        <div key={index} className="step">
          {!fixedValues && (
            <NumberInput
              label={t('settings.step.value', { step: index + 1 })}
              place={`${place}.steps.${index}.value`}
              value={step.value}
              onChange={(value) => set(index, { value: value ?? Number.NaN })}
            />
          )}
          <TextInput
            label={t('settings.step.label', { step: index + 1 })}
            place={`${place}.steps.${index}.label`}
            value={step.label ?? ''}
            placeholder={stepName(step.value)}
            onChange={(text) => set(index, { label: text.trim() === '' ? null : text })}
          />
          {growing && steps.length > 2 && (
            <IconAction
              icon={Delete}
              label={t('settings.step.remove', { step: index + 1 })}
              onClick={() => onChange({ ...scale, steps: steps.filter((_, at) => at !== index) })}
            />
          )}
        </div>
      ))}
      {growing && steps.length < 20 && (
        <div>
          <Button
            iconBefore={Add}
            spacing="compact"
            onClick={() => onChange({ ...scale, steps: [...steps, { value: Number.NaN, label: null }] })}
          >
            {t('settings.step.add')}
          </Button>
        </div>
      )}
    </>
  );
}
