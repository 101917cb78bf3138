import type { CheckOf } from '../../../src/domain/gates/gate';
import { useText } from '../../common/text';
import { LabelsInput } from '../fields/LabelsInput';
import type { FieldsOf } from './fieldsOfCheck';

export function LabelFields({ check, place, replace }: FieldsOf<CheckOf<'labelSet' | 'privacyReviewed'>>) {
  const t = useText();
  return (
    <LabelsInput
      label={t('settings.check.labels')}
      help={t('settings.check.labelsHelp')}
      place={`${place}.labels`}
      values={check.labels}
      onChange={(labels) => replace({ ...check, labels })}
    />
  );
}
