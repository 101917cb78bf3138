import { useId, useMemo } from 'react';
import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { LiftQuestion } from '../../../src/domain/ranking/lifts';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { RankingRules } from '../../../src/domain/ranking/structure';
import { USUAL_SIMULATION } from '../../../src/domain/ranking/uncertainty/uncertainty';
import type { IssueDataState } from '../../../src/domain/issueData';
import { closePopover, Popover } from '../../common/popover/Popover';
import { withLastNumber } from '../../common/lastNumber';
import { useLanguage } from '../../common/text';
import type { RowSetting } from '../rowSetting';
import type { BacklogRow } from '../ranking';
import { reasonTexts } from '../reasonTexts';
import { surenessText, type Sureness } from '../uncertainty/sureness';
import { heldBy } from './heldBy';
import { HeldDown } from './HeldDown';
import { Lifts } from './Lifts';
import { PinChoice } from './PinChoice';
import './why.css';

interface WhyHereProps {
  readonly row: BacklogRow;
  /** The button it was opened by. */
  readonly anchor: HTMLElement;
  readonly scored: readonly ScoredIssue[];
  readonly rules: RankingRules;
  /** When the rows were scored. */
  readonly now: Date;
  readonly setting: RowSetting;
  readonly sureness: Sureness | undefined;
  /** Whether pins may be set. */
  readonly canEdit: boolean;
  readonly idOfKey: (key: string) => string | null;
  readonly rowOf: (id: string) => BacklogRow | undefined;
  readonly onPinned: (issueId: string, data: IssueDataState) => void;
  readonly onClose: () => void;
}

const TOP = USUAL_SIMULATION.top;

/** All about a row's place: its reasons, how sure it is, what would lift it, and the place a person decides for it. */
export default function WhyHere(props: WhyHereProps) {
  const { row, anchor, scored, rules, now, setting, sureness, canEdit, idOfKey, rowOf, onPinned, onClose } = props;
  const { t } = setting.language;
  const language = useLanguage();
  const pinTitle = useId();
  const { models } = setting;
  const { id, key } = row.issue;
  const title = t('why.title', { key, place: row.place });
  const question = useMemo(
    (): LiftQuestion => ({ rows: scored, rules, models, now, issueId: id, top: TOP }),
    [scored, rules, models, now, id],
  );
  const { score } = row;
  const isBelow = row.place > TOP;
  const pins = useMemo(() => heldBy(row, rowOf), [row, rowOf]);
  const inputs = score.status === 'scored' && score.within ? [...score.inputs, ...score.within.inputs] : score.inputs;

  return (
    <Popover label={title} anchor={anchor} className="why-here" onClose={onClose}>
      <div className="popover-head">
        <h2>{title}</h2>
        <IconButton
          icon={CrossIcon}
          label={t('why.close')}
          appearance="subtle"
          spacing="compact"
          onClick={(event) => closePopover(event.currentTarget)}
        />
      </div>
      <ul className="why-list">
        {reasonTexts(row, setting).map((reason) => (
          <li key={reason}>{withLastNumber(reason)}</li>
        ))}
      </ul>
      {sureness && <p>{withLastNumber(surenessText(sureness, language))}</p>}
      {score.status !== 'scored' && <p>{t('backlog.sure.unscored')}</p>}
      {isBelow && (
        <>
          <h3>{t('why.lift.title', { top: TOP })}</h3>
          <HeldDown pins={pins} />
          <Lifts question={question} inputs={inputs} />
        </>
      )}
      {!isBelow && score.status === 'scored' && (
        <>
          <h3>{t('why.lift.title', { top: TOP })}</h3>
          <p>{t('why.lift.already')}</p>
        </>
      )}
      {canEdit && (
        <>
          <h3 id={pinTitle}>{t('why.pin.title')}</h3>
          <PinChoice row={row} today={rules.today} idOfKey={idOfKey} onPinned={onPinned} title={pinTitle} />
        </>
      )}
    </Popover>
  );
}
