import { createContext, useContext, useId, useMemo, useState, type ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { useText } from '../common/text';
import { useWide } from '../common/useWide';

const Unfold = createContext<() => void>(() => undefined);

/** Brings the other actions into sight: for a shortcut that opens one of their menus, which needs its button. */
export const useUnfold = (): (() => void) => useContext(Unfold);

interface PageActionsProps {
  /** Always in sight. */
  readonly first: ReactNode;
  /** On a phone behind a button; there all the time, so that their shortcuts work. */
  readonly children: ReactNode;
}

/** What can be done with all of the backlog. */
export function PageActions({ first, children }: PageActionsProps) {
  const t = useText();
  const isWide = useWide();
  const [unfolded, setUnfolded] = useState(false);
  const others = useId();
  const unfold = useMemo(() => () => setUnfolded(true), []);
  return (
    <div className="page-actions">
      {first}
      {!isWide && (
        <Button
          spacing="compact"
          aria-expanded={unfolded}
          aria-controls={others}
          isSelected={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          {t('backlog.more')}
        </Button>
      )}
      <div id={others} className="page-more" hidden={!isWide && !unfolded}>
        <Unfold.Provider value={unfold}>{children}</Unfold.Provider>
      </div>
    </div>
  );
}
