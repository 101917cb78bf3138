import { Failure } from '../contract/failure';
import type { Payload } from '../contract/calls';
import type { Preferences } from '../domain/backlogView';
import type { InProject, Ports } from './ports';

export async function savePreferences(
  ports: Ports,
  place: InProject,
  change: Payload<'savePreferences'>,
): Promise<Preferences> {
  await Promise.resolve([ports, place, change]);
  throw new Failure('INTERNAL');
}
