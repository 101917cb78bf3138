import type { Payload } from '../../contract/calls';
import { Failure } from '../../contract/failure';
import type { ViewsView } from '../../contract/views';
import { comparableViewName, MOST_SAVED_VIEWS, type SavedView } from '../../domain/backlogView';
import type { InProject, Ports } from '../ports';
import { viewsView, viewToChange } from './viewRights';

/**
 * Shares a view with the project, or changes one; whose it is stays. Answers all views.
 * @throws Failure FORBIDDEN (`saveViews`: they may not edit issues; `viewNotYours`); OUT_OF_DATE (`view`) when it was removed
 *   meanwhile; INVALID_INPUT (`viewName`) when another one has the name; TOO_LARGE (`views`: there are too many; `view`).
 */
export async function saveView(
  ports: Ports,
  actor: InProject,
  { id, name, view }: Payload<'saveView'>,
): Promise<ViewsView> {
  const { projectId, accountId, granted } = actor;
  if (!granted.has('EDIT_ISSUES')) throw new Failure('FORBIDDEN', { detail: 'saveViews' });
  const [before, views] = await Promise.all([
    id === null ? null : viewToChange(ports, projectId, actor, id),
    ports.views.list(projectId),
  ]);
  const others = views.filter((other) => other.id !== id);
  if (before === null && others.length >= MOST_SAVED_VIEWS) throw new Failure('TOO_LARGE', { detail: 'views' });
  if (others.some((other) => comparableViewName(other.name) === comparableViewName(name)))
    throw new Failure('INVALID_INPUT', { detail: 'viewName' });
  const saved: SavedView = {
    ...{ id: before?.id ?? ports.newId(), by: before?.by ?? accountId },
    ...{ name, view, at: ports.now().toISOString() },
  };
  if (before === null) await ports.views.add(projectId, saved);
  else await ports.views.replace(projectId, before, saved);
  // Storage lists what was just written a moment later.
  return viewsView([...others, saved], actor);
}
