import { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import type { ApplicationView } from '../../../src/contract';
import type { Language } from '../../../src/texts/language';
import { Disclosure } from '../../common/Disclosure';
import { Lozenge } from '../../common/Lozenge';
import { useLanguage } from '../../common/text';
import { modelName } from '../../common/words';
import { lookOf, whyNoUndo } from './history';
import { TopTen } from './TopTen';

interface HistoryItemProps {
  readonly application: ApplicationView;
  /** Of the whole list. */
  readonly all: readonly ApplicationView[];
  /** null while the name is being read. */
  readonly who: string | null;
  readonly onUndo: () => void;
}

const LOOKS = {
  running: 'information',
  interrupted: 'warning',
  stopped: 'warning',
  done: 'success',
  undone: 'neutral',
  redone: 'success',
} as const;

/** One applied order: who, when, by which model, how much it moved, and the first ten before and after. */
export function HistoryItem({ application, all, who, onUndo }: HistoryItemProps) {
  const language = useLanguage();
  const { t, format } = language;
  const [opened, setOpened] = useState(false);
  const details = useId();
  const { at, scope, moved, toMove, undoes } = application;
  const look = lookOf(application, all);
  const reason = whyNoUndo(application, look, new Date());
  return (
    <li className="apply-applied">
      <p className="apply-applied-head">
        <strong>
          {t('apply.history.when', { when: format.relative(at), date: format.dateTime(at), who: who ?? '…' })}
        </strong>
        <Lozenge appearance={LOOKS[look]}>{t(`apply.history.state.${look}`)}</Lozenge>
      </p>
      <p>
        {undoes === null
          ? t('apply.history.what', {
              model: modelName(application.model, language),
              scope: t('apply.history.scope', { ...scope, filtered: String(scope.filtered) }),
            })
          : undoneText(undoes, all, language)}
        {' · '}
        {t('apply.history.moved', { moved, toMove })}
      </p>
      <div className="apply-applied-foot">
        <Disclosure opened={opened} controls={details} onToggle={setOpened}>
          {t('apply.history.top')}
        </Disclosure>
        {reason === null ? (
          <Button spacing="compact" onClick={onUndo}>
            {t('apply.do.undo')}
          </Button>
        ) : (
          <span className="apply-hint">{t(`apply.history.noUndo.${reason}`)}</span>
        )}
      </div>
      <div id={details} hidden={!opened} className="apply-tops">
        {opened && (
          <>
            <TopTen title={t('apply.history.before')} ids={application.topBefore} />
            <TopTen title={t('apply.history.after')} ids={application.topAfter} />
          </>
        )}
      </div>
    </li>
  );
}

/** Which order it took back; one that is too old for the list has no date here. */
function undoneText(id: string, all: readonly ApplicationView[], { t, format }: Language): string {
  const undone = all.find((each) => each.id === id);
  if (undone === undefined) return t('apply.history.undoes');
  const date = format.dateTime(undone.at);
  return t(undone.undoes === null ? 'apply.history.undoesOrder' : 'apply.history.undoesUndo', { date });
}
