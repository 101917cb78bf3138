import { memo } from 'react';
import { useText } from '../../../common/text';
import type { Ticked } from '../../apply/selection';
import { SelectAllCell } from '../../apply/SelectCell';
import type { Shown } from '../layout';
import type { Sort } from '../sort';
import { HeadCell, type ColumnChanges, type HeadAttributes } from './HeadCell';

interface TableHeadProps {
  readonly columns: readonly Shown[];
  readonly sort: Sort;
  readonly onSort: (column: string) => void;
  /** The cell that Tab leads to; null: none of the head. */
  readonly activeCell: number | null;
  /** How many of the rows are selected; null: rows cannot be selected. */
  readonly ticked: Ticked | null;
  readonly onSelectAll: () => void;
  /** null: there are cards. */
  readonly changes: ColumnChanges | null;
}

export const TableHead = memo(function TableHead(props: TableHeadProps) {
  const { columns, sort, onSort, activeCell, ticked, onSelectAll, changes } = props;
  const t = useText();
  const among = columns.map(({ column }) => column);
  const first = ticked === null ? 0 : 1;
  const headAt = (place: number): HeadAttributes => ({
    role: 'columnheader',
    tabIndex: place === activeCell ? 0 : -1,
    'aria-colindex': place + 1,
  });
  return (
    <div role="rowgroup" className="backlog-head">
      <div role="row" className="backlog-columns" aria-rowindex={1} data-index={-1}>
        {ticked !== null && <SelectAllCell head={headAt(0)} ticked={ticked} onSelectAll={onSelectAll} />}
        {columns.map((shown, position) => (
          <HeadCell
            key={shown.column.id}
            head={headAt(first + position)}
            shown={shown}
            among={among}
            position={position}
            sort={sort}
            onSort={onSort}
            changes={changes}
          />
        ))}
        <div {...headAt(first + columns.length)} className="cell cell-toggle">
          <span className="visually-hidden">{t('backlog.column.detail')}</span>
        </div>
      </div>
    </div>
  );
});
