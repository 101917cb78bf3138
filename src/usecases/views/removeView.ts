import { Failure } from '../../contract/failure';
import type { Payload } from '../../contract/calls';
import type { ViewsView } from '../../contract/views';
import type { InProject, Ports } from '../ports';

export async function removeView(ports: Ports, place: InProject, change: Payload<'removeView'>): Promise<ViewsView> {
  await Promise.resolve([ports, place, change]);
  throw new Failure('INTERNAL');
}
