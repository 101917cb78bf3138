import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';

interface DisclosureProps {
  readonly opened: boolean;
  /** Id of what it shows and hides. */
  readonly controls: string;
  readonly onToggle: (opened: boolean) => void;
  readonly children: ReactNode;
}

/** The button that shows and hides what explains something. */
export function Disclosure({ opened, controls, onToggle, children }: DisclosureProps) {
  return (
    <Button
      appearance="subtle"
      spacing="compact"
      iconBefore={opened ? ChevronDown : ChevronRight}
      aria-expanded={opened}
      aria-controls={controls}
      onClick={() => onToggle(!opened)}
    >
      {children}
    </Button>
  );
}
