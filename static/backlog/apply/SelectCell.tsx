import { useText } from '../../common/text';
import type { Issue } from '../../../src/domain/issue';
import type { GridCell } from '../table/cells/gridCell';
import type { HeadAttributes } from '../table/head/HeadCell';
import type { Ticked } from './selection';
import './bar.css';

interface SelectAllCellProps {
  readonly head: HeadAttributes;
  readonly ticked: Ticked;
  readonly onSelectAll: () => void;
}

/** The box above the others: ticks all rows shown. */
export function SelectAllCell({ head, ticked, onSelectAll }: SelectAllCellProps) {
  const t = useText();
  return (
    <div {...head} className="cell cell-select" aria-label={t('apply.select.all')}>
      <label className="select-box">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('apply.select.all')}
          checked={ticked === 'all'}
          // The half-way state exists as a property only.
          ref={(box) => {
            if (box) box.indeterminate = ticked === 'some';
          }}
          onChange={onSelectAll}
        />
      </label>
    </div>
  );
}

interface SelectCellProps {
  readonly cell: GridCell;
  readonly issue: Issue;
  readonly selected: boolean;
  readonly onSelect: (id: string) => void;
}

export function SelectCell({ cell, issue, selected, onSelect }: SelectCellProps) {
  const t = useText();
  return (
    <div {...cell} className="cell cell-select">
      <label className="select-box">
        <input
          type="checkbox"
          aria-label={t('apply.select.row', { key: issue.key })}
          checked={selected}
          tabIndex={-1}
          onChange={() => onSelect(issue.id)}
        />
      </label>
    </div>
  );
}
