import { lazy, Suspense, useCallback, useState } from 'react';
import Button from '@atlaskit/button/new';
import { withLastNumber } from '../../common/lastNumber';
import { useText } from '../../common/text';
import { useBacklogPage } from '../pageState';
import type { BacklogRow } from '../ranking';
import { reasonTexts } from '../reasonTexts';
import { Section } from './Section';

const WhyHere = lazy(() => import('../why/WhyHere'));

/** Why the issue stands at its place, and the way to all there is to say about it. */
export function WhySection({ row }: { readonly row: BacklogRow }) {
  const page = useBacklogPage();
  const t = useText();
  const { setting, rules, scored, uncertainty, openedAt, project, idOfKey, rowOf, onStored } = page;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const close = useCallback(() => setAnchor(null), []);
  return (
    <Section title={t('drawer.why')}>
      <ul className="drawer-list">
        {reasonTexts(row, setting).map((reason) => (
          <li key={reason}>{withLastNumber(reason)}</li>
        ))}
      </ul>
      <div className="button-row">
        <Button spacing="compact" aria-haspopup="dialog" onClick={(event) => setAnchor(event.currentTarget)}>
          {t('drawer.why.more')}
        </Button>
      </div>
      {/* Inside the drawer: where that stands over everything, nothing outside of it can be reached. */}
      {anchor && (
        <Suspense fallback={null}>
          <WhyHere
            row={row}
            anchor={anchor}
            scored={scored}
            rules={rules}
            now={openedAt}
            setting={setting}
            sureness={uncertainty.sureness.get(row.issue.id)}
            canEdit={project.canEdit}
            idOfKey={idOfKey}
            rowOf={rowOf}
            onPinned={onStored}
            onClose={close}
          />
        </Suspense>
      )}
    </Section>
  );
}
