import { useId, useState } from 'react';
import { Disclosure } from '../../common/Disclosure';
import { PagedTable } from '../../common/PagedTable';
import type { RowSetting } from '../rowSetting';
import { reasonTexts } from '../reasonTexts';
import type { Chart } from './chart';
import { measureName } from './words';

interface UnplacedProps {
  readonly chart: Chart;
  readonly setting: RowSetting;
  readonly onOpen: (id: string) => void;
}

/** Which shown issues are not in the matrix, and what they lack. */
export function Unplaced({ chart, setting, onOpen }: UnplacedProps) {
  const { language } = setting;
  const { t } = language;
  const [opened, setOpened] = useState(false);
  const list = useId();
  if (chart.unplaced.length === 0) return null;
  const model = setting.models.at(-1)!;
  const lacks = (row: Chart['unplaced'][number]): string => {
    if (row.score.status !== 'scored') return reasonTexts(row, setting)[0] ?? '';
    const names = [chart.y, chart.x].filter((measure) => measure.of(row) === null);
    return t('matrix.unplaced.lacks', {
      names: language.format.list(names.map((measure) => measureName(measure, model, language))),
    });
  };
  return (
    <div className="matrix-unplaced">
      <Disclosure opened={opened} controls={list} onToggle={setOpened}>
        {t('matrix.unplaced', { count: chart.unplaced.length })}
      </Disclosure>
      <div id={list} hidden={!opened}>
        {opened && (
          <PagedTable
            label={t('matrix.unplaced', { count: chart.unplaced.length })}
            head={[
              { key: 'key', content: t('backlog.column.key'), width: 16 },
              { key: 'summary', content: t('backlog.column.summary'), width: 44 },
              { key: 'lacks', content: t('matrix.unplaced.why'), width: 40 },
            ]}
            rows={chart.unplaced.map((row) => ({
              key: row.issue.id,
              cells: [
                {
                  key: 'key',
                  content: (
                    <button type="button" className="link-button" onClick={() => onOpen(row.issue.id)}>
                      {row.issue.key}
                    </button>
                  ),
                },
                { key: 'summary', content: row.issue.summary },
                { key: 'lacks', content: lacks(row) },
              ],
            }))}
          />
        )}
      </div>
    </div>
  );
}
