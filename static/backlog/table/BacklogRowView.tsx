import { lazy, memo, Suspense } from 'react';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import QuestionIcon from '@atlaskit/icon/core/question-circle';
import { SelectCell } from '../apply/SelectCell';
import type { Edits } from '../editing/edits';
import type { Judged } from '../gates/judged';
import { looksSame, type BacklogRow } from '../ranking';
import { reasonTexts } from '../reasonTexts';
import type { RowSetting } from '../rowSetting';
import type { Sureness } from '../uncertainty/sureness';
import type { GridCell } from './cells/gridCell';
import { InputCell } from './cells/InputCell';
import { RowCell } from './cells/RowCell';
import type { InputOf } from './inputs';
import type { Shown } from './layout';
import type { Editing, RowActions } from './rowActions';

// Only of rows that someone opens.
const RowDetail = lazy(() => import('../RowDetail'));

interface BacklogRowProps {
  readonly row: BacklogRow;
  readonly index: number;
  readonly top: number;
  /** Which of how many of its group, from 1; null: there are no groups. */
  readonly at: number | null;
  readonly of: number | null;
  readonly columns: readonly Shown[];
  /** The cell that Tab leads to; null: none of this row. */
  readonly activeCell: number | null;
  /** The first and the last of several selected cells; null: none of this row. */
  readonly from: number | null;
  readonly to: number | null;
  /** The cell with the handle to fill the cells below; null: none of this row. */
  readonly handle: number | null;
  readonly editing: Editing | null;
  /** How its cells stand with Jira, in short: the row is drawn again when it changes. */
  readonly marks: string;
  readonly cellState: Edits['cellState'];
  readonly opened: boolean;
  /** Whether the issue stands open beside the table. */
  readonly current: boolean;
  /** Whether its values are what was changed last: it is found again by that where it went. */
  readonly changed: boolean;
  readonly setting: RowSetting;
  readonly inputOf: InputOf;
  readonly mayEnter: boolean;
  readonly sureness: Sureness | undefined;
  /** Its place today, while another order is tried out; null: this is today's. */
  readonly today: number | null;
  /** undefined: not judged. */
  readonly judged: Judged | undefined;
  /** Whether it still may be. */
  readonly isJudging: boolean;
  /** null: rows cannot be selected. */
  readonly selected: boolean | null;
  readonly actions: RowActions;
}

const COMPARED = [
  ...[
    'index',
    'top',
    'at',
    'of',
    'columns',
    'activeCell',
    'from',
    'to',
    'handle',
    'editing',
    'marks',
    'opened',
    'current',
    'changed',
  ],
  ...['setting', 'inputOf', 'mayEnter', 'sureness', 'today', 'judged', 'isJudging', 'selected', 'actions'],
] as readonly (keyof BacklogRowProps)[];

const sameRow = (before: BacklogRowProps, after: BacklogRowProps): boolean =>
  COMPARED.every((name) => before[name] === after[name]) && looksSame(before.row, after.row);

export const BacklogRowView = memo(function BacklogRowView(props: BacklogRowProps) {
  const { row, index, opened, setting, activeCell, columns, editing, actions, at, of } = props;
  const { issue } = row;
  const { language } = setting;
  const { t } = language;
  const Chevron = opened ? ChevronDown : ChevronRight;
  const reasons = reasonTexts(row, setting);
  const first = props.selected === null ? 0 : 1;
  const cellAt = (place: number): GridCell => ({
    role: 'gridcell',
    tabIndex: place === activeCell ? 0 : -1,
    'aria-colindex': place + 1,
    ...(props.from !== null && place >= props.from && place <= props.to! ? { 'aria-selected': true } : {}),
  });
  return (
    <div
      role="row"
      className={`backlog-row${props.current ? ' row-current' : ''}${props.changed ? ' row-changed' : ''}`}
      aria-rowindex={index + 2}
      {...(at === null || of === null ? {} : { 'aria-level': 2, 'aria-posinset': at, 'aria-setsize': of })}
      {...(props.selected === null ? {} : { 'aria-selected': props.selected })}
      data-index={index}
      data-row={issue.id}
      aria-current={props.current || undefined}
      ref={actions.measure}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <div role="presentation" className="backlog-columns">
        {props.selected !== null && (
          <SelectCell cell={cellAt(0)} issue={issue} selected={props.selected} onSelect={actions.select} />
        )}
        {columns.map(({ column }, position) => {
          const cell = cellAt(first + position);
          if (!column.input)
            return (
              <RowCell
                key={column.id}
                cell={cell}
                id={column.id}
                row={row}
                reasons={reasons}
                setting={setting}
                sureness={props.sureness}
                today={props.today}
                judged={props.judged}
                isJudging={props.isJudging}
              />
            );
          return (
            <InputCell
              key={column.id}
              cell={cell}
              column={column}
              input={props.inputOf(row, column)}
              state={props.cellState(issue.id, column.input.model.id, column.input.criterion.key)}
              mayEnter={props.mayEnter}
              hasHandle={first + position === props.handle}
              language={language}
              editor={
                editing?.column === column.id
                  ? {
                      typed: editing.typed,
                      onDraft: actions.draft,
                      onCommit: actions.commit,
                      onCancel: actions.cancel,
                      onProblem: actions.problem,
                    }
                  : null
              }
            />
          );
        })}
        <div {...cellAt(first + columns.length)} className="cell cell-toggle">
          <button
            type="button"
            className="row-toggle"
            tabIndex={-1}
            aria-haspopup="dialog"
            aria-label={t('why.open', { key: issue.key })}
            onClick={(event) => actions.why(issue.id, event.currentTarget)}
          >
            <QuestionIcon label="" size="small" />
          </button>
          <button
            type="button"
            className="row-toggle"
            tabIndex={-1}
            aria-expanded={opened}
            aria-label={t('backlog.row.why', { key: issue.key })}
            onClick={() => actions.toggle(issue.id)}
          >
            <Chevron label="" size="small" />
          </button>
        </div>
      </div>
      {opened && (
        <Suspense fallback={null}>
          <RowDetail
            row={row}
            reasons={reasons}
            judged={props.judged}
            setting={setting}
            tabIndex={activeCell === null ? -1 : 0}
          />
        </Suspense>
      )}
    </div>
  );
}, sameRow);
