import type { Input } from '../../../../src/domain/scoring/inputs';
import { hasValue } from '../../../../src/domain/scoring/inputs';
import type { Language } from '../../../common/text';
import { inputText } from '../../../common/words';
import { cellText } from '../../editing/cellText';
import type { CellState } from '../../editing/edits';
import { failureText } from '../../editing/failureText';
import { isEntered, isWords, type CriterionColumn } from '../columns';
import { CellEditor } from './CellEditor';
import type { CellEditorProps } from './cellEditing';
import type { GridCell } from './gridCell';

interface InputCellProps {
  readonly cell: GridCell;
  readonly column: CriterionColumn;
  readonly input: Input | undefined;
  readonly state: CellState;
  /** Whether the person may enter values at all. */
  readonly mayEnter: boolean;
  /** Whether it is the corner from which the cells below can be filled. */
  readonly hasHandle: boolean;
  readonly language: Language;
  /** null: it is not being edited. */
  readonly editor: Pick<CellEditorProps, 'typed' | 'onDraft' | 'onCommit' | 'onCancel' | 'onProblem'> | null;
}

/** A value that a score is made of, and how far it is on its way to Jira. */
export function InputCell({ cell, column, input, state, mayEnter, hasHandle, language, editor }: InputCellProps) {
  const { t } = language;
  const { model, criterion } = column.input;
  const canEnter = isEntered(column) && mayEnter;
  const text = shownText(column, input, language);
  const failure =
    state.state === 'failed' ? t('table.cell.failed', { reason: failureText(state.error, language) }) : null;
  const isLocked = isEntered(column) && !mayEnter;
  const tooltip =
    text !== '' ? inputText(model, criterion, input!, language) : isLocked ? t('table.note.mayNot') : undefined;
  const looks = [
    canEnter ? 'cell-entered' : 'cell-given',
    isWords(column) ? 'cell-words' : 'cell-number',
    `cell-${state.state}`,
    ...(editor ? ['cell-editing'] : []),
    ...(hasHandle ? ['cell-corner'] : []),
  ];
  return (
    <div
      {...cell}
      className={`cell cell-input ${looks.join(' ')}`}
      {...(canEnter ? {} : { 'aria-readonly': true })}
      {...(failure === null ? {} : { 'aria-invalid': true })}
      title={editor ? undefined : (failure ?? tooltip)}
    >
      {editor ? (
        <CellEditor
          model={model}
          criterion={criterion}
          value={input && hasValue(input) ? input.value : null}
          language={language}
          {...editor}
        />
      ) : (
        <>
          <span className="input-text">{text}</span>
          {text === '' && <span className="visually-hidden">{t('missing.empty')}</span>}
          {state.state === 'saving' && <span className="visually-hidden">{t('table.cell.saving')}</span>}
          {failure !== null && <span className="visually-hidden">{failure}</span>}
          {/* By key it is Ctrl+D or Ctrl+Enter. */}
          {hasHandle && <span className="fill-handle" aria-hidden title={t('table.fill')} />}
        </>
      )}
    </div>
  );
}

/** As short as it is typed, so that values stand under each other; all of it is in the tooltip. */
function shownText({ input: { model, criterion } }: CriterionColumn, input: Input | undefined, language: Language) {
  if (!input) return '';
  if (!hasValue(input)) return input.missing === 'empty' ? '' : '–';
  if (criterion.source.type === 'signal') return inputText(model, criterion, input, language);
  return criterion.scale.type === 'steps'
    ? cellText(model, criterion, input.value, language)
    : language.format.number(input.value);
}
