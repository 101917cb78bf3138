/** Where `router.navigate` and `router.getUrl` lead. */
import type { ModuleView } from '../api';

export interface Destination {
  url?: string;
  target?: string;
  type?: 'same-tab' | 'new-tab';
  issueKey?: string;
  projectKey?: string;
  moduleKey?: string;
}

/** An address of the shell, or a whole one elsewhere; undefined when the sandbox has no such place. */
export function placeOf(destination: Destination, modules: ModuleView[], projectKey: string): string | undefined {
  const project = destination.projectKey ?? projectKey;
  switch (destination.target) {
    case undefined:
      return destination.url;
    case 'issue':
      return `/browse/${destination.issueKey ?? ''}`;
    case 'projectSettingsDetails':
      return `/projects/${project}/settings`;
    case 'module': {
      const module = modules.find(({ key }) => key === destination.moduleKey);
      return module && modulePath(module, project);
    }
    default:
      return undefined;
  }
}

export function modulePath(module: ModuleView, projectKey: string): string {
  return module.type === 'jira:projectSettingsPage'
    ? `/projects/${projectKey}/settings/apps/${module.key}`
    : `/projects/${projectKey}/apps/${module.key}`;
}
