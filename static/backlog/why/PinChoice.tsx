import { useId, useLayoutEffect, useRef, useState, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import type { IssueDataState, Pin } from '../../../src/domain/issueData';
import { AskReplace } from '../../common/Ask';
import { ErrorMessage } from '../../common/ErrorMessage';
import { useLanguage } from '../../common/text';
import { pinName } from '../../common/words';
import type { BacklogRow } from '../ranking';
import { NotBeforeForm } from './NotBeforeForm';
import { usePin } from './usePin';

interface PinChoiceProps {
  readonly row: BacklogRow;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly idOfKey: (key: string) => string | null;
  readonly onPinned: (issueId: string, data: IssueDataState) => void;
  /** Id of the heading. */
  readonly title: string;
}

/** Decides a place against the score: to the top, only after another issue, or not before a day. */
export function PinChoice({ row, today, idOfKey, onPinned, title }: PinChoiceProps) {
  const language = useLanguage();
  const { t } = language;
  const { pin, set, cancel } = usePin(row.issue.id, onPinned);
  const saving = pin.state === 'saving';
  const box = useRef<HTMLDivElement>(null);
  const { state } = pin;
  const stateBefore = useRef(state);
  useLayoutEffect(() => {
    if (stateBefore.current === state) return;
    stateBefore.current = state;
    // The button that was pressed is gone, or was off meanwhile, and lost the focus. A question takes it by itself.
    if (state !== 'saving' && document.activeElement === document.body) box.current?.focus();
  }, [state]);
  const present = row.issue.data.state === 'ok' ? row.issue.data.data.pin : undefined;
  if (pin.state === 'asking')
    return <AskReplace yes={t('why.pin.replace')} onYes={() => set(pin.pin, true)} onCancel={cancel} />;
  return (
    <div ref={box} className="pin-choice" role="group" aria-labelledby={title} tabIndex={-1}>
      {pin.state === 'failed' && <ErrorMessage error={pin.error} />}
      {present && (
        <>
          <p className="pin-present">
            <span>{t('reason.pin', { pin: pinName(present, language) })}</span>
            <Button spacing="compact" isDisabled={saving} onClick={() => set(null)}>
              {t('why.pin.remove')}
            </Button>
          </p>
          <p className="pin-replaces">{t('why.pin.replaces')}</p>
        </>
      )}
      {present?.type !== 'first' && (
        <Button spacing="compact" isDisabled={saving} onClick={() => set({ type: 'first' })}>
          {t('why.pin.first')}
        </Button>
      )}
      <AfterForm ownKey={row.issue.key} idOfKey={idOfKey} saving={saving} onSet={set} />
      <NotBeforeForm saving={saving} onSet={set} today={today} />
    </div>
  );
}

export interface PinFormProps {
  readonly saving: boolean;
  readonly onSet: (pin: Pin) => void;
}

function AfterForm({
  ownKey,
  idOfKey,
  saving,
  onSet,
}: PinFormProps & { readonly ownKey: string; readonly idOfKey: PinChoiceProps['idOfKey'] }) {
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
