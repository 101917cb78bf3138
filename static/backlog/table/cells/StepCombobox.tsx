import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { criterionLabel, stepText } from '../../../common/words';
import { cellText } from '../../editing/cellText';
import { stepsBegunBy } from '../../editing/onTheWay';
import type { CellEditorProps } from './cellEditing';
import { CellPanel } from './CellPanel';
import { useTyped } from './useTyped';

/** Steps to choose from by typing: the list stands open below, at the first step that begins like what is typed. */
export function StepCombobox(props: CellEditorProps) {
  const { model, criterion, language } = props;
  const listId = useId();
  const list = useRef<HTMLUListElement>(null);
  const begun = (text: string): number | null => stepsBegunBy(text, model, criterion, language)[0] ?? null;
  const { field, text, parsed, problem, type, enter, onKeyDown } = useTyped(props, begun);
  const steps = criterion.scale.type === 'steps' ? criterion.scale.steps : [];
  const chosen = parsed.ok ? parsed.value : begun(text);
  const at = steps.findIndex(({ value }) => value === chosen);
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return onKeyDown(event);
    event.preventDefault();
    const next = at < 0 ? (step > 0 ? 0 : steps.length - 1) : Math.min(steps.length - 1, Math.max(0, at + step));
    const to = steps[next];
    if (to) type(cellText(model, criterion, to.value, language));
  };
  const optionId = (index: number) => `${listId}-${index}`;
  return (
    <>
      <input
        {...field}
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={at < 0 ? undefined : optionId(at)}
        onKeyDown={onKey}
      />
      <CellPanel problem={problem}>
        <ul
          ref={list}
          id={listId}
          role="listbox"
          className="cell-list"
          aria-label={criterionLabel(model, criterion, language)}
        >
          {steps.map(({ value }, index) => (
            <li
              key={value}
              id={optionId(index)}
              role="option"
              aria-selected={index === at}
              // The focus stays in the field, which would be left otherwise.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => enter(value, 'stay')}
            >
              {stepText(model, criterion, value, language)}
            </li>
          ))}
        </ul>
      </CellPanel>
    </>
  );
}
