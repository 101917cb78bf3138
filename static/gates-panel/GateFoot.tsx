import type { GateView } from '../../src/contract/views';
import { usePageContext } from '../common/pageContext';
import { SettingsLink } from '../common/SettingsLink';
import { useLanguage } from '../common/text';
import { useThePanel } from './panel';
import { stampText } from './words';

const NOBODY = { name: null, isYou: false };

/** Which version of the gate judged; for admins, the way to change it. */
export function GateFoot({ gate: { stamp } }: { readonly gate: GateView }) {
  const language = useLanguage();
  const { projectKey } = usePageContext();
  const { view, someone } = useThePanel();
  const by = stamp.by === null ? NOBODY : someone(stamp.by);
  return (
    <div className="gate-foot">
      <span>{stampText(stamp, by, language)}</span>
      <SettingsLink
        canAdminister={view.canAdminister}
        projectKey={projectKey}
        text={language.t('gatesPanel.settings')}
        appearance="subtle"
      />
    </div>
  );
}
