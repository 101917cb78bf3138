/** A project's settings pages, as its administrators see them; others are told that they may not. */
import { AppFrame } from '../frame/AppFrame';
import { modulePath } from '../frame/places';
import { projectSubject } from '../frame/subject';
import type { ProjectBean } from '../jiraTypes';
import { useSession } from '../session';
import { Failure, Notice, Waiting } from '../states';
import { useTexts } from '../texts';
import { useMay } from './useMay';

export function ProjectSettings({ project, moduleKey }: { project: ProjectBean; moduleKey: string | null }) {
  const { t } = useTexts();
  const { modulesOf } = useSession();
  const modules = modulesOf('jira:projectSettingsPage');
  const module = modules.find(({ key }) => key === moduleKey) ?? modules[0];
  const [allowed, reload] = useMay('ADMINISTER_PROJECTS', project);
  if (allowed.state === 'loading') return <Waiting />;
  if (allowed.state === 'failed') return <Failure error={allowed.error} onRetry={reload} />;
  const mayOpen = allowed.value;
  if (!mayOpen || !module) {
    return (
      <main id="main" className="page">
        <Notice>{t(mayOpen ? 'settings.none' : 'settings.forbidden')}</Notice>
      </main>
    );
  }
  return (
    <main id="main" className="full-page">
      <AppFrame module={module} subject={projectSubject(project)} base={modulePath(module, project.key)} />
    </main>
  );
}
