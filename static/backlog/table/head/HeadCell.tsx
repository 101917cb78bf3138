import ArrowDown from '@atlaskit/icon/core/arrow-down';
import ArrowUp from '@atlaskit/icon/core/arrow-up';
import { useLanguage } from '../../../common/text';
import { isWords, titleAmong, type Column } from '../columns';
import type { Shown } from '../layout';
import { isSortable, type Sort } from '../sort';
import { ColumnEdge } from './ColumnEdge';
import { useHeadDrag, type Edge } from './useHeadDrag';

/** What every cell of the head needs for the grid around it. */
export interface HeadAttributes {
  readonly role: 'columnheader';
  readonly tabIndex: 0 | -1;
  readonly 'aria-colindex': number;
}

interface HeadCellProps {
  readonly head: HeadAttributes;
  readonly shown: Shown;
  /** All that have a head. */
  readonly among: readonly Column[];
  /** Among the columns, from 0. */
  readonly position: number;
  readonly sort: Sort;
  readonly onSort: (column: string) => void;
  /** null: there are cards, whose columns have no width and no order. */
  readonly changes: ColumnChanges | null;
}

export interface ColumnChanges {
  readonly move: (from: number, to: number) => void;
  readonly tryWidth: (id: string, width: number) => void;
  readonly setWidth: (id: string, width: number | null) => void;
}

const EDGE_LOOKS: Readonly<Record<Edge, string>> = { left: ' drop-before', right: ' drop-after' };

/** The head of a column: sorts by it, is dragged to put it elsewhere, and has an edge to make it wider. */
export function HeadCell({ head, shown, among, position, sort, onSort, changes }: HeadCellProps) {
  const language = useLanguage();
  const { column } = shown;
  const { element, edge, dragging } = useHeadDrag(position, changes?.move ?? null);
  const title = titleAmong(column, among, language);
  const sorted = column.id === sort.by;
  const Arrow = sort.descending ? ArrowDown : ArrowUp;
  const name = column.input ? `cell-input ${isWords(column) ? 'cell-words' : 'cell-number'}` : `cell-${column.id}`;
  return (
    <div
      {...head}
      ref={element}
      className={`cell ${name}${edge ? EDGE_LOOKS[edge] : ''}${dragging ? ' head-dragging' : ''}`}
      aria-label={title}
      data-column={column.id}
      {...(sorted ? { 'aria-sort': sort.descending ? 'descending' : 'ascending' } : {})}
    >
      {isSortable(column) ? (
        <button type="button" className="sort-button" tabIndex={-1} title={title} onClick={() => onSort(column.id)}>
          <span className="head-title">{title}</span>
          <span className={sorted ? 'sort-arrow' : 'sort-arrow sort-arrow-idle'}>
            <Arrow label="" size="small" />
          </span>
        </button>
      ) : (
        <span className="head-title" title={title}>
          {title}
        </span>
      )}
      {changes && (
        <ColumnEdge
          id={column.id}
          title={title}
          width={shown.width}
          tabIndex={head.tabIndex}
          onTry={changes.tryWidth}
          onWidth={changes.setWidth}
        />
      )}
    </div>
  );
}
