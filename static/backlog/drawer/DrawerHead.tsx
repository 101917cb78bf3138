import { IconButton } from '@atlaskit/button/new';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronUp from '@atlaskit/icon/core/chevron-up';
import CrossIcon from '@atlaskit/icon/core/cross';
import { useLanguage } from '../../common/text';
import { scoreText } from '../../common/words';
import { issueAddress, openInJira } from '../openIssue';
import { useBacklogPage } from '../pageState';
import type { BacklogRow } from '../ranking';
import { StatusLozenge } from '../StatusLozenge';

interface DrawerHeadProps {
  /** null: it is no longer in the list. */
  readonly row: BacklogRow | null;
  /** Whether its row is among those that the page shows. */
  readonly isShown: boolean;
  /** null: there is none. */
  readonly onPrevious: (() => void) | null;
  readonly onNext: (() => void) | null;
  readonly onClose: () => void;
}

/** Which issue it is, and the way on to others. */
export function DrawerHead({ row, isShown, onPrevious, onNext, onClose }: DrawerHeadProps) {
  const { setting, ranking } = useBacklogPage();
  const language = useLanguage();
  const { t } = language;
  const place = row ? t('scorePanel.place.is', { place: row.place, total: ranking.rows.length }) : '';
  const score = row ? scoreText(row.score, setting.model, language) : '';
  return (
    <header className="drawer-head">
      <div className="drawer-bar">
        {row && (
          <a
            className="issue-key"
            href={issueAddress(setting.siteUrl, row.issue.key)}
            target="_blank"
            rel="noreferrer"
            data-key={row.issue.key}
            aria-label={t('gateCell.openIssue', { key: row.issue.key })}
            onClick={openInJira}
          >
            {row.issue.key}
          </a>
        )}
        <span className="drawer-buttons">
          <IconButton
            icon={ChevronUp}
            label={t('drawer.previous')}
            appearance="subtle"
            spacing="compact"
            isDisabled={onPrevious === null}
            onClick={() => onPrevious?.()}
          />
          <IconButton
            icon={ChevronDown}
            label={t('drawer.next')}
            appearance="subtle"
            spacing="compact"
            isDisabled={onNext === null}
            onClick={() => onNext?.()}
          />
          <IconButton
            icon={CrossIcon}
            label={t('drawer.close')}
            appearance="subtle"
            spacing="compact"
            onClick={onClose}
          />
        </span>
      </div>
      {row && (
        <>
          <h2 title={row.issue.summary}>{row.issue.summary}</h2>
          <p className="drawer-facts">
            <span>{row.issue.type.name}</span>
            <StatusLozenge status={row.issue.status} />
            <span>{place}</span>
            <span>{row.score.status === 'scored' ? t('drawer.score', { score }) : score}</span>
          </p>
          {!isShown && <p className="drawer-nothing">{t('drawer.filteredOut')}</p>}
        </>
      )}
      {/* Walking on with J and K changes all around the focus, which stays where it is. */}
      <span className="visually-hidden" role="status">
        {row && `${row.issue.key} ${row.issue.summary}, ${place}`}
      </span>
    </header>
  );
}
