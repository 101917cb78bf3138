import type { ReactNode } from 'react';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import './Message.css';

const ICONS = { information: InformationIcon, success: SuccessIcon, warning: WarningIcon, error: ErrorIcon };

interface MessageProps {
  readonly appearance?: keyof typeof ICONS;
  readonly title?: string;
  readonly children: ReactNode;
}

/**
 * Looks like Atlaskit's section message and takes its main properties. Atlaskit's can be dismissed, and brings tooltip,
 * popper and portal for that one button: 46 kB in panels that open with every issue.
 */
export function Message({ appearance = 'information', title, children }: MessageProps) {
  const Icon = ICONS[appearance];
  return (
    <section className="message" data-appearance={appearance}>
      <span className="message-icon">
        <Icon label="" color="currentColor" />
      </span>
      <div className="message-body">
        {title !== undefined && <h2 className="message-title">{title}</h2>}
        {children}
      </div>
    </section>
  );
}
