import { activeModel } from '../../src/domain/settings';
import { ErrorMessage } from '../common/ErrorMessage';
import { Message } from '../common/Message';
import { SettingsLink } from '../common/SettingsLink';
import { useLanguage } from '../common/text';
import { usePageContext } from '../common/pageContext';
import { modelProblemText } from '../common/words';
import { LoadingBacklog } from './LoadingBacklog';
import { ModelAbout } from './ModelAbout';
import { ModelHeader } from './ModelHeader';
import { RankedBacklog } from './RankedBacklog';
import { useBacklog } from './useBacklog';
import './page.css';

export function BacklogPage() {
  const { projectId, projectKey } = usePageContext();
  const language = useLanguage();
  const { state, stop, restart, reorder, stored } = useBacklog(projectId);
  switch (state.state) {
    case 'loading':
      return <LoadingBacklog />;
    case 'failed':
      return (
        <main className="backlog-page">
          <ErrorMessage error={state.error} onRetry={restart} />
        </main>
      );
    case 'modelBroken': {
      const { settings, canAdminister } = state.project;
      return (
        <main className="backlog-page">
          <ModelHeader>
            <ModelAbout settings={settings} canAdminister={false} projectKey={projectKey} />
          </ModelHeader>
          <Message appearance="error" title={language.t('backlog.modelBroken.title')}>
            <p>{modelProblemText(state.problem, activeModel(settings), language)}</p>
            <p>{language.t(canAdminister ? 'backlog.modelBroken.admin' : 'backlog.modelBroken.other')}</p>
            <SettingsLink
              canAdminister={canAdminister}
              projectKey={projectKey}
              text={language.t('backlog.settings.change')}
            />
          </Message>
        </main>
      );
    }
    case 'open':
      return (
        <RankedBacklog
          project={state.project}
          scored={state.scored}
          load={state.load}
          onStop={stop}
          onRestart={restart}
          onReordered={reorder}
          onStored={stored}
        />
      );
  }
}
