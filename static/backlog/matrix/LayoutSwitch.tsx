import Button from '@atlaskit/button/new';
import { useText } from '../../common/text';
import { useBacklogPage } from '../pageState';
import './layoutSwitch.css';

const LAYOUTS = ['table', 'matrix'] as const;

/** The backlog as rows, or as bubbles. */
export function LayoutSwitch() {
  const t = useText();
  const { layout, setLayout } = useBacklogPage();
  return (
    <div role="group" aria-label={t('matrix.layout')} className="layout-switch">
      {LAYOUTS.map((one) => (
        <Button
          key={one}
          spacing="compact"
          isSelected={layout === one}
          aria-pressed={layout === one}
          onClick={() => setLayout(one)}
        >
          {t(`matrix.layout.${one}`)}
        </Button>
      ))}
    </div>
  );
}
