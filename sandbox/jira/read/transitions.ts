import type { Person, SiteIssue, SiteStatus } from '../site';
import type { Site } from '../store';
import { isOnScreen } from '../write/fieldValue';
import { sharedViews } from './entityCache';
import { idOf } from './value';

export interface Transition {
  id: string;
  to: SiteStatus;
}

/** The sandbox's one workflow: from any status of the project to any other, named after where it leads. */
export function transitionsOf(site: Site, issue: SiteIssue): Transition[] {
  const current = idOf(issue.fields['status']);
  return site
    .projectOf(issue)
    .statusIds.map((statusId, index) => ({
      id: String((index + 1) * 10 + 1),
      to: site.data.statuses.find((status) => status.id === statusId),
    }))
    .filter((transition): transition is Transition => transition.to !== undefined && transition.to.id !== current);
}

/** What can be filled in on the way; the same for all transitions, and nothing of it must be. */
export function screenView(site: Site): Record<string, unknown> {
  const fields = site.data.fields.filter((field) => field.schema && isOnScreen(site, field, 'transition'));
  return Object.fromEntries(
    fields.map(({ id, key, name, schema }) => {
      const operations = schema?.type === 'array' ? ['add', 'set', 'remove'] : ['set'];
      return [id, { required: false, schema, name, key, operations }];
    }),
  );
}

export function transitionViews(site: Site, person: Person, issue: SiteIssue): { id: string }[] {
  if (!site.can(person.key, 'TRANSITION_ISSUES', site.projectOf(issue))) return [];
  const shared = sharedViews(site);
  return transitionsOf(site, issue).map(({ id, to }) => ({
    id,
    name: to.name,
    to: shared.status(to.id),
    hasScreen: true,
    isGlobal: true,
    isInitial: false,
    isAvailable: true,
    isConditional: false,
    looped: false,
  }));
}
