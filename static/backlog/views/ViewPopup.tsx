import { useEffect, useRef, useState } from 'react';
import type { ViewsView } from '../../../src/contract/views';
import { startingView, type BacklogView, type SavedView } from '../../../src/domain/backlogView';
import { call } from '../../common/call';
import { ErrorMessage } from '../../common/ErrorMessage';
import { Loading } from '../../common/Loading';
import { closePopover, Popover } from '../../common/popover/Popover';
import { useText } from '../../common/text';
import { useAnswer } from '../../common/useAnswer';
import { useBacklogPage } from '../pageState';
import { isSameView } from './sameView';
import { ViewActions } from './ViewActions';
import { ViewList } from './ViewList';
import '../filtering/filtering.css';

interface ViewPopupProps {
  readonly anchor: HTMLElement;
  /** The view that was chosen last; null: none. */
  readonly current: SavedView | null;
  /** Whether the page no longer shows it as it was saved. */
  readonly isChanged: boolean;
  readonly onCurrent: (view: SavedView | null) => void;
  /** To be said when the popup is gone: what became of it. */
  readonly onSaid: (text: string) => void;
  readonly onClose: () => void;
}

const readViews = () => call('getViews', {});

/** The project's views to choose from, and what can be done with the one that is chosen. */
export default function ViewPopup({ anchor, current, isChanged, onCurrent, onSaid, onClose }: ViewPopupProps) {
  const t = useText();
  const { view, changeView, preferences } = useBacklogPage();
  const { answer, reload, replace } = useAnswer(readViews);
  const [isAsking, setAsking] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const value = answer.status === 'ready' ? answer.value : null;
  // As it is stored by now; one that was removed meanwhile is none any more, and can be saved anew.
  const stored = value === null ? current : (value.views.find(({ id }) => id === current?.id) ?? null);

  useEffect(() => {
    const isAsKnown =
      stored === current ||
      (stored?.name === current?.name && stored && current && isSameView(stored.view, current.view));
    if (!isAsKnown) onCurrent(stored);
  }, [stored, current, onCurrent]);

  const whole = startingView(preferences.value);
  const put = (next: BacklogView, saved: SavedView | null) => {
    changeView(next);
    onCurrent(saved);
    closePopover(box.current);
  };
  const onDone = (views: ViewsView, saved: SavedView | null, text: string) => {
    replace(views);
    onCurrent(saved);
    onSaid(text);
    closePopover(box.current);
  };
  return (
    <Popover label={t('views.title')} anchor={anchor} side="start" className="filter-popup" onClose={onClose}>
      <div ref={box} className="view-popup">
        {!isAsking && <h2>{t('views.title')}</h2>}
        {answer.status === 'loading' && <Loading rows={3} rowHeight={32} />}
        {answer.status === 'failed' && <ErrorMessage error={answer.error} onRetry={reload} />}
        {value && !isAsking && (
          <ViewList
            views={value.views}
            currentId={stored?.id ?? null}
            isWhole={isSameView(view, whole)}
            onChoose={(chosen) => put(chosen?.view ?? whole, chosen)}
          />
        )}
        {value && (
          <ViewActions
            current={stored}
            isChanged={isChanged}
            mayChange={stored !== null && value.mayChange.includes(stored.id)}
            onAsking={setAsking}
            onDone={onDone}
            onOutOfDate={reload}
          />
        )}
      </div>
    </Popover>
  );
}
