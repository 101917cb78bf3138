import DynamicTable from '@atlaskit/dynamic-table';
import { reasonsFor } from '../../src/domain/ranking/reasons';
import { activeModel, modelsInUse, type ProjectSettings } from '../../src/domain/settings';
import { useLanguage } from '../common/text';
import { reasonText, scoreText } from '../common/words';
import type { PreviewRow } from './preview';

interface PreviewTableProps {
  readonly rows: readonly PreviewRow[];
  readonly draft: ProjectSettings;
}

export function PreviewTable({ rows, draft }: PreviewTableProps) {
  const language = useLanguage();
  const { t, format } = language;
  const model = activeModel(draft);
  const models = modelsInUse(draft);
  const head = {
    cells: [
      { key: 'place', content: t('settings.preview.place'), width: 9 },
      { key: 'today', content: t('settings.preview.today'), width: 10 },
      { key: 'issue', content: t('settings.preview.issue'), width: 34 },
      { key: 'score', content: t('settings.preview.score'), width: 13 },
      { key: 'reason', content: t('settings.preview.reason'), width: 34 },
    ],
  };
  return (
    // On a narrow screen the table scrolls sideways: focusable, so that the arrow keys can do it too.
    <div className="preview-table" role="group" aria-label={t('settings.preview.title')} tabIndex={0}>
      <DynamicTable
        label={t('settings.preview.title')}
        isFixedSize
        head={head}
        rows={rows.map(({ row, placeToday }) => ({
          key: row.issue.id,
          cells: [
            { key: 'place', content: format.number(row.place) },
            { key: 'today', content: placeToday === null ? t('settings.preview.noPlace') : format.number(placeToday) },
            {
              key: 'issue',
              content: (
                <span className="preview-issue" title={row.issue.summary}>
                  <span className="preview-key">{row.issue.key}</span> {row.issue.summary}
                </span>
              ),
            },
            { key: 'score', content: scoreText(row.score, model, language) },
            {
              key: 'reason',
              content: (
                <span className="preview-reason">
                  {reasonsFor(row)
                    .map((reason) => reasonText(reason, { models, score: row.score }, language))
                    .join(' · ')}
                </span>
              ),
            },
          ],
        }))}
      />
    </div>
  );
}
