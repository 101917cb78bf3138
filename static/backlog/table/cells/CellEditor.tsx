import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Criterion, Model } from '../../../../src/domain/scoring/model';
import type { Language } from '../../../common/text';
import { criterionLabel, stepText } from '../../../common/words';
import { cellText } from '../../editing/cellText';
import { parseCell } from '../../editing/parseCell';

/** Where the focus goes after an edit. */
export type Leaving = 'down' | 'up' | 'right' | 'left' | 'stay';

export interface CellEditorProps {
  readonly model: Model;
  readonly criterion: Criterion;
  readonly value: number | null;
  readonly language: Language;
  /** The key that began it, which replaces the value; null: the value itself is edited. */
  readonly typed: string | null;
  /** Each value on the way: it counts at once, and is not entered yet. */
  readonly onDraft: (value: number | null) => void;
  readonly onCommit: (value: number | null, to: Leaving) => void;
  readonly onCancel: () => void;
  /** The field was left with something in it that is no value. */
  readonly onProblem: (text: string, problem: string) => void;
}

/** The way out of a field; null: the key stays in it. */
function leavingBy({ key, shiftKey }: KeyboardEvent): Leaving | null {
  if (key === 'Enter') return shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return null;
}

/** Steps are chosen from the browser's own list, unless someone types. */
export function CellEditor(props: CellEditorProps) {
  return props.criterion.scale.type === 'steps' && props.typed === null ? (
    <StepEditor {...props} />
  ) : (
    <TextEditor {...props} />
  );
}

function StepEditor({ model, criterion, value, language, onDraft, onCommit, onCancel }: CellEditorProps) {
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

function TextEditor(props: CellEditorProps) {
  const { model, criterion, value, language, typed, onDraft, onCommit, onCancel, onProblem } = props;
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(typed ?? cellText(model, criterion, value, language));
  const [problem, setProblem] = useState<string | null>(null);
  const over = useRef(false);
  const ids = { problem: useId(), steps: useId() };
  useEffect(() => {
    field.current?.focus();
    if (typed === null) field.current?.select();
  }, [typed]);
  const draft = (text: string) => {
    const parsed = parseCell(text, model, criterion, language);
    // What is no value yet is on its way to one: until then the last one stands.
    if (parsed.ok) onDraft(parsed.value);
  };
  useEffect(() => {
    if (typed !== null) draft(typed);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key that began it, once
  }, []);
  const commit = (to: Leaving) => {
    if (over.current) return;
    const parsed = parseCell(text, model, criterion, language);
    if (!parsed.ok && to !== 'stay') return setProblem(parsed.problem);
    over.current = true;
    if (parsed.ok) onCommit(parsed.value, to);
    else onProblem(text, parsed.problem);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends what is typed in signs of several strokes.
    if (event.nativeEvent.isComposing) return;
    const to = leavingBy(event);
    if (event.key === 'Escape') {
      over.current = true;
      onCancel();
    } else if (to) commit(to);
    else return;
    event.preventDefault();
  };
  const { scale } = criterion;
  return (
    <>
      <input
        ref={field}
        className="cell-editor"
        aria-label={criterionLabel(model, criterion, language)}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : ids.problem}
        autoComplete="off"
        {...(scale.type === 'steps' ? { list: ids.steps } : { inputMode: 'decimal' })}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(null);
          // What is typed in signs of several strokes would be torn apart if its row went elsewhere.
          if (!(event.nativeEvent as InputEvent).isComposing) draft(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => commit('stay')}
      />
      {scale.type === 'steps' && (
        <datalist id={ids.steps}>
          {scale.steps.map((step) => (
            <option key={step.value} value={stepText(model, criterion, step.value, language)} />
          ))}
        </datalist>
      )}
      {problem !== null && (
        <span id={ids.problem} role="alert" className="cell-problem">
          {problem}
        </span>
      )}
    </>
  );
}
