import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { useText } from '../../common/text';
import { useBacklogPage } from '../pageState';
import './layoutSwitch.css';

const LAYOUTS = ['table', 'matrix'] as const;

/** The backlog as rows, or as bubbles. */
export function LayoutSwitch() {
  const t = useText();
  const { layout, setLayout } = useBacklogPage();
  const group = useRef<HTMLDivElement>(null);
  const before = useRef(layout);
  useEffect(() => {
    if (before.current === layout) return;
    before.current = layout;
    // By a shortcut, from a cell or a bubble: what had the focus went with the other one.
    if (document.activeElement === document.body)
      group.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus();
  }, [layout]);
  return (
    <div ref={group} role="group" aria-label={t('matrix.layout')} className="layout-switch">
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
