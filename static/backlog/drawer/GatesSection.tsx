import { SettingsLink } from '../../common/SettingsLink';
import { useLanguage } from '../../common/text';
import { OpenChecks } from '../gates/OpenChecks';
import { useBacklogPage } from '../pageState';
import type { BacklogRow } from '../ranking';
import { Section } from './Section';

/** What the issue still lacks to be ready, and to be done. */
export function GatesSection({ row }: { readonly row: BacklogRow }) {
  const { gates, judging, setting } = useBacklogPage();
  const language = useLanguage();
  const { t } = language;
  const judged = gates.judged.get(row.issue.id);
  return (
    <Section title={t('drawer.gates')}>
      {judged ? (
        <div className="drawer-gates">
          <OpenChecks judged={judged} settings={setting.settings} language={language} />
        </div>
      ) : (
        <p className="drawer-nothing">{t(judging ? 'gateCell.judging' : 'gateCell.none')}</p>
      )}
      <SettingsLink
        canAdminister={setting.canAdminister}
        projectKey={setting.projectKey}
        text={t('gateCell.settings')}
        appearance="subtle"
      />
    </Section>
  );
}
