import { lazy, memo, Suspense } from 'react';
import { looksSame } from '../../ranking';
import type { GridCell } from '../cells/gridCell';
import { RowCells } from './RowCells';
import type { BacklogRowProps } from './rowProps';
import { useWhole } from './useWhole';

// Only of rows that someone opens.
const RowDetail = lazy(() => import('../../RowDetail'));

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
  const { row, index, opened, setting, activeCell, at, of } = props;
  const isWhole = useWhole(props.actions.flick, index, activeCell !== null || opened);
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
      data-row={row.issue.id}
      aria-current={props.current || undefined}
      aria-busy={!isWhole || undefined}
      ref={props.actions.measure}
      style={{ top: props.top }}
    >
      <div role="presentation" className="backlog-columns">
        <RowCells {...props} isBrief={!isWhole} cellAt={cellAt} />
      </div>
      {opened && (
        <Suspense fallback={null}>
          <RowDetail row={row} judged={props.judged} setting={setting} tabIndex={activeCell === null ? -1 : 0} />
        </Suspense>
      )}
    </div>
  );
}, sameRow);
