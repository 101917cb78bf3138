import { useState } from 'react';
import { router, NavigationTarget } from '@forge/bridge';
import Button from '@atlaskit/button/new';
import { useText } from '../common/text';

/** The key of the settings page in manifest.yml. */
const SETTINGS_MODULE = 'voorrang-settings';

interface SettingsLinkProps {
  readonly canAdminister: boolean;
  readonly projectKey: string;
}

/** Leads admins to the settings; where Jira cannot go there by itself, it says where they are. */
export function SettingsLink({ canAdminister, projectKey }: SettingsLinkProps) {
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
      {lost && <span role="status">{t('backlog.settings.where')}</span>}
      <Button spacing="compact" onClick={() => void go()}>
        {t('backlog.settings.change')}
      </Button>
    </span>
  );
}
