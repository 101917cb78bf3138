import { useState } from 'react';
import Button from '@atlaskit/button/new';
import type { Grouping } from '../../../../src/domain/backlogView';
import { manualCriteria } from '../../../../src/domain/scoring/model';
import { useText } from '../../../common/text';
import { useBacklogPage } from '../../pageState';
import type { UseColumns } from '../useColumns';
import type { UseEntering } from '../useEntering';
import { BulkEdit } from './BulkEdit';
import { ColumnsButton } from './ColumnsButton';
import { GroupBy } from './GroupBy';
import './tools.css';

interface TableToolsProps {
  readonly grouping: Grouping | null;
  readonly onGroupBy: (grouping: Grouping | null) => void;
  readonly layout: UseColumns;
  readonly entering: UseEntering;
}

/** What the person may do to the whole table. */
export default function TableTools({ grouping, onGroupBy, layout, entering }: TableToolsProps) {
  const t = useText();
  const { setting, selection, enter } = useBacklogPage();
  const [isBulk, setBulk] = useState(false);
  const canBulk = enter !== null && setting.models.some((model) => manualCriteria(model).length > 0);
  return (
    <div className="table-tools">
      {canBulk && selection.size > 0 && (
        <Button spacing="compact" onClick={() => setBulk(true)}>
          {t('table.bulk.open', { count: selection.size })}
        </Button>
      )}
      <GroupBy models={setting.models} grouping={grouping} onGroupBy={onGroupBy} />
      {!layout.asCards && <ColumnsButton layout={layout} />}
      {isBulk && <BulkEdit entering={entering} onClose={() => setBulk(false)} />}
    </div>
  );
}
