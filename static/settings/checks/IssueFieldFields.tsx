import type { CheckOf } from '../../../src/domain/gates/gate';
import { useText } from '../../common/text';
import { useEditing } from '../editing';
import { Choice } from '../fields/Choice';
import { NumberInput } from '../fields/NumberInput';
import { offeredWith, optionsOf } from '../fields/offered';
import { TextInput } from '../fields/TextInput';
import type { FieldsOf } from './fieldsOfCheck';

type FieldCheck = CheckOf<'fieldSet' | 'fieldEquals' | 'fieldAtMost'>;

/** Which field of the issue is looked at, and what it is compared with. */
export function IssueFieldFields({ check, place, replace }: FieldsOf<FieldCheck>) {
  const t = useText();
  const { form } = useEditing();
  const chosen = { id: check.fieldId, name: check.fieldName };
  const fields = offeredWith(chosen, check.type === 'fieldAtMost' ? form.numberFields : form.fields);
  const choice = (
    <Choice
      label={t('settings.check.field')}
      place={`${place}.fieldId`}
      options={optionsOf(fields)}
      value={check.fieldId}
      onChange={(id) => {
        const field = fields.find((one) => one.id === id);
        if (field) replace({ ...check, fieldId: field.id, fieldName: field.name });
      }}
    />
  );
  switch (check.type) {
    case 'fieldSet':
      return choice;
    case 'fieldEquals':
      return (
        <div className="field-row">
          {choice}
          <TextInput
            label={t('settings.check.value')}
            help={t('settings.check.valueHelp')}
            place={`${place}.value`}
            value={check.value}
            onChange={(value) => replace({ ...check, value })}
          />
        </div>
      );
    case 'fieldAtMost':
      return (
        <div className="field-row">
          {choice}
          <NumberInput
            label={t('settings.check.most')}
            place={`${place}.most`}
            value={check.most}
            onChange={(most) => replace({ ...check, most: most ?? Number.NaN })}
          />
        </div>
      );
  }
}
