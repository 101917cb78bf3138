import { useState } from 'react';
import { NavigationTarget, router } from '@forge/bridge';
import Button from '@atlaskit/button/new';
import type { CheckResult } from '../../src/domain/gates/evaluate';
import { usePageContext } from '../common/pageContext';
import { SettingsLink } from '../common/SettingsLink';
import { useLanguage } from '../common/text';
import { mendOf, type Mend } from './mend';
import { useThePanel } from './panel';
import { mendHint, mendText } from './words';

/** The one thing to click that mends a check. */
export function MendAction({ result }: { readonly result: CheckResult }) {
  const { t } = useLanguage();
  const { projectKey } = usePageContext();
  const { view, reload, reloading } = useThePanel();
  const mend = mendOf(result, view);
  if (mend === null) return null;
  switch (mend.type) {
    case 'reload':
      return (
        <div className="button-row">
          <Button spacing="compact" isLoading={reloading} onClick={reload}>
            {t('common.reload')}
          </Button>
        </div>
      );
    case 'settings':
      return <SettingsLink canAdminister projectKey={projectKey} text={t('gatesPanel.settings')} />;
    default:
      return <EditAction mend={mend} issueKey={view.issueKey} />;
  }
}

interface EditActionProps {
  readonly mend: Extract<Mend, { type: 'description' | 'field' }>;
  readonly issueKey: string;
}

/**
 * Leads to the issue itself. The bridge opens no field for editing, and where Jira shows the issue already nothing moves:
 * so it also says where to click.
 */
function EditAction({ mend, issueKey }: EditActionProps) {
  const language = useLanguage();
  const [led, setLed] = useState(false);
  const go = () => {
    setLed(true);
    void router.navigate({ target: NavigationTarget.Issue, issueKey }).catch(() => undefined);
  };
  return (
    <div className="button-row mend">
      <Button spacing="compact" onClick={go}>
        {mendText(mend, language)}
      </Button>
      <span role="status">{led && mendHint(mend, language)}</span>
    </div>
  );
}
