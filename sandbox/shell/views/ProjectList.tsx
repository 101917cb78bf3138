import Heading from '@atlaskit/heading';
import type { ProjectBean } from '../jiraTypes';
import { Link } from '../router';
import { useSession } from '../session';
import { Failure, Notice, Waiting } from '../states';
import { useTexts } from '../texts';
import { useLoad } from '../useLoad';

export function ProjectList() {
  const { t } = useTexts();
  const { me, rest } = useSession();
  const [projects, reload] = useLoad(me.key, () => rest<{ values: ProjectBean[] }>('/rest/api/3/project/search'));
  return (
    <main id="main" className="page">
      <Heading size="large" as="h1">
        {t('projects.title')}
      </Heading>
      {projects.state === 'loading' && <Waiting />}
      {projects.state === 'failed' && <Failure error={projects.error} onRetry={reload} />}
      {projects.state === 'ready' && projects.value.values.length === 0 && <Notice>{t('projects.empty')}</Notice>}
      {projects.state === 'ready' && projects.value.values.length > 0 && <Projects projects={projects.value.values} />}
    </main>
  );
}

function Projects({ projects }: { projects: ProjectBean[] }) {
  const { t } = useTexts();
  const first = useSession().modulesOf('jira:projectPage')[0];
  return (
    <table className="rows">
      <thead>
        <tr>
          <th scope="col">{t('projects.name')}</th>
          <th scope="col">{t('projects.key')}</th>
          <th scope="col">{t('projects.type')}</th>
        </tr>
      </thead>
      <tbody>
        {projects.map((project) => (
          <tr key={project.id}>
            <td>
              <Link to={first ? `/projects/${project.key}/apps/${first.key}` : `/projects/${project.key}`}>
                {project.name}
              </Link>
            </td>
            <td>{project.key}</td>
            <td>{project.projectTypeKey}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
