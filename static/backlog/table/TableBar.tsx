import { lazy, Suspense } from 'react';
import type { Grouping } from '../../../src/domain/backlogView';
import { usePainted } from '../afterPaint';
import { Selected } from '../apply/Selected';
import type { Note } from './notes';
import { TableNote } from './TableNote';
import type { UseColumns } from './useColumns';
import type { UseEntering } from './useEntering';
import type { UseShow } from './useShow';

// Wanted late; the table does not wait for them.
const EditStatus = lazy(() => import('../editing/EditStatus'));
const TableTools = lazy(() => import('./tools/TableTools'));

interface TableBarProps {
  readonly note: Note | null;
  /** Whether the table has a row of the issue. */
  readonly isListed: (id: string) => boolean;
  readonly grouping: Grouping | null;
  readonly onGroupBy: (grouping: Grouping | null) => void;
  readonly layout: UseColumns;
  readonly showing: UseShow;
  readonly entering: UseEntering;
}

/** Above the table: what an edit led to, and how the table is looked at. Always of the same height. */
export function TableBar({ note, isListed, grouping, onGroupBy, layout, showing, entering }: TableBarProps) {
  const painted = usePainted();
  return (
    <div className="table-bar">
      <Selected />
      <TableNote note={note} isListed={isListed} showing={showing} />
      {painted && (
        <Suspense fallback={null}>
          <EditStatus steps={entering} />
          <TableTools grouping={grouping} onGroupBy={onGroupBy} layout={layout} entering={entering} />
        </Suspense>
      )}
    </div>
  );
}
