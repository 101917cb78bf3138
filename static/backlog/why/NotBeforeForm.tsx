import { useId, useState, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useText } from '../../common/text';
import { dayAfter, whyNoHold } from './days';
import type { PinFormProps } from './PinChoice';

/** What a date field can hold at most. */
const LAST_DAY = '9999-12-31';

/** Pins an issue behind a day, which must be to come. */
export function NotBeforeForm({ saving, onSet, today }: PinFormProps & { readonly today: string }) {
  const t = useText();
  const field = useId();
  const problem = useId();
  const [date, setDate] = useState('');
  const [refused, setRefused] = useState<ReturnType<typeof whyNoHold>>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const why = whyNoHold(date, today);
    setRefused(why);
    if (why === null) onSet({ type: 'notBefore', date });
  };
  return (
    // The page says itself what is wrong with a day, in its own language.
    <form className="pin-form" noValidate onSubmit={submit}>
      <label htmlFor={field}>{t('why.pin.notBefore')}</label>
      <Textfield
        id={field}
        type="date"
        isCompact
        min={dayAfter(today)}
        max={LAST_DAY}
        value={date}
        isInvalid={refused !== null}
        {...(refused === null ? {} : { 'aria-describedby': problem })}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <Button type="submit" spacing="compact" isDisabled={saving || date === ''}>
        {t('why.pin.set')}
      </Button>
      {refused !== null && (
        <p id={problem} className="pin-problem" role="alert">
          {t(`why.pin.${refused}`)}
        </p>
      )}
    </form>
  );
}
