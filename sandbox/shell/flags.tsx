/** Messages that rise at the lower left, from the app (`showFlag`) and from the shell itself. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import Button, { IconButton } from '@atlaskit/button/new';
import CrossIcon from '@atlaskit/icon/core/cross';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InfoIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens';
import { useTexts } from './texts';

export interface FlagOptions {
  id: string | number;
  title?: string;
  description?: string;
  type?: 'info' | 'success' | 'warning' | 'error';
  actions?: { text: string; onClick: () => unknown }[];
  isAutoDismiss?: boolean;
}

interface Flags {
  show: (options: FlagOptions) => void;
  close: (id: string | number) => void;
}

const FlagsContext = createContext<Flags | undefined>(undefined);
const AUTO_DISMISS_MS = 8_000;

const ICONS = {
  info: { Icon: InfoIcon, color: token('color.icon.information') },
  success: { Icon: SuccessIcon, color: token('color.icon.success') },
  warning: { Icon: WarningIcon, color: token('color.icon.warning') },
  error: { Icon: ErrorIcon, color: token('color.icon.danger') },
};

export function FlagsProvider({ children }: { children: ReactNode }) {
  const [flags, setFlags] = useState<FlagOptions[]>([]);
  const close = useCallback((id: FlagOptions['id']) => setFlags((all) => all.filter((flag) => flag.id !== id)), []);
  const show = useCallback(
    (options: FlagOptions) => setFlags((all) => [options, ...all.filter(({ id }) => id !== options.id)]),
    [],
  );
  const value = useMemo(() => ({ show, close }), [show, close]);
  return (
    <FlagsContext.Provider value={value}>
      {children}
      <div className="flags" role="status" aria-live="polite">
        {flags.map((flag) => (
          <FlagView key={flag.id} flag={flag} onClose={() => close(flag.id)} />
        ))}
      </div>
    </FlagsContext.Provider>
  );
}

export function useFlags(): Flags {
  const flags = useContext(FlagsContext);
  if (!flags) throw new Error('Outside the flags');
  return flags;
}

function FlagView({ flag, onClose }: { flag: FlagOptions; onClose: () => void }) {
  const { t } = useTexts();
  const { Icon, color } = ICONS[flag.type ?? 'info'];

  useEffect(() => {
    if (!flag.isAutoDismiss) return undefined;
    const timer = setTimeout(onClose, AUTO_DISMISS_MS);
    return () => clearTimeout(timer);
    // A flag shown again under its id is a new object, and its time starts anew.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [flag]);

  return (
    <div className="flag">
      <Icon label="" color={color} />
      <div className="flag-text">
        <strong>{flag.title}</strong>
        {flag.description !== undefined && <p>{flag.description}</p>}
        {flag.actions?.map(({ text, onClick }) => (
          <Button key={text} appearance="subtle" spacing="compact" onClick={() => void onClick()}>
            {text}
          </Button>
        ))}
      </div>
      <IconButton icon={CrossIcon} label={t('flag.dismiss')} appearance="subtle" spacing="compact" onClick={onClose} />
    </div>
  );
}
