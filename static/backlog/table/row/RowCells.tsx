import { SelectCell } from '../../apply/SelectCell';
import { reasonTexts } from '../../reasonTexts';
import { InputCell } from '../cells/InputCell';
import { RowCell } from '../cells/RowCell';
import type { Column } from '../columns';
import { RowButtons } from './RowButtons';
import type { RowCellsProps } from './rowProps';

/** What one still can make out of rows that fly by, and what tells a row from the next. */
const SAID_FIRST: ReadonlySet<string> = new Set<Column['id']>(['place', 'key', 'summary', 'score']);
const NONE: readonly string[] = [];

/** What a row says, and its buttons. A brief one has all cells too, most of them empty: nothing moves once they are filled. */
export function RowCells(props: RowCellsProps) {
  const { row, isBrief, setting, columns, editing, actions, selected, cellAt } = props;
  const { issue } = row;
  const { language } = setting;
  const reasons = isBrief ? NONE : reasonTexts(row, setting);
  const first = selected === null ? 0 : 1;
  return (
    <>
      {selected !== null &&
        (isBrief ? (
          <div {...cellAt(0)} className="cell cell-select" />
        ) : (
          <SelectCell cell={cellAt(0)} issue={issue} selected={selected} onSelect={actions.select} />
        ))}
      {columns.map(({ column }, position) => {
        const cell = cellAt(first + position);
        if (isBrief && !SAID_FIRST.has(column.id)) return <div {...cell} key={column.id} className="cell" />;
        if (!column.input)
          return (
            <RowCell
              key={column.id}
              cell={cell}
              id={column.id}
              row={row}
              reasons={reasons}
              setting={setting}
              sureness={isBrief ? undefined : props.sureness}
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
        {!isBrief && <RowButtons issue={issue} opened={props.opened} actions={actions} language={language} />}
      </div>
    </>
  );
}
