import type { CheckOf } from '../../../src/domain/gates/gate';
import { useText } from '../../common/text';
import { useEditing } from '../editing';
import { MultiChoice } from '../fields/MultiChoice';
import { optionsOf } from '../fields/offered';
import type { FieldsOf } from './fieldsOfCheck';

export function BugTypeFields({ check, replace }: FieldsOf<CheckOf<'noOpenBugs'>>) {
  const t = useText();
  const { form } = useEditing();
  return (
    <MultiChoice
      label={t('settings.check.bugTypes')}
      placeholder={t('settings.check.bugTypesByName')}
      options={optionsOf(form.issueTypes)}
      values={check.bugTypeIds}
      onChange={(bugTypeIds) => replace({ ...check, bugTypeIds })}
    />
  );
}
