import type { ReactNode } from 'react';
import Heading from '@atlaskit/heading';
import { useText } from '../common/text';

interface ModelHeaderProps {
  /** What can be done with all of the backlog. */
  readonly actions?: ReactNode;
  /** The line below the title: which model ranks, or what takes its place for a while. */
  readonly children: ReactNode;
}

/** What the page is. */
export function ModelHeader({ actions, children }: ModelHeaderProps) {
  const t = useText();
  return (
    <header className="model-header">
      <div className="model-title">
        <Heading size="large" as="h1">
          {t('backlog.title')}
        </Heading>
        {actions}
      </div>
      {children}
    </header>
  );
}
