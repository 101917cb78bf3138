import { property, textOf } from '../jira/read/value';
import type { NamedEntity, ProjectPermission, SiteIssue, SiteProject, SiteVersion } from '../jira/site';
import { Catalogue, plain } from './catalogue';
import type { RawIssue } from './readLine';

const working: ProjectPermission[] = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'TRANSITION_ISSUES',
  'LINK_ISSUES',
];

/** An export says nothing of permissions; each of the sandbox's people gets those of the role. */
const permissions: SiteProject['permissions'] = {
  admin: [...working, 'SCHEDULE_ISSUES', 'ADMINISTER_PROJECTS'],
  po: [...working, 'SCHEDULE_ISSUES'],
  dev: working,
  viewer: ['BROWSE_PROJECTS'],
};

interface ProjectDraft {
  project: SiteProject;
  components: Catalogue<NamedEntity>;
  versions: Catalogue<SiteVersion>;
  issueTypeIds: Set<string>;
  statusIds: Set<string>;
}

/** Projects with what their issues show them to have. Also tells each issue its project, components and versions. */
export function collectProjects(raws: readonly RawIssue[], issues: readonly SiteIssue[]): SiteProject[] {
  const drafts = new Map<string, ProjectDraft>();
  for (const [index, raw] of raws.entries()) {
    const issue = issues[index];
    if (!issue) continue;
    const key = raw.key.slice(0, raw.key.lastIndexOf('-'));
    const draft = drafts.get(key) ?? draftProject(key, raw.fields['project'], drafts.size);
    drafts.set(key, draft);
    issue.projectId = draft.project.id;
    draft.issueTypeIds.add(String(property(issue.fields['issuetype'], 'id')));
    draft.statusIds.add(String(property(issue.fields['status'], 'id')));
    issue.fields['components'] = referAll(draft.components, raw.fields['components']);
    issue.fields['fixVersions'] = referAll(draft.versions, raw.fields['fixVersions']);
    issue.fields['versions'] = referAll(draft.versions, raw.fields['versions']);
  }
  return [...drafts.values()].map(({ project, components, versions, issueTypeIds, statusIds }) => ({
    ...project,
    components: components.all,
    versions: versions.all.sort(byReleaseDate),
    issueTypeIds: [...issueTypeIds],
    statusIds: [...statusIds],
  }));
}

function draftProject(key: string, given: unknown, count: number): ProjectDraft {
  const id = property(given, 'id');
  const type = property(given, 'projectTypeKey');
  return {
    project: {
      id: typeof id === 'string' && /^\d+$/.test(id) ? id : String(10_000 + count),
      key,
      name: textOf(property(given, 'name')) || key,
      description: '',
      projectTypeKey: type === 'business' || type === 'service_desk' ? type : 'software',
      style: property(given, 'simplified') === true ? 'next-gen' : 'classic',
      components: [],
      versions: [],
      issueTypeIds: [],
      statusIds: [],
      permissions,
    },
    components: new Catalogue(plain),
    versions: new Catalogue(versionOf),
    issueTypeIds: new Set(),
    statusIds: new Set(),
  };
}

function versionOf(id: string, name: string, value: unknown): SiteVersion {
  const releaseDate = textOf(property(value, 'releaseDate'));
  return {
    id,
    name,
    released: property(value, 'released') === true,
    archived: property(value, 'archived') === true,
    ...(releaseDate === '' ? {} : { releaseDate }),
  };
}

/** Those without a date are still to come. */
function byReleaseDate(a: SiteVersion, b: SiteVersion): number {
  return (
    (a.releaseDate ?? '9').localeCompare(b.releaseDate ?? '9') || a.name.localeCompare(b.name, 'en', { numeric: true })
  );
}

function referAll<Entity extends NamedEntity>(catalogue: Catalogue<Entity>, values: unknown): { id: string }[] {
  if (!Array.isArray(values)) return [];
  return values.flatMap((value) => {
    const id = catalogue.add(value);
    return id === null ? [] : [{ id }];
  });
}
