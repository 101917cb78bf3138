import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import QuestionIcon from '@atlaskit/icon/core/question-circle';
import { SelectCell } from '../../apply/SelectCell';
import { reasonTexts } from '../../reasonTexts';
import { InputCell } from '../cells/InputCell';
import { RowCell } from '../cells/RowCell';
import type { RowCellsProps } from './rowProps';

/** All that a row says, and its buttons. */
export function WholeCells(props: RowCellsProps) {
  const { row, opened, setting, columns, editing, actions, selected, cellAt } = props;
  const { issue } = row;
  const { language } = setting;
  const { t } = language;
  const Chevron = opened ? ChevronDown : ChevronRight;
  const reasons = reasonTexts(row, setting);
  const first = selected === null ? 0 : 1;
  return (
    <>
      {selected !== null && <SelectCell cell={cellAt(0)} issue={issue} selected={selected} onSelect={actions.select} />}
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
    </>
  );
}
