import { Failure } from '../contract/failure';
import type { SettingsFormView } from '../contract/views';
import { settingsProblem, type ProjectSettings } from '../domain/settings';
import { getSettingsForm } from './getSettingsForm';
import type { InProject, Ports } from './ports';
import { refreshProject } from './refresh/refreshProject';

/**
 * Stores a project's settings. The caller has checked that the person administers the project.
 * @throws Failure MODEL_BROKEN when the active model could not score; OUT_OF_DATE when someone else saved meanwhile.
 */
export async function saveSettings(
  ports: Ports,
  on: InProject,
  { settings, revision }: { readonly settings: ProjectSettings; readonly revision: number },
): Promise<SettingsFormView> {
  const problem = settingsProblem(settings, ports.now());
  if (problem) throw new Failure('MODEL_BROKEN', { detail: problem.code });
  const stored = await ports.settings.read(on.projectId);
  if (stored.revision !== revision) throw new Failure('OUT_OF_DATE', { detail: 'settings' });
  const stamp = { at: ports.now().toISOString(), by: on.accountId };
  await ports.settings.write(on.projectId, { settings, revision: revision + 1 }, stored, stamp);
  await refreshProject(ports, on, stored, settings);
  return getSettingsForm(ports, on);
}
