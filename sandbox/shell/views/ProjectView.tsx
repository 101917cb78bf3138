/** One project: its navigation at the left, and the issue list, an app's page or the settings beside it. */
import { JiraError } from '../api';
import { AppFrame } from '../frame/AppFrame';
import { modulePath } from '../frame/places';
import { projectSubject } from '../frame/subject';
import type { ProjectBean } from '../jiraTypes';
import { ProjectNav } from '../ProjectNav';
import { useSession } from '../session';
import { Failure, Notice, Waiting } from '../states';
import { useTexts } from '../texts';
import { useLoad } from '../useLoad';
import { WorkflowView } from '../workflow/WorkflowView';
import { IssueList } from './IssueList';
import { ProjectSettings } from './ProjectSettings';

export function ProjectView({ projectKey, rest }: { projectKey: string; rest: string[] }) {
  const { t } = useTexts();
  const session = useSession();
  const [project, reload] = useLoad(`${projectKey} ${session.me.key}`, () =>
    session.rest<ProjectBean>(`/rest/api/3/project/${encodeURIComponent(projectKey)}`),
  );
  if (project.state === 'loading') return <Waiting />;
  if (project.state === 'failed') {
    return (
      <main id="main" className="page">
        {project.error instanceof JiraError && project.error.status === 404 && <Notice>{t('project.missing')}</Notice>}
        <Failure error={project.error} onRetry={reload} />
      </main>
    );
  }
  return (
    <div className="project">
      <ProjectNav project={project.value} />
      <ProjectContent project={project.value} rest={rest} />
    </div>
  );
}

function ProjectContent({ project, rest: [area, name, ...more] }: { project: ProjectBean; rest: string[] }) {
  const { t } = useTexts();
  const { modulesOf } = useSession();
  if (area === undefined || area === 'issues') return <IssueList project={project} />;
  if (area === 'settings' && name === 'workflow') return <WorkflowView project={project} />;
  if (area === 'settings') return <ProjectSettings project={project} moduleKey={more[0] ?? null} />;
  const module = area === 'apps' ? modulesOf('jira:projectPage').find(({ key }) => key === name) : undefined;
  if (!module) {
    return (
      <main id="main" className="page">
        <Notice>{t('page.missing')}</Notice>
      </main>
    );
  }
  return (
    <main id="main" className="full-page">
      <AppFrame module={module} subject={projectSubject(project)} base={modulePath(module, project.key)} />
    </main>
  );
}
