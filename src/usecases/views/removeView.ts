import type { Payload } from '../../contract/calls';
import type { ViewsView } from '../../contract/views';
import type { InProject, Ports } from '../ports';
import { viewsView, viewToChange } from './viewRights';

/**
 * Takes a view away from everyone, and answers those that are left.
 * @throws Failure OUT_OF_DATE (`view`) when someone else just did; FORBIDDEN (`viewNotYours`).
 */
export async function removeView(ports: Ports, actor: InProject, { id }: Payload<'removeView'>): Promise<ViewsView> {
  const { projectId } = actor;
  const view = await viewToChange(ports, projectId, actor, id);
  const views = await ports.views.list(projectId);
  await ports.views.remove(projectId, view);
  return viewsView(
    views.filter((other) => other.id !== id),
    actor,
  );
}
