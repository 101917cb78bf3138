import type { Site } from '../store';
import * as views from './entities';

/** The parts that thousands of issues share, rendered once per site and base address. */
export interface SharedViews {
  status: (id: string) => ReturnType<typeof views.statusView> | null;
  issueType: (id: string) => ReturnType<typeof views.issueTypeView> | null;
  priority: (id: string) => ReturnType<typeof views.priorityView> | null;
  resolution: (id: string) => ReturnType<typeof views.resolutionView> | null;
  project: (id: string) => ReturnType<typeof views.projectStub> | null;
  component: (id: string) => ReturnType<typeof views.componentView> | null;
  version: (id: string) => ReturnType<typeof views.versionView> | null;
  user: (accountId: string) => ReturnType<typeof views.userView>;
}

const caches = new WeakMap<Site, { version: number; shared: SharedViews }>();

export function sharedViews(site: Site): SharedViews {
  const cached = caches.get(site);
  if (cached && cached.version === site.version) return cached.shared;
  const shared = createSharedViews(site);
  caches.set(site, { version: site.version, shared });
  return shared;
}

function createSharedViews(site: Site): SharedViews {
  const { data } = site;
  const users = new Map<string, ReturnType<typeof views.userView>>();
  return {
    status: lookup(data.statuses, (status) => views.statusView(site, status)),
    issueType: lookup(data.issueTypes, (type) => views.issueTypeView(site, type)),
    priority: lookup(data.priorities, (priority) => views.priorityView(site, priority)),
    resolution: lookup(data.resolutions, (resolution) => views.resolutionView(site, resolution)),
    project: lookup(data.projects, (project) => views.projectStub(site, project)),
    component: lookup(
      data.projects.flatMap((project) => project.components),
      (component) => views.componentView(site, component),
    ),
    version: lookup(
      data.projects.flatMap((project) => project.versions),
      (version) => views.versionView(site, version),
    ),
    user: (accountId) => {
      const known = users.get(accountId) ?? views.userView(site, accountId);
      users.set(accountId, known);
      return known;
    },
  };
}

function lookup<Entity extends { id: string }, View>(
  entities: readonly Entity[],
  view: (entity: Entity) => View,
): (id: string) => View | null {
  const rendered = new Map(entities.map((entity) => [entity.id, view(entity)]));
  return (id) => rendered.get(id) ?? null;
}
