import type { CheckOf } from '../../../src/domain/gates/gate';
import { useText } from '../../common/text';
import { Choice } from '../fields/Choice';
import type { FieldsOf } from './fieldsOfCheck';

const ENVIRONMENTS = ['staging', 'production'] as const;

export function EnvironmentFields({ check, replace }: FieldsOf<CheckOf<'deployedTo'>>) {
  const t = useText();
  return (
    <Choice
      label={t('settings.check.environment')}
      options={ENVIRONMENTS.map((value) => ({ value, label: t(`environment.${value}`) }))}
      value={check.environment}
      onChange={(environment) => replace({ ...check, environment })}
    />
  );
}
