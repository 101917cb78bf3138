import { useEffect, useId, useRef, useState } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { MOST_VIEW_NAME } from '../../../src/domain/backlogView';
import { useText } from '../../common/text';

interface NameFormProps {
  readonly label: string;
  /** What stands there at first. */
  readonly name: string;
  readonly isTaken: boolean;
  readonly isBusy: boolean;
  readonly onSave: (name: string) => void;
  readonly onCancel: () => void;
}

/** Asks for the name of a view. */
export function NameForm({ label, name: before, isTaken, isBusy, onSave, onCancel }: NameFormProps) {
  const t = useText();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [name, setName] = useState(before);
  useEffect(() => {
    field.current?.focus();
    if (isTaken) field.current?.select();
  }, [isTaken]);
  return (
    <form
      className="view-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') field.current?.focus();
        else if (!isBusy) onSave(name.trim());
      }}
    >
      <label htmlFor={id}>{label}</label>
      <Textfield
        ref={field}
        id={id}
        isCompact
        autoComplete="off"
        maxLength={MOST_VIEW_NAME}
        isRequired
        isInvalid={isTaken}
        aria-describedby={isTaken ? `${id}-problem` : undefined}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {isTaken && (
        <p id={`${id}-problem`} className="jql-problem" role="alert">
          {t('views.name.taken')}
        </p>
      )}
      <div className="button-row">
        <Button type="submit" appearance="primary" spacing="compact" isLoading={isBusy}>
          {t('common.save')}
        </Button>
        <Button appearance="subtle" spacing="compact" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
