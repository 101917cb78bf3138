import { useText } from '../../common/text';
import type { Issue } from '../../../src/domain/issue';
import type { Ticked } from './selection';
import './bar.css';

interface SelectAllCellProps {
  readonly ticked: Ticked;
  readonly onSelectAll: () => void;
}

/** The box above the others: ticks all rows shown. */
export function SelectAllCell({ ticked, onSelectAll }: SelectAllCellProps) {
  const t = useText();
  return (
    <div role="columnheader" className="cell cell-select">
      <label className="select-box">
        <input
          type="checkbox"
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
  readonly issue: Issue;
  readonly selected: boolean;
  readonly tabIndex: number;
  readonly onSelect: (id: string) => void;
}

export function SelectCell({ issue, selected, tabIndex, onSelect }: SelectCellProps) {
  const t = useText();
  return (
    <div role="gridcell" className="cell cell-select">
      <label className="select-box">
        <input
          type="checkbox"
          aria-label={t('apply.select.row', { key: issue.key })}
          checked={selected}
          tabIndex={tabIndex}
          onChange={() => onSelect(issue.id)}
        />
      </label>
    </div>
  );
}
