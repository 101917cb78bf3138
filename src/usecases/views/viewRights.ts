import { Failure } from '../../contract/failure';
import type { ViewsView } from '../../contract/views';
import type { SavedView } from '../../domain/backlogView';
import type { Actor, Ports } from '../ports';

/** Whose views the person may change and remove: their own, and for administrators of the project all. */
const mayChange = ({ accountId, granted }: Actor, { by }: SavedView): boolean =>
  by === accountId || granted.has('ADMINISTER_PROJECTS');

/**
 * The stored view, for the person to change or remove.
 * @throws Failure OUT_OF_DATE (`view`) when someone removed it meanwhile; FORBIDDEN (`viewNotYours`).
 */
export async function viewToChange(ports: Ports, projectId: string, actor: Actor, id: string): Promise<SavedView> {
  const view = await ports.views.read(projectId, id);
  if (view === null) throw new Failure('OUT_OF_DATE', { detail: 'view' });
  if (!mayChange(actor, view)) throw new Failure('FORBIDDEN', { detail: 'viewNotYours' });
  return view;
}

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

export const viewsView = (views: readonly SavedView[], actor: Actor): ViewsView => ({
  views: views.toSorted((a, b) => names.compare(a.name, b.name)),
  mayChange: views.filter((view) => mayChange(actor, view)).map(({ id }) => id),
});
