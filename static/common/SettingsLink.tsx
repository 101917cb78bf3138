import { useState } from 'react';
import { router, NavigationTarget } from '@forge/bridge';
import Button from '@atlaskit/button/new';
import { useText } from './text';
import './SettingsLink.css';

/** The key of the settings page in manifest.yml. */
const SETTINGS_MODULE = 'voorrang-settings';

interface SettingsLinkProps {
  readonly canAdminister: boolean;
  readonly projectKey: string;
  /** What there is to be changed, as the button says. */
  readonly text: string;
  readonly appearance?: 'default' | 'subtle';
  readonly tabIndex?: 0 | -1;
}

/** Leads admins to the settings; where Jira cannot go there by itself, it says where they are. */
export function SettingsLink(props: SettingsLinkProps) {
  const { canAdminister, projectKey, text, appearance = 'default', tabIndex = 0 } = props;
  const t = useText();
  const [lost, setLost] = useState(false);
  if (!canAdminister) return null;
  const go = async () => {
    try {
      await router.navigate({ target: NavigationTarget.Module, moduleKey: SETTINGS_MODULE, projectKey });
    } catch {
      setLost(true);
    }
  };
  return (
    <span className="settings-link">
      {lost && <span role="status">{t('common.settings.where')}</span>}
      <Button spacing="compact" appearance={appearance} tabIndex={tabIndex} onClick={() => void go()}>
        {text}
      </Button>
    </span>
  );
}
