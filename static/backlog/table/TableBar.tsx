import { lazy, Suspense } from 'react';
import type { Grouping } from '../../../src/domain/backlogView';
import { useText } from '../../common/text';
import { Selected } from '../apply/Selected';
import { EditStatus } from '../editing/EditStatus';
import type { UseColumns } from './useColumns';
import type { Note, UseEntering } from './useEntering';

// Wanted late; the table does not wait for them.
const TableTools = lazy(() => import('./tools/TableTools'));

interface TableBarProps {
  readonly note: Note | null;
  readonly grouping: Grouping | null;
  readonly onGroupBy: (grouping: Grouping | null) => void;
  readonly layout: UseColumns;
  readonly onShow: (id: string) => void;
  readonly entering: UseEntering;
}

/** Above the table: what an edit led to, and how the table is looked at. Always of the same height. */
export function TableBar({ note, grouping, onGroupBy, layout, onShow, entering }: TableBarProps) {
  const t = useText();
  const showId = note?.showId ?? null;
  return (
    <div className="table-bar">
      <Selected />
      <div className="table-note">
        <span role="status" title={note?.text}>
          {note?.text}
        </span>
        {showId !== null && (
          <button type="button" className="link-button" onClick={() => onShow(showId)}>
            {t('table.note.show')}
          </button>
        )}
      </div>
      <EditStatus />
      <Suspense fallback={null}>
        <TableTools grouping={grouping} onGroupBy={onGroupBy} layout={layout} entering={entering} />
      </Suspense>
    </div>
  );
}
