import { useId, useState, type FormEvent } from 'react';
import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { MOST_GATES } from '../../../src/domain/gates/gate';
import { isGateNameTaken, MOST_GATE_NAME } from '../../../src/domain/gates/gateName';
import { useText } from '../../common/text';
import { canAddGate } from '../draftGates';
import { useEditing } from '../editing';
import { useFocusBack } from './useFocusBack';

/** A gate of the project's own begins with its name. */
export function AddGate({ onAdd }: { readonly onAdd: (name: string) => void }) {
  const t = useText();
  const { draft } = useEditing();
  const field = useId();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<'required' | 'nameTaken' | null>(null);
  const { button, comeBack } = useFocusBack();
  if (!canAddGate(draft)) return <p className="field-help">{t('settings.gates.most', { max: MOST_GATES })}</p>;
  if (!open) {
    return (
      <Button ref={button} spacing="compact" onClick={() => setOpen(true)}>
        {t('settings.gates.add')}
      </Button>
    );
  }
  const close = () => {
    setOpen(false);
    setName('');
    setProblem(null);
  };
  const cancel = () => {
    comeBack();
    close();
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return setProblem('required');
    if (isGateNameTaken(name, draft.gates)) return setProblem('nameTaken');
    onAdd(name);
    close();
  };
  return (
    <form className="field add-gate" onSubmit={add} onKeyDown={(event) => event.key === 'Escape' && cancel()}>
      <label htmlFor={field}>{t('settings.gate.name')}</label>
      <Textfield
        id={field}
        isCompact
        autoFocus
        maxLength={MOST_GATE_NAME}
        isInvalid={problem !== null}
        aria-describedby={`${field}-about`}
        placeholder={t('settings.gates.nameExample')}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(null);
        }}
      />
      <div id={`${field}-about`}>
        {problem && (
          <p className="field-problem" role="alert">
            {t(`settings.problem.${problem}`)}
          </p>
        )}
      </div>
      <div className="button-row">
        <Button spacing="compact" type="submit" appearance="primary">
          {t('settings.gates.addNamed')}
        </Button>
        <Button spacing="compact" appearance="subtle" onClick={cancel}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
