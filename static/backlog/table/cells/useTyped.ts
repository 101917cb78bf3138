import { useEffect, useId, useRef, useState, type ChangeEvent, type KeyboardEvent } from 'react';
import { criterionLabel } from '../../../common/words';
import { cellText } from '../../editing/cellText';
import { leadsToValue } from '../../editing/onTheWay';
import { parseCell } from '../../editing/parseCell';
import { leavingBy, type CellEditorProps, type Leaving } from './cellEditing';

/**
 * A field in a cell that is typed into: each value on the way counts at once, what cannot become one is told at once, and the field
 * is left only with a value in it.
 * @param meant what a text means that is no value by itself; null: nothing.
 */
export function useTyped(props: CellEditorProps, meant: (text: string) => number | null) {
  const { model, criterion, value, language, typed, onDraft, onCommit, onCancel, onProblem } = props;
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(typed ?? cellText(model, criterion, value, language));
  const [isJudged, setJudged] = useState(false);
  const over = useRef(false);
  const problemId = useId();
  const parse = (text: string) => parseCell(text, model, criterion, language);
  const parsed = parse(text);
  const isWrong = !parsed.ok && (isJudged || !leadsToValue(text, model, criterion, language));

  useEffect(() => {
    field.current?.focus();
    if (typed === null) field.current?.select();
  }, [typed]);
  const draft = (text: string) => {
    const next = parse(text);
    // What is no value yet is on its way to one: until then the last one stands.
    if (next.ok) onDraft(next.value);
  };
  const type = (text: string, isComposing = false) => {
    setText(text);
    setJudged(false);
    // What is typed in signs of several strokes would be torn apart if its row went elsewhere.
    if (!isComposing) draft(text);
  };
  useEffect(() => {
    if (typed !== null) draft(typed);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key that began it, once
  }, []);
  const enter = (value: number | null, to: Leaving) => {
    if (over.current) return;
    over.current = true;
    onCommit(value, to);
  };
  const leave = (to: Leaving) => {
    if (over.current) return;
    const chosen = parsed.ok ? parsed.value : to === 'stay' ? null : meant(text);
    if (parsed.ok || chosen !== null) return enter(chosen, to);
    if (to !== 'stay') return setJudged(true);
    over.current = true;
    onProblem(text, parsed.problem);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter also ends what is typed in signs of several strokes.
    if (event.nativeEvent.isComposing) return;
    const to = leavingBy(event);
    if (event.key === 'Escape') {
      over.current = true;
      onCancel();
    } else if (to) leave(to);
    else return;
    event.preventDefault();
  };
  return {
    ...{ text, parsed, type, enter, onKeyDown },
    problem: isWrong ? { id: problemId, text: parsed.problem } : null,
    /** For the field itself. */
    field: {
      ref: field,
      className: 'cell-editor',
      'aria-label': criterionLabel(model, criterion, language),
      'aria-invalid': isWrong,
      'aria-describedby': isWrong ? problemId : undefined,
      autoComplete: 'off',
      value: text,
      onChange: ({ currentTarget, nativeEvent }: ChangeEvent<HTMLInputElement>) =>
        type(currentTarget.value, (nativeEvent as InputEvent).isComposing),
      onKeyDown,
      onBlur: () => leave('stay'),
    },
  };
}
