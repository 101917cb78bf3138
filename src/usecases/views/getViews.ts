import type { ViewsView } from '../../contract/views';
import type { InProject, Ports } from '../ports';
import { viewsView } from './viewRights';

/** The views that the project shares. The caller has checked that the person may see the project. */
export async function getViews(ports: Ports, actor: InProject): Promise<ViewsView> {
  return viewsView(await ports.views.list(actor.projectId), actor);
}
