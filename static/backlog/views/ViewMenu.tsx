import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import Button from '@atlaskit/button/new';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import { call } from '../../common/call';
import { usePageContext } from '../../common/pageContext';
import { useOpener } from '../../common/popover/useOpener';
import { useText } from '../../common/text';
import { useBacklogPage } from '../pageState';
import { keepChosen, lastChosen } from './lastArranged';
import { isSameView } from './sameView';
import './views.css';

// The list is wanted late; its button tells which view one sees.
const ViewPopup = lazy(() => import('./ViewPopup'));

/** Views that everyone in the project can choose: which one this is, and the button to the others. */
export function ViewMenu() {
  const t = useText();
  const { view } = useBacklogPage();
  const [current, setCurrent] = useCurrent();
  const { opened, close, trigger } = useOpener<'views'>();
  const [said, setSaid] = useState('');
  const isChanged = useMemo(() => current !== null && !isSameView(current.view, view), [current, view]);
  const name = current?.name ?? t('views.button');
  return (
    <div className="view-menu">
      <Button
        spacing="compact"
        iconAfter={ChevronDown}
        aria-haspopup="dialog"
        aria-expanded={opened !== null}
        aria-label={current ? t('views.current', { name, changed: String(isChanged) }) : name}
        isSelected={opened !== null}
        {...trigger('views')}
      >
        <span className="view-name" title={current ? name : undefined}>
          {name}
        </span>
      </Button>
      {isChanged && <span className="view-changed">{t('views.changed')}</span>}
      <span className="visually-hidden" role="status">
        {said}
      </span>
      {opened && (
        <Suspense fallback={null}>
          <ViewPopup
            key={opened.nth}
            anchor={opened.anchor}
            current={current}
            isChanged={isChanged}
            onCurrent={setCurrent}
            onSaid={setSaid}
            onClose={close}
          />
        </Suspense>
      )}
    </div>
  );
}

/** The view that was chosen last, also after the backlog was read anew: then as it is stored by now, or none if it is gone. */
function useCurrent() {
  const { projectId } = usePageContext();
  const [current, setCurrent] = useState(() => lastChosen(projectId));
  useEffect(() => keepChosen(projectId, current), [projectId, current]);
  const [before] = useState(current);
  useEffect(() => {
    if (before === null) return undefined;
    let over = false;
    void call('getViews', {}).then((answer) => {
      // Another one may have been chosen meanwhile; without an answer, the list says more once it is opened.
      if (over || !answer.ok) return;
      const stored = answer.value.views.find(({ id }) => id === before.id) ?? null;
      setCurrent((now) => (now === before ? stored : now));
    });
    return () => {
      over = true;
    };
  }, [before]);
  return [current, setCurrent] as const;
}
