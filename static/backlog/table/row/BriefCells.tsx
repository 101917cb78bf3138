import { RowCell } from '../cells/RowCell';
import type { Column } from '../columns';
import type { RowCellsProps } from './rowProps';

/** What one still can make out of rows that fly by; and what tells a row from the next. */
const SAID: ReadonlySet<string> = new Set<Column['id']>(['place', 'key', 'summary', 'score']);
const NO_REASONS: readonly string[] = [];

/** A row in the midst of a flick: as high and as wide as the whole one, with the least in it. */
export function BriefCells({ row, columns, setting, today, selected, cellAt }: RowCellsProps) {
  const first = selected === null ? 0 : 1;
  return (
    <>
      {selected !== null && <div {...cellAt(0)} className="cell cell-select" />}
      {columns.map(({ column }, position) => {
        const cell = cellAt(first + position);
        if (column.input || !SAID.has(column.id)) return <div {...cell} key={column.id} className="cell" />;
        return (
          <RowCell
            key={column.id}
            cell={cell}
            id={column.id}
            row={row}
            reasons={NO_REASONS}
            setting={setting}
            sureness={undefined}
            today={today}
            judged={undefined}
            isJudging={false}
          />
        );
      })}
      <div {...cellAt(first + columns.length)} className="cell cell-toggle" />
    </>
  );
}
