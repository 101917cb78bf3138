import { useCallback, useEffect, useRef } from 'react';
import { activeModel } from '../../src/domain/settings';
import { ErrorMessage } from '../common/ErrorMessage';
import { Message } from '../common/Message';
import { SettingsLink } from '../common/SettingsLink';
import { useLanguage } from '../common/text';
import { usePageContext } from '../common/pageContext';
import { modelProblemText } from '../common/words';
import { focusLoadStatus } from './focusLoadStatus';
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
  const isAnew = useRef(false);
  const onRestart = useCallback(() => {
    isAnew.current = true;
    restart();
  }, [restart]);
  const isOpen = state.state === 'open';
  useEffect(() => {
    if (!isOpen || !isAnew.current) return;
    isAnew.current = false;
    if (document.activeElement === document.body) focusLoadStatus();
  }, [isOpen]);
  switch (state.state) {
    case 'loading':
      return <LoadingBacklog />;
    case 'failed':
      return (
        <main className="backlog-page">
          <ErrorMessage error={state.error} onRetry={onRestart} />
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
          onRestart={onRestart}
          onReordered={reorder}
          onStored={stored}
        />
      );
  }
}
