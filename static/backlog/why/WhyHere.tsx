import { useEffect, useId, useLayoutEffect, useMemo, useRef } from 'react';
import { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import type { LiftQuestion } from '../../../src/domain/ranking/lifts';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { RankingRules } from '../../../src/domain/ranking/structure';
import { USUAL_SIMULATION } from '../../../src/domain/ranking/uncertainty/uncertainty';
import type { IssueDataState } from '../../../src/domain/issueData';
import { useLanguage } from '../../common/text';
import type { RowSetting } from '../BacklogRowView';
import type { BacklogRow } from '../ranking';
import { reasonTexts } from '../reasonTexts';
import { surenessText, type Sureness } from '../uncertainty/sureness';
import { Lifts } from './Lifts';
import { PinChoice } from './PinChoice';
import { placeBeside } from './placeBeside';
import './why.css';

interface WhyHereProps {
  readonly row: BacklogRow;
  /** The button it was opened by; it gets the focus back. */
  readonly anchor: HTMLElement;
  readonly scored: readonly ScoredIssue[];
  readonly rules: RankingRules;
  readonly setting: RowSetting;
  readonly sureness: Sureness | undefined;
  /** Whether pins may be set. */
  readonly canEdit: boolean;
  readonly idOfKey: (key: string) => string | null;
  readonly onPinned: (issueId: string, data: IssueDataState) => void;
  readonly onClose: () => void;
}

const TOP = USUAL_SIMULATION.top;

/** All about a row's place: its reasons, how sure it is, what would lift it, and the place a person decides for it. */
export default function WhyHere(props: WhyHereProps) {
  const { row, anchor, scored, rules, setting, sureness, canEdit, idOfKey, onPinned, onClose } = props;
  const { t } = setting.language;
  const language = useLanguage();
  const box = useRef<HTMLDivElement>(null);
  const title = useId();
  const { models } = setting;
  const { id, key } = row.issue;
  const question = useMemo(
    (): LiftQuestion => ({ rows: scored, rules, models, issueId: id, top: TOP }),
    [scored, rules, models, id],
  );
  const { score } = row;
  const inputs = score.status === 'scored' && score.within ? [...score.inputs, ...score.within.inputs] : score.inputs;

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    // React 18 does not know the attribute.
    element.popover = 'auto';
    element.showPopover();
    element.focus();
    return placeBeside(element, anchor);
  }, [anchor]);
  useEffect(() => {
    const element = box.current;
    // Escape and a click elsewhere: the browser closes it, and the page hears of it.
    const onToggle = (event: Event) => (event as ToggleEvent).newState === 'closed' && onClose();
    element?.addEventListener('toggle', onToggle);
    return () => element?.removeEventListener('toggle', onToggle);
  }, [onClose]);

  return (
    <div ref={box} role="dialog" aria-labelledby={title} tabIndex={-1} className="why-here">
      <div className="why-head">
        <h2 id={title}>{t('why.title', { key, place: row.place })}</h2>
        <IconButton
          icon={CrossIcon}
          label={t('why.close')}
          appearance="subtle"
          spacing="compact"
          onClick={() => box.current?.hidePopover()}
        />
      </div>
      <ul className="why-list">
        {reasonTexts(row, setting).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {sureness && <p>{surenessText(sureness, language)}</p>}
      <h3>{t('why.lift.title', { top: TOP })}</h3>
      {row.place <= TOP ? <p>{t('why.lift.already')}</p> : <Lifts question={question} inputs={inputs} />}
      {canEdit && (
        <>
          <h3>{t('why.pin.title')}</h3>
          <PinChoice row={row} idOfKey={idOfKey} onPinned={onPinned} />
        </>
      )}
    </div>
  );
}
