import { useEffect } from 'react';
import { setGlobalTheme } from '@atlaskit/tokens/set-global-theme';
import { Notice } from './states';
import { useRouter } from './router';
import { useTexts } from './texts';
import { TopBar } from './TopBar';
import { IssueView } from './issue/IssueView';
import { ProjectList } from './views/ProjectList';
import { ProjectView } from './views/ProjectView';

export function App() {
  const { choice, path } = useRouter();
  const { t } = useTexts();

  useEffect(() => {
    document.documentElement.lang = choice.lang;
  }, [choice.lang]);
  useEffect(() => {
    void setGlobalTheme({ colorMode: choice.theme });
  }, [choice.theme]);

  return (
    <>
      <a className="skip-link" href="#main">
        {t('skip.main')}
      </a>
      <TopBar />
      <View path={path} />
    </>
  );
}

function View({ path }: { path: string }) {
  const { t } = useTexts();
  const [, area, key, ...rest] = path.split('/').map(decodeURIComponent);
  if (area === undefined || area === '') return <ProjectList />;
  if (area === 'projects' && key) return <ProjectView projectKey={key} rest={rest} />;
  if (area === 'projects') return <ProjectList />;
  if (area === 'browse' && key) return <IssueView issueKey={key} />;
  return (
    <main id="main" className="page">
      <Notice>{t('page.missing')}</Notice>
    </main>
  );
}
