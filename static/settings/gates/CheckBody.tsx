import type { Check } from '../../../src/domain/gates/gate';
import { checkText } from '../../../src/texts/gates/checks';
import { useLanguage } from '../../common/text';
import { CheckFields } from '../checks/CheckFields';
import { withOnlyJql, withText } from '../draftGate';
import { useEditing } from '../editing';
import { FreshFields } from '../fields/Field';
import { JqlInput } from '../fields/JqlInput';
import { MultiChoice } from '../fields/MultiChoice';
import { optionsOf } from '../fields/offered';
import { TextInput } from '../fields/TextInput';
import { MoveTo } from './MoveTo';
import type { CheckEdits } from './useCheckEdits';

interface CheckBodyProps {
  readonly check: Check;
  readonly gateId: string;
  readonly place: string;
  readonly fresh: boolean;
  readonly edits: CheckEdits;
}

/** All that can be changed about a check. */
export function CheckBody({ check, gateId, place, fresh, edits }: CheckBodyProps) {
  const language = useLanguage();
  const { t } = language;
  const { form, readOnly } = useEditing();
  const { replace } = edits;
  return (
    <FreshFields value={fresh}>
      <div className="card-body">
        <p className="field-help">{t(`settings.checkHelp.${check.type}`)}</p>
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
        <CheckFields check={check} place={place} replace={replace} />
        <div className="field-row">
          <MultiChoice
            label={t('settings.check.types')}
            placeholder={t('settings.check.allTypes')}
            options={optionsOf(form.issueTypes)}
            values={check.issueTypeIds}
            onChange={(issueTypeIds) => replace({ ...check, issueTypeIds })}
          />
          <JqlInput
            label={t('settings.check.onlyJql')}
            place={`${place}.onlyJql`}
            value={check.onlyJql ?? ''}
            placeholder={t('settings.check.onlyJqlEmpty')}
            onChange={(jql) => replace(withOnlyJql(check, jql))}
          />
        </div>
        {!readOnly && <MoveTo check={check} gateId={gateId} edits={edits} />}
      </div>
    </FreshFields>
  );
}
