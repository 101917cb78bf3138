import { memo } from 'react';
import ArrowDown from '@atlaskit/icon/core/arrow-down';
import ArrowUp from '@atlaskit/icon/core/arrow-up';
import { useText } from '../common/text';
import type { Ticked } from './apply/selection';
import { SelectAllCell } from './apply/SelectCell';
import type { Column } from './columns';
import type { Sort, SortColumn } from './sort';

interface TableHeadProps {
  readonly columns: readonly Column[];
  readonly sort: Sort;
  readonly onSort: (column: SortColumn) => void;
  /** How many of the rows are selected; null: rows cannot be selected. */
  readonly ticked: Ticked | null;
  readonly onSelectAll: () => void;
}

export const TableHead = memo(function TableHead({ columns, sort, onSort, ticked, onSelectAll }: TableHeadProps) {
  const t = useText();
  return (
    <div role="rowgroup" className="backlog-head">
      <div role="row" className="backlog-columns" aria-rowindex={1}>
        {ticked !== null && <SelectAllCell ticked={ticked} onSelectAll={onSelectAll} />}
        {columns.map(({ id, title, sortBy }) => {
          const sorted = sortBy !== null && sortBy === sort.by;
          const Arrow = sort.descending ? ArrowDown : ArrowUp;
          return (
            <div
              key={id}
              role="columnheader"
              className={`cell cell-${id}`}
              {...(sorted ? { 'aria-sort': sort.descending ? 'descending' : 'ascending' } : {})}
            >
              {sortBy === null ? (
                t(title)
              ) : (
                <button type="button" className="sort-button" onClick={() => onSort(sortBy)}>
                  {t(title)}
                  <span className={sorted ? 'sort-arrow' : 'sort-arrow sort-arrow-idle'}>
                    <Arrow label="" size="small" />
                  </span>
                </button>
              )}
            </div>
          );
        })}
        <div role="columnheader" className="cell cell-toggle">
          <span className="visually-hidden">{t('backlog.column.detail')}</span>
        </div>
      </div>
    </div>
  );
});
