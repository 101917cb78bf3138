import type { Language } from '../common/language';
import type { BacklogRow } from './ranking';

interface RowDetailProps {
  readonly row: BacklogRow;
  readonly reasons: readonly string[];
  readonly language: Language;
}

/** All that the row's one or two lines cut off; also what narrow screens have no columns for. */
export function RowDetail({ row: { issue }, reasons, language: { t } }: RowDetailProps) {
  return (
    <div role="gridcell" className="row-detail">
      <p className="detail-summary">{issue.summary}</p>
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="detail-facts">
        {t('backlog.row.facts', {
          type: issue.type.name,
          status: issue.status.name,
          priority: issue.priority?.name ?? t('backlog.noPriority'),
        })}
      </p>
    </div>
  );
}
