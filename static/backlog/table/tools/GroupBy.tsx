import { useId } from 'react';
import type { Grouping } from '../../../../src/domain/backlogView';
import type { Model } from '../../../../src/domain/scoring/model';
import { useText } from '../../../common/text';
import { groupingsOf } from '../grouping';

interface GroupByProps {
  readonly models: readonly Model[];
  readonly grouping: Grouping | null;
  readonly onGroupBy: (grouping: Grouping | null) => void;
}

/** The browser's own list: short, and at home on a phone too. */
export function GroupBy({ models, grouping, onGroupBy }: GroupByProps) {
  const t = useText();
  const id = useId();
  const offered = groupingsOf(models);
  return (
    <span className="group-by">
      <label htmlFor={id}>{t('table.group.by')}</label>
      <select
        id={id}
        className="table-select"
        value={grouping ?? ''}
        onChange={(event) => onGroupBy(offered.find((one) => one === event.currentTarget.value) ?? null)}
      >
        <option value="">{t('table.group.nothing')}</option>
        {offered.map((one) => (
          <option key={one} value={one}>
            {t(`table.group.by.${one}`)}
          </option>
        ))}
      </select>
    </span>
  );
}
