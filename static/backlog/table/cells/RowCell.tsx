import { withLastNumber } from '../../../common/lastNumber';
import { Lozenge } from '../../../common/Lozenge';
import { StatusLozenge } from '../../StatusLozenge';
import type { Quadrant } from '../../../../src/domain/scoring/backlogNotes';
import { quadrantName, scoreText } from '../../../common/words';
import { GateCell } from '../../gates/GateCell';
import type { Judged } from '../../gates/judged';
import { JiraPlace } from '../../JiraPlace';
import { issueAddress, openInJira } from '../../openIssue';
import type { BacklogRow } from '../../ranking';
import type { RowSetting } from '../../rowSetting';
import { PlaceCell } from '../../uncertainty/PlaceCell';
import type { Sureness } from '../../uncertainty/sureness';
import type { BuiltIn } from '../columns';
import type { GridCell } from './gridCell';

interface RowCellProps {
  readonly cell: GridCell;
  readonly id: BuiltIn;
  readonly row: BacklogRow;
  readonly reasons: readonly string[];
  readonly setting: RowSetting;
  readonly sureness: Sureness | undefined;
  /** See `PlaceCell`. */
  readonly today: number | null;
  /** undefined: not judged. */
  readonly judged: Judged | undefined;
  readonly isJudging: boolean;
}

const QUADRANT_LOOKS = { quickWin: 'success', bigBet: 'information', fillIn: 'neutral', moneyPit: 'warning' } as const satisfies Record<Quadrant, string>; // prettier-ignore

/** A cell of one of the columns that every model has. */
export function RowCell({ cell, id, row, reasons, setting, sureness, today, judged, isJudging }: RowCellProps) {
  const { issue, score } = row;
  const { model, language, siteUrl } = setting;
  const { t } = language;
  const line = (text: string) => (
    <div {...cell} className={`cell cell-line cell-${id}`} title={text}>
      <span className="line-text">{text}</span>
    </div>
  );
  switch (id) {
    case 'place':
      return <PlaceCell cell={cell} row={row} sureness={sureness} today={today} language={language} />;
    case 'key':
      return (
        <div {...cell} role="rowheader" className="cell cell-key">
          <a
            className="issue-key"
            href={issueAddress(siteUrl, issue.key)}
            target="_blank"
            rel="noreferrer"
            data-key={issue.key}
            tabIndex={-1}
            onClick={openInJira}
          >
            {issue.key}
          </a>
        </div>
      );
    case 'summary':
      return (
        <div {...cell} className="cell cell-summary" title={issue.summary}>
          <span className="summary-lines">{issue.summary}</span>
        </div>
      );
    case 'type':
      return line(issue.type.name);
    case 'status':
      return (
        <div {...cell} className="cell cell-status">
          <StatusLozenge status={issue.status} />
        </div>
      );
    case 'priority':
      return line(issue.priority?.name ?? t('backlog.noPriority'));
    case 'assignee':
      return line(issue.assignee?.displayName ?? t('table.nobody'));
    case 'labels':
      return line(issue.labels.join(', '));
    case 'components':
      return line(issue.components.map(({ name }) => name).join(', '));
    case 'epic':
      return line(issue.parent ? issue.parent.summary : '');
    case 'score':
      return (
        <div {...cell} className="cell cell-score">
          <span className={score.status === 'scored' ? undefined : 'no-score'}>
            {scoreText(score, model, language)}
          </span>
        </div>
      );
    case 'quadrant':
      return (
        <div {...cell} className="cell cell-quadrant">
          {row.quadrant !== null && model.quadrants !== null && (
            <Lozenge appearance={QUADRANT_LOOKS[row.quadrant]}>
              {quadrantName(model.quadrants, row.quadrant, language)}
            </Lozenge>
          )}
        </div>
      );
    case 'ready':
    case 'done':
      return <GateCell cell={cell} gate={id} judged={judged?.[id]} isJudging={isJudging} language={language} />;
    case 'reason':
      return (
        <div {...cell} className="cell cell-reason">
          <span className="reason-lines">{reasons.map(withLastNumber).join(' · ')}</span>
        </div>
      );
    case 'jiraPlace':
      return (
        <div {...cell} className="cell cell-jiraPlace">
          <JiraPlace row={row} language={language} />
        </div>
      );
  }
}
