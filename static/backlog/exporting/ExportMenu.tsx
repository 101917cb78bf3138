import { lazy, Suspense, useState } from 'react';
import Button from '@atlaskit/button/new';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import { useText } from '../../common/text';
import { useShortcuts } from '../help/useShortcuts';
import { useUnfold } from '../PageActions';
import { useBacklogPage } from '../pageState';

// Wanted late, if at all.
const ExportChoices = lazy(() => import('./ExportChoices'));

/** The present view to take along. Until it is first wanted there is only the button. */
export function ExportMenu() {
  const t = useText();
  const { rows } = useBacklogPage();
  const [opened, setOpened] = useState(0);
  const unfold = useUnfold();
  const open = () => setOpened((before) => before + 1);
  useShortcuts({
    e: () => {
      unfold();
      open();
    },
  });
  const button = (
    <Button spacing="compact" iconAfter={ChevronDown} isDisabled={rows.length === 0} aria-haspopup onClick={open}>
      {t('export.open')}
    </Button>
  );
  if (opened === 0 || rows.length === 0) return button;
  return (
    <Suspense fallback={button}>
      <ExportChoices wanted={opened} />
    </Suspense>
  );
}
