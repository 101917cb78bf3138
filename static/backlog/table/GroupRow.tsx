import { memo } from 'react';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import { useLanguage } from '../../common/text';
import type { Group } from './grouping';

interface GroupRowProps {
  readonly group: Group;
  readonly isOpen: boolean;
  readonly index: number;
  readonly top: number;
  readonly focusable: boolean;
  /** How many cells the rows have: the head takes the room of all. */
  readonly cells: number;
  readonly measure: (element: Element | null) => void;
}

/** The head of a group: what its rows have in common, and how much of it there is. */
export const GroupRow = memo(function GroupRow({
  group,
  isOpen,
  index,
  top,
  focusable,
  cells,
  measure,
}: GroupRowProps) {
  const { t, format } = useLanguage();
  const Chevron = isOpen ? ChevronDown : ChevronRight;
  return (
    <div
      role="row"
      className="group-row"
      aria-rowindex={index + 2}
      aria-level={1}
      aria-expanded={isOpen}
      data-index={index}
      data-row={group.id}
      ref={measure}
      style={{ top }}
    >
      <div role="gridcell" className="group-cell" aria-colindex={1} aria-colspan={cells} tabIndex={focusable ? 0 : -1}>
        <span className="group-line">
          <Chevron label="" size="small" />
          <span className="group-title" title={group.title}>
            {group.title}
          </span>
          <span className="group-count">{t('table.group.count', { count: group.rows.length })}</span>
          {group.effort !== null && (
            <span className="group-count">{t('table.group.effort', { effort: format.number(group.effort) })}</span>
          )}
        </span>
      </div>
    </div>
  );
});
