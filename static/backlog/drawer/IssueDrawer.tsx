import { useState } from 'react';
import { Message } from '../../common/Message';
import { useText } from '../../common/text';
import { useWide } from '../../common/useWide';
import { useBacklogPage } from '../pageState';
import { DescriptionSection } from './DescriptionSection';
import { DrawerFrame } from './DrawerFrame';
import { DrawerHead } from './DrawerHead';
import { focusRow } from './focus';
import { GatesSection } from './GatesSection';
import { HistorySection } from './HistorySection';
import { LinksSection } from './LinksSection';
import { ScoreSection } from './ScoreSection';
import { useDrawerKeys } from './useDrawerKeys';
import { useWalk } from './useWalk';
import { WhySection } from './WhySection';
import '../../common/adf/adf.css';
import '../../common/criteria/criteria.css';
import './drawer.css';

/** One issue in full, beside the backlog. */
export default function IssueDrawer() {
  const page = useBacklogPage();
  const { openId, open, rowOf } = page;
  const t = useText();
  const isBeside = useWide();
  const [openedFrom] = useState(() => document.activeElement);
  const { isShown, ...walk } = useWalk(page);
  const close = () => {
    open(null);
    // Once the drawer is gone: over everything, it lets nothing else have the focus.
    requestAnimationFrame(() => focusRow(openId ?? '', openedFrom));
  };
  useDrawerKeys({
    onPrevious: () => walk.onPrevious?.(),
    onNext: () => walk.onNext?.(),
    onClose: close,
  });
  const row = openId === null ? undefined : rowOf(openId);
  // The backlog was read before: what it still lists may be gone by now, which shows when it is opened.
  const [goneId, setGoneId] = useState<string | null>(null);
  return (
    <DrawerFrame
      isBeside={isBeside}
      label={row ? t('drawer.label', { key: row.issue.key }) : t('drawer.gone.title')}
      onClose={close}
    >
      <DrawerHead row={row ?? null} isShown={isShown} {...walk} onClose={close} />
      {row && row.issue.id !== goneId ? (
        // Another issue is another drawer's content: nothing of the last one stays, and it begins at its top.
        <div key={row.issue.id} className="drawer-content">
          <DescriptionSection issueId={row.issue.id} onGone={setGoneId} />
          <ScoreSection row={row} />
          <GatesSection row={row} />
          <LinksSection row={row} />
          <WhySection row={row} />
          <HistorySection issueId={row.issue.id} />
        </div>
      ) : (
        <div className="drawer-content">
          <Message appearance="warning" title={t('drawer.gone.title')}>
            <p>{t('drawer.gone.text')}</p>
          </Message>
        </div>
      )}
    </DrawerFrame>
  );
}
