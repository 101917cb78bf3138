import { memo } from 'react';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import QuestionIcon from '@atlaskit/icon/core/question-circle';
import type { StatusCategory } from '../../src/domain/issue';
import type { Quadrant } from '../../src/domain/scoring/backlogNotes';
import type { Model } from '../../src/domain/scoring/model';
import type { ProjectSettings } from '../../src/domain/settings';
import type { Language } from '../../src/texts/language';
import { Lozenge, type LozengeLook } from '../common/Lozenge';
import { quadrantName, scoreText } from '../common/words';
import { SelectCell } from './apply/SelectCell';
import { GateCell } from './gates/GateCell';
import { SHOWN_GATES, type Judged } from './gates/judged';
import { JiraPlace } from './JiraPlace';
import { issueAddress, openInJira } from './openIssue';
import { looksSame, type BacklogRow } from './ranking';
import { reasonTexts } from './reasonTexts';
import { RowDetail } from './RowDetail';
import { PlaceCell } from './uncertainty/PlaceCell';
import type { Sureness } from './uncertainty/sureness';

/** What all rows share; one object, so that a row is drawn again only for its own sake. */
export interface RowSetting {
  readonly model: Model;
  /** The model and, for classes, the one that orders inside them. */
  readonly models: readonly Model[];
  readonly siteUrl: string;
  readonly language: Language;
  readonly settings: ProjectSettings;
  readonly canAdminister: boolean;
  readonly projectKey: string;
}

interface BacklogRowProps {
  readonly row: BacklogRow;
  readonly index: number;
  readonly top: number;
  /** The one row that Tab leads to. */
  readonly focusable: boolean;
  readonly opened: boolean;
  readonly setting: RowSetting;
  readonly measure: (element: Element | null) => void;
  readonly onToggle: (id: string) => void;
  /** Opens what there is to say about the row's place, beside the button. */
  readonly onWhy: (id: string, button: HTMLElement) => void;
  readonly sureness: Sureness | undefined;
  /** undefined: not judged. */
  readonly judged: Judged | undefined;
  /** Whether it still may be. */
  readonly isJudging: boolean;
  readonly onFocus: (id: string) => void;
  /** null: rows cannot be selected. */
  readonly selected: boolean | null;
  readonly onSelect: (id: string) => void;
}

const STATUS_LOOKS = { new: 'neutral', indeterminate: 'information', done: 'success', undefined: 'neutral' } as const satisfies Record<StatusCategory, LozengeLook>; // prettier-ignore
const QUADRANT_LOOKS = { quickWin: 'success', bigBet: 'information', fillIn: 'neutral', moneyPit: 'warning' } as const satisfies Record<Quadrant, LozengeLook>; // prettier-ignore

export const BacklogRowView = memo(function BacklogRowView(props: BacklogRowProps) {
  const { row, index, focusable, opened, setting } = props;
  const { issue, score } = row;
  const { model, language } = setting;
  const { t } = language;
  const inside = focusable ? 0 : -1;
  const Chevron = opened ? ChevronDown : ChevronRight;
  const reasons = reasonTexts(row, setting);
  return (
    <div
      role="row"
      className="backlog-row"
      aria-rowindex={index + 2}
      {...(props.selected === null ? {} : { 'aria-selected': props.selected })}
      data-index={index}
      ref={props.measure}
      tabIndex={inside}
      style={{ transform: `translateY(${props.top}px)` }}
      onFocus={() => props.onFocus(issue.id)}
    >
      <div role="presentation" className="backlog-columns">
        {props.selected !== null && (
          <SelectCell issue={issue} selected={props.selected} tabIndex={inside} onSelect={props.onSelect} />
        )}
        <PlaceCell row={row} sureness={props.sureness} language={language} />
        <div role="gridcell" className="cell cell-key">
          <a
            className="issue-key"
            href={issueAddress(setting.siteUrl, issue.key)}
            target="_blank"
            rel="noreferrer"
            data-key={issue.key}
            tabIndex={inside}
            onClick={openInJira}
          >
            {issue.key}
          </a>
        </div>
        <div role="gridcell" className="cell cell-summary" title={issue.summary}>
          <span className="summary-lines">{issue.summary}</span>
        </div>
        <div role="gridcell" className="cell cell-type" title={issue.type.name}>
          {issue.type.name}
        </div>
        <div role="gridcell" className="cell cell-status">
          <Lozenge appearance={STATUS_LOOKS[issue.status.category]}>{issue.status.name}</Lozenge>
        </div>
        <div role="gridcell" className="cell cell-priority" title={issue.priority?.name ?? ''}>
          {issue.priority?.name ?? t('backlog.noPriority')}
        </div>
        <div role="gridcell" className="cell cell-score">
          <span className={score.status === 'scored' ? undefined : 'no-score'}>
            {scoreText(score, model, language)}
          </span>
        </div>
        {model.quadrants !== null && (
          <div role="gridcell" className="cell cell-quadrant">
            {row.quadrant !== null && (
              <Lozenge appearance={QUADRANT_LOOKS[row.quadrant]}>
                {quadrantName(model.quadrants, row.quadrant, language)}
              </Lozenge>
            )}
          </div>
        )}
        {SHOWN_GATES.map((gate) => (
          <GateCell
            key={gate}
            gate={gate}
            judged={props.judged?.[gate]}
            isJudging={props.isJudging}
            language={language}
          />
        ))}
        <div role="gridcell" className="cell cell-reason">
          <span className="reason-lines">{reasons.join(' · ')}</span>
        </div>
        <div role="gridcell" className="cell cell-jiraPlace">
          <JiraPlace row={row} language={language} />
        </div>
        <div role="gridcell" className="cell cell-toggle">
          <button
            type="button"
            className="row-toggle"
            tabIndex={inside}
            aria-haspopup="dialog"
            aria-label={t('why.open', { key: issue.key })}
            onClick={(event) => props.onWhy(issue.id, event.currentTarget)}
          >
            <QuestionIcon label="" size="small" />
          </button>
          <button
            type="button"
            className="row-toggle"
            tabIndex={inside}
            aria-expanded={opened}
            aria-label={t('backlog.row.why', { key: issue.key })}
            onClick={() => props.onToggle(issue.id)}
          >
            <Chevron label="" size="small" />
          </button>
        </div>
      </div>
      {opened && <RowDetail row={row} reasons={reasons} judged={props.judged} setting={setting} tabIndex={inside} />}
    </div>
  );
}, sameRow);

function sameRow(before: BacklogRowProps, after: BacklogRowProps): boolean {
  return (
    looksSame(before.row, after.row) &&
    before.index === after.index &&
    before.top === after.top &&
    before.focusable === after.focusable &&
    before.opened === after.opened &&
    before.selected === after.selected &&
    before.sureness === after.sureness &&
    before.judged === after.judged &&
    before.isJudging === after.isJudging &&
    before.setting === after.setting
  );
}
