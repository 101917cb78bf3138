import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { criterionLabel, stepText } from '../../../common/words';
import { leavingBy, type CellEditorProps, type Leaving } from './cellEditing';

/** The browser's own list, which is open where the browser lets it be. */
export function StepEditor({ model, criterion, value, language, onDraft, onCommit, onCancel }: CellEditorProps) {
  const select = useRef<HTMLSelectElement>(null);
  const [chosen, setChosen] = useState(value === null ? '' : String(value));
  const over = useRef(false);
  const isOpen = useRef(false);
  useEffect(() => {
    select.current?.focus();
    try {
      select.current?.showPicker();
      isOpen.current = true;
    } catch {
      // Older browsers open the list at the next key.
    }
  }, []);
  if (criterion.scale.type !== 'steps') return null;
  const commit = (to: Leaving, value = chosen) => {
    if (over.current) return;
    over.current = true;
    onCommit(valueOfOption(value), to);
  };
  const onChange = (value: string) => {
    setChosen(value);
    // Out of the open list it is a choice; with arrow keys on the closed one, people are still on their way.
    if (isOpen.current) commit('stay', value);
    else onDraft(valueOfOption(value));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = leavingBy(event);
    if (event.key === 'Escape') {
      over.current = true;
      onCancel();
    } else if (to) commit(to);
    else return;
    event.preventDefault();
  };
  return (
    <select
      ref={select}
      className="cell-editor"
      aria-label={criterionLabel(model, criterion, language)}
      value={chosen}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onBlur={() => commit('stay')}
    >
      <option value="">{language.t('missing.empty')}</option>
      {criterion.scale.steps.map((step) => (
        <option key={step.value} value={String(step.value)}>
          {stepText(model, criterion, step.value, language)}
        </option>
      ))}
    </select>
  );
}

const valueOfOption = (option: string): number | null => (option === '' ? null : Number(option));
