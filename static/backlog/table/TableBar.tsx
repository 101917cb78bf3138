import { lazy, Suspense } from 'react';
import type { Grouping } from '../../../src/domain/backlogView';
import { useLanguage } from '../../common/text';
import { usePainted } from '../afterPaint';
import { Selected } from '../apply/Selected';
import { EditStatus } from '../editing/EditStatus';
import { hiddenText, type Note } from './notes';
import { TableNote } from './TableNote';
import type { UseColumns } from './useColumns';
import type { UseEntering } from './useEntering';

// Wanted late; the table does not wait for them.
const TableTools = lazy(() => import('./tools/TableTools'));

interface TableBarProps {
  readonly note: Note | null;
  /** Whether the table has a row of the issue. */
  readonly isListed: (id: string) => boolean;
  readonly grouping: Grouping | null;
  readonly onGroupBy: (grouping: Grouping | null) => void;
  readonly layout: UseColumns;
  readonly onShow: (id: string) => void;
  readonly entering: UseEntering;
}

/** Above the table: what an edit led to, and how the table is looked at. Always of the same height. */
export function TableBar({ note, isListed, grouping, onGroupBy, layout, onShow, entering }: TableBarProps) {
  const language = useLanguage();
  const painted = usePainted();
  const hidden = note && hiddenText(note, isListed, language);
  const showId = (hidden ? note.aboutIds.find((id) => !isListed(id)) : note?.showId) ?? null;
  const text = [note?.text, hidden].filter(Boolean).join(' ');
  return (
    <div className="table-bar">
      <Selected />
      <TableNote text={text} onShow={showId === null ? null : () => onShow(showId)} />
      <EditStatus steps={entering} />
      <Suspense fallback={null}>
        {painted && <TableTools grouping={grouping} onGroupBy={onGroupBy} layout={layout} entering={entering} />}
      </Suspense>
    </div>
  );
}
