import type { Payload } from '../contract/calls';
import type { Preferences } from '../domain/backlogView';
import type { InProject, Ports } from './ports';

/** Remembers how the acting person arranges the backlog: theirs alone, whoever they are. The caller has checked that they may see it. */
export async function savePreferences(
  ports: Ports,
  { projectId, accountId }: InProject,
  { preferences }: Payload<'savePreferences'>,
): Promise<Preferences> {
  await ports.preferences.write(projectId, accountId, preferences);
  return preferences;
}
