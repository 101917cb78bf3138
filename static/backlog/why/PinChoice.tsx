import { useId, useState, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { IssueDataState, Pin } from '../../../src/domain/issueData';
import { AskReplace } from '../../common/AskReplace';
import { ErrorMessage } from '../../common/ErrorMessage';
import { useLanguage } from '../../common/text';
import { pinName } from '../../common/words';
import type { BacklogRow } from '../ranking';
import { usePin } from './usePin';

interface PinChoiceProps {
  readonly row: BacklogRow;
  readonly idOfKey: (key: string) => string | null;
  readonly onPinned: (issueId: string, data: IssueDataState) => void;
}

/** Decides a place against the score: to the top, only after another issue, or not before a day. */
export function PinChoice({ row, idOfKey, onPinned }: PinChoiceProps) {
  const language = useLanguage();
  const { t } = language;
  const { pin, set, cancel } = usePin(row.issue.id, onPinned);
  const saving = pin.state === 'saving';
  const present = row.issue.data.state === 'ok' ? row.issue.data.data.pin : undefined;
  if (pin.state === 'asking')
    return <AskReplace yes={t('why.pin.replace')} onYes={() => set(pin.pin, true)} onCancel={cancel} />;
  return (
    <div className="pin-choice">
      {pin.state === 'failed' && <ErrorMessage error={pin.error} />}
      {present && (
        <p className="pin-present">
          <span>{t('reason.pin', { pin: pinName(present, language) })}</span>
          <Button spacing="compact" isDisabled={saving} onClick={() => set(null)}>
            {t('why.pin.remove')}
          </Button>
        </p>
      )}
      {present?.type !== 'first' && (
        <Button spacing="compact" isDisabled={saving} onClick={() => set({ type: 'first' })}>
          {t('why.pin.first')}
        </Button>
      )}
      <AfterForm ownKey={row.issue.key} idOfKey={idOfKey} saving={saving} onSet={set} />
      <NotBeforeForm saving={saving} onSet={set} />
    </div>
  );
}

interface FormProps {
  readonly saving: boolean;
  readonly onSet: (pin: Pin) => void;
}

function AfterForm({
  ownKey,
  idOfKey,
  saving,
  onSet,
}: FormProps & { readonly ownKey: string; readonly idOfKey: PinChoiceProps['idOfKey'] }) {
  const { t } = useLanguage();
  const field = useId();
  const problem = useId();
  const [key, setKey] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = key.trim().toUpperCase();
    const issueId = wanted === ownKey ? null : idOfKey(wanted);
    setUnknown(issueId === null ? wanted : null);
    if (issueId !== null) onSet({ type: 'after', issueId, key: wanted });
  };
  return (
    <form className="pin-form" onSubmit={submit}>
      <label htmlFor={field}>{t('why.pin.after')}</label>
      <Textfield
        id={field}
        isCompact
        value={key}
        placeholder={t('why.pin.key')}
        isInvalid={unknown !== null}
        {...(unknown === null ? {} : { 'aria-describedby': problem })}
        onChange={(event) => setKey(event.currentTarget.value)}
      />
      <Button type="submit" spacing="compact" isDisabled={saving || key.trim() === ''}>
        {t('why.pin.set')}
      </Button>
      {unknown !== null && (
        <p id={problem} className="pin-problem" role="alert">
          {unknown === ownKey ? t('why.pin.itself') : t('why.pin.unknown', { key: unknown })}
        </p>
      )}
    </form>
  );
}

function NotBeforeForm({ saving, onSet }: FormProps) {
  const { t } = useLanguage();
  const field = useId();
  const [date, setDate] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSet({ type: 'notBefore', date });
  };
  return (
    <form className="pin-form" onSubmit={submit}>
      <label htmlFor={field}>{t('why.pin.notBefore')}</label>
      <Textfield
        id={field}
        type="date"
        isCompact
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <Button type="submit" spacing="compact" isDisabled={saving || date === ''}>
        {t('why.pin.set')}
      </Button>
    </form>
  );
}
