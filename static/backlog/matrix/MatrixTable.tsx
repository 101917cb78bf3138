import { PagedTable } from '../../common/PagedTable';
import type { RowSetting } from '../rowSetting';
import { QUADRANTS, type Chart } from './chart';
import { axisName, fieldName, measureValue } from './words';

interface MatrixTableProps {
  readonly chart: Chart;
  readonly setting: RowSetting;
  readonly onOpen: (id: string) => void;
}

/** The matrix in rows, field by field, for who does not see it or would rather read. */
export function MatrixTable({ chart, setting, onOpen }: MatrixTableProps) {
  const { language } = setting;
  const { t, format } = language;
  const model = setting.models.at(-1)!;
  const head = [
    { key: 'place', content: t('backlog.column.place'), width: 10 },
    { key: 'key', content: t('backlog.column.key'), width: 16 },
    { key: 'summary', content: t('backlog.column.summary'), width: 40 },
    { key: 'y', content: axisName(chart.y, model, language), width: 17 },
    { key: 'x', content: axisName(chart.x, model, language), width: 17 },
  ];
  return (
    <div className="matrix-table">
      {QUADRANTS.map((quadrant) => {
        const points = chart.points.filter((point) => point.quadrant === quadrant);
        const name = fieldName(chart, quadrant, model, language);
        return (
          <section key={quadrant}>
            <h2>{t('matrix.table.field', { name, count: points.length })}</h2>
            {points.length > 0 && (
              <PagedTable
                label={name}
                head={head}
                rows={points.map(({ id, x, y, row }) => ({
                  key: id,
                  cells: [
                    { key: 'place', content: format.number(row.place) },
                    {
                      key: 'key',
                      content: (
                        <button type="button" className="link-button" onClick={() => onOpen(id)}>
                          {row.issue.key}
                        </button>
                      ),
                    },
                    { key: 'summary', content: row.issue.summary },
                    { key: 'y', content: measureValue(chart.y, y, model, language) },
                    { key: 'x', content: measureValue(chart.x, x, model, language) },
                  ],
                }))}
              />
            )}
          </section>
        );
      })}
    </div>
  );
}
