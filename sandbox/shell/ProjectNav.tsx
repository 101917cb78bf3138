import { modulePath } from './frame/places';
import type { ProjectBean } from './jiraTypes';
import { Link, useRouter } from './router';
import { useSession } from './session';
import { useTexts } from './texts';

export function ProjectNav({ project }: { project: Pick<ProjectBean, 'key' | 'name'> }) {
  const { t } = useTexts();
  const { modulesOf } = useSession();
  const root = `/projects/${project.key}`;
  return (
    <nav className="side-nav" aria-label={`${t('nav.project')}: ${project.name}`}>
      <div className="side-title">
        <span className="avatar" aria-hidden="true">
          {project.name.slice(0, 1)}
        </span>
        <span>{project.name}</span>
      </div>
      <ul>
        <Item to={`${root}/issues`} text={t('nav.issues')} />
        {modulesOf('jira:projectPage').map((module) => (
          <Item key={module.key} to={modulePath(module, project.key)} text={module.title} />
        ))}
      </ul>
      <p className="side-heading" id="nav-settings">
        {t('nav.settings')}
      </p>
      <ul aria-labelledby="nav-settings">
        {modulesOf('jira:projectSettingsPage').map((module) => (
          <Item key={module.key} to={modulePath(module, project.key)} text={module.title} />
        ))}
        <Item to={`${root}/settings/workflow`} text={t('workflow.title')} />
      </ul>
    </nav>
  );
}

function Item({ to, text }: { to: string; text: string }) {
  const { path } = useRouter();
  const isHere = path === to || path.startsWith(`${to}/`);
  return (
    <li>
      <Link to={to} className="side-link" aria-current={isHere ? 'page' : undefined}>
        {text}
      </Link>
    </li>
  );
}
