import type { Check, Gate } from '../../src/domain/gates/gate';
import { useLanguage } from '../common/text';
import { checkText } from '../common/words';
import { CheckFields } from './checks/CheckFields';
import { moveCheck, removeCheck, replaceCheck, withOnlyJql, withText } from './draftGate';
import { useEditing } from './editing';
import { JqlInput } from './fields/JqlInput';
import { MultiChoice } from './fields/MultiChoice';
import { OrderButtons } from './fields/OrderButtons';
import { TextInput } from './fields/TextInput';

interface CheckCardProps {
  readonly check: Check;
  readonly index: number;
  readonly count: number;
  /** It was only just added. */
  readonly fresh: boolean;
  readonly change: (how: (gate: Gate) => Gate) => void;
}

export function CheckCard({ check, index, count, fresh, change }: CheckCardProps) {
  const language = useLanguage();
  const { t } = language;
  const { form, readOnly } = useEditing();
  const place = `doneGate.checks.${index}`;
  const replace = (next: Check) => change((gate) => replaceCheck(gate, next));
  const name = checkText(check, language) || t(`settings.check.${check.type}`);
  return (
    <li className="card check-card">
      <div className="card-head">
        <span className="card-name">
          <strong>{`${index + 1}. ${t(`settings.check.${check.type}`)}`}</strong>
          <span className="card-facts">{t(`settings.checkHelp.${check.type}`)}</span>
        </span>
        {!readOnly && (
          <OrderButtons
            name={name}
            index={index}
            count={count}
            onMove={(by) => change((gate) => moveCheck(gate, index, by))}
            onRemove={() => change((gate) => removeCheck(gate, check.id))}
          />
        )}
      </div>
      <div className="card-body">
        <CheckFields check={check} place={place} replace={replace} />
        <div className="field-row">
          <TextInput
            label={t('settings.check.text')}
            place={`${place}.text`}
            autoFocus={fresh}
            value={check.text ?? ''}
            placeholder={
              check.type === 'manual' ? t('settings.check.example') : checkText({ ...check, text: null }, language)
            }
            onChange={(text) => replace(withText(check, text))}
          />
          <MultiChoice
            label={t('settings.check.types')}
            placeholder={t('settings.check.allTypes')}
            options={form.issueTypes.map(({ id, name: type }) => ({ value: id, label: type }))}
            values={check.issueTypeIds}
            onChange={(issueTypeIds) => replace({ ...check, issueTypeIds })}
          />
        </div>
        <JqlInput
          label={t('settings.check.onlyJql')}
          place={`${place}.onlyJql`}
          value={check.onlyJql ?? ''}
          placeholder={t('settings.check.onlyJqlEmpty')}
          onChange={(jql) => replace(withOnlyJql(check, jql))}
        />
      </div>
    </li>
  );
}
