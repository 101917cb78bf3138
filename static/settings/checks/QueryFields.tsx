import type { CheckOf } from '../../../src/domain/gates/gate';
import { useText } from '../../common/text';
import { JqlInput } from '../fields/JqlInput';
import type { FieldsOf } from './fieldsOfCheck';

export function QueryFields({ check, place, replace }: FieldsOf<CheckOf<'jql'>>) {
  const t = useText();
  return (
    <JqlInput
      label={t('settings.check.query')}
      place={`${place}.jql`}
      value={check.jql}
      placeholder={t('settings.check.queryExample')}
      onChange={(jql) => replace({ ...check, jql })}
    />
  );
}
