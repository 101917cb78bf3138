import { withLastNumber } from '../common/lastNumber';
import { SettingsLink } from '../common/SettingsLink';
import type { RowSetting } from './rowSetting';
import { OpenChecks } from './gates/OpenChecks';
import type { Judged } from './gates/judged';
import { issueAddress, openInJira } from './openIssue';
import type { BacklogRow } from './ranking';
import { reasonTexts } from './reasonTexts';

interface RowDetailProps {
  readonly row: BacklogRow;
  /** undefined: not judged. */
  readonly judged: Judged | undefined;
  readonly setting: RowSetting;
  /** Of what can be focused: Tab leads into one row only. */
  readonly tabIndex: 0 | -1;
}

/** All that the row's one or two lines cut off; also what narrow screens have no columns for. */
export default function RowDetail({ row, judged, setting, tabIndex }: RowDetailProps) {
  const { issue } = row;
  const { language, settings, canAdminister, projectKey, siteUrl } = setting;
  const { t } = language;
  return (
    <div role="gridcell" className="row-detail">
      <p className="detail-summary">{issue.summary}</p>
      <ul>
        {reasonTexts(row, setting).map((reason) => (
          <li key={reason}>{withLastNumber(reason)}</li>
        ))}
      </ul>
      {judged && (
        <>
          <OpenChecks judged={judged} settings={settings} language={language} />
          <div className="detail-links">
            <a
              className="issue-key"
              href={issueAddress(siteUrl, issue.key)}
              target="_blank"
              rel="noreferrer"
              data-key={issue.key}
              tabIndex={tabIndex}
              onClick={openInJira}
            >
              {t('gateCell.openIssue', { key: issue.key })}
            </a>
            <SettingsLink
              canAdminister={canAdminister}
              projectKey={projectKey}
              text={t('gateCell.settings')}
              appearance="subtle"
              tabIndex={tabIndex}
            />
          </div>
        </>
      )}
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
