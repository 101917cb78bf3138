import Button from '@atlaskit/button/new';
import { Message } from '../common/Message';
import { SettingsLink } from '../common/SettingsLink';
import { Steady } from '../common/Steady';
import { useLanguage } from '../common/text';
import { criterionLabel } from '../common/words';
import { useBacklogPage } from './pageState';

/** What to do first where no issue has a score yet; a first one that is being typed is none yet. */
export function FirstScores() {
  const { draft } = useBacklogPage();
  return <Steady isHeld={draft.change !== null}>{useFirstScores()}</Steady>;
}

function useFirstScores() {
  const { t, format, ...language } = useLanguage();
  const { complete, enter, open, project, ranking, setting } = useBacklogPage();
  const { model, projectKey } = setting;
  const first = ranking.rows[0]?.issue;
  if (!complete || !first || ranking.unscored < ranking.rows.length) return null;
  const names = model.criteria.map((criterion) => criterionLabel(model, criterion, { t, format, ...language }));
  return (
    <Message title={t('empty.unscored.title')}>
      <p>{t('empty.unscored.text', { names: format.list(names), count: names.length })}</p>
      <p>{t(enter ? 'empty.unscored.start' : 'empty.unscored.readOnly')}</p>
      <div className="button-row">
        {enter && (
          <Button spacing="compact" onClick={() => open(first.id)}>
            {t('empty.unscored.first', { key: first.key })}
          </Button>
        )}
        <SettingsLink
          canAdminister={project.canAdminister}
          projectKey={projectKey}
          text={t('empty.unscored.settings')}
          appearance="subtle"
        />
      </div>
    </Message>
  );
}
