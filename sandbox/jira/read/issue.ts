import { adfOf } from '../adf';
import type { OutsideIssue, Person, SiteIssue, SiteLink } from '../site';
import type { Site } from '../store';
import { type SharedViews, sharedViews } from './entityCache';
import { statusCategoryView } from './entities';
import { accountIdOf, idOf, idsOf, numberAt } from './value';

/** Reads single fields of issues, as v3 answers them, for one person. */
export type FieldReader = (issue: SiteIssue, fieldId: string) => unknown;

export function createFieldReader(site: Site, person: Person): FieldReader {
  const shared = sharedViews(site);
  return (issue, fieldId) => {
    const stored = issue.fields[fieldId];
    switch (fieldId) {
      case 'status':
        return shared.status(idOf(stored) ?? '') ?? null;
      case 'statusCategory': {
        const status = shared.status(idOf(issue.fields['status']) ?? '');
        return status ? statusCategoryView(site, status.statusCategory.key) : null;
      }
      case 'issuetype':
        return shared.issueType(idOf(stored) ?? '');
      case 'priority':
        return shared.priority(idOf(stored) ?? '');
      case 'resolution':
        return shared.resolution(idOf(stored) ?? '');
      case 'project':
        return shared.project(issue.projectId);
      case 'components':
        return idsOf(stored).map(shared.component).filter(Boolean);
      case 'fixVersions':
      case 'versions':
        return idsOf(stored).map(shared.version).filter(Boolean);
      case 'labels':
        return Array.isArray(stored) ? (stored as unknown[]) : [];
      case 'assignee':
      case 'reporter':
      case 'creator':
        return userOf(shared, stored);
      case 'issuelinks':
        return linksOf(site, shared, person, issue);
      case 'subtasks':
        return subtasksOf(site, shared, issue);
      case 'parent':
        return issue.parentId === null ? undefined : stubOf(site, shared, person, issue.parentId);
      case 'votes':
        return {
          self: `${site.baseUrl}/rest/api/3/issue/${issue.key}/votes`,
          votes: numberAt(stored, 'votes'),
          hasVoted: false,
        };
      case 'watches':
        return {
          self: `${site.baseUrl}/rest/api/3/issue/${issue.key}/watchers`,
          watchCount: numberAt(stored, 'watchCount'),
          isWatching: false,
        };
      case site.data.rankFieldId:
        return issue.rank;
      default:
        return otherField(site, shared, issue, fieldId);
    }
  };
}

function otherField(site: Site, shared: SharedViews, issue: SiteIssue, fieldId: string): unknown {
  const wiki = issue.wiki?.[fieldId];
  if (wiki !== undefined) return adfOf(issue, fieldId, wiki);
  const stored = issue.fields[fieldId];
  if (site.field(fieldId)?.schema?.type === 'user') return userOf(shared, stored);
  return stored ?? null;
}

function userOf(shared: SharedViews, stored: unknown): unknown {
  const accountId = accountIdOf(stored);
  return accountId === null ? null : shared.user(accountId);
}

function linksOf(site: Site, shared: SharedViews, person: Person, issue: SiteIssue): unknown[] {
  const seen: unknown[] = [];
  for (const link of site.linksOf(issue.id)) {
    const outward = link.fromId === issue.id;
    const stub = stubOf(site, shared, person, outward ? link.toId : link.fromId);
    if (stub === undefined) continue;
    seen.push({ ...linkView(site, link), [outward ? 'outwardIssue' : 'inwardIssue']: stub });
  }
  return seen;
}

function linkView(site: Site, link: SiteLink): Record<string, unknown> {
  const type = site.data.linkTypes.find((candidate) => candidate.id === link.typeId);
  return {
    id: link.id,
    self: `${site.baseUrl}/rest/api/3/issueLink/${link.id}`,
    type: { ...type, self: `${site.baseUrl}/rest/api/3/issueLinkType/${link.typeId}` },
  };
}

function subtasksOf(site: Site, shared: SharedViews, issue: SiteIssue): unknown[] {
  return [...site.children(issue.id), ...site.outsideChildren(issue.id)]
    .filter((child) => shared.issueType(idOf(child.fields['issuetype']) ?? '')?.subtask === true)
    .map((child) => stubView(site, shared, child));
}

/** What an issue shows of another one. Nothing of an issue that the person may not see. */
function stubOf(site: Site, shared: SharedViews, person: Person, issueId: string): unknown {
  const issue = site.issue(issueId);
  if (issue && !site.canSee(person, site.projectOf(issue))) return undefined;
  const shown = issue ?? site.outside(issueId);
  return shown && stubView(site, shared, shown);
}

function stubView(site: Site, shared: SharedViews, { id, key, fields }: SiteIssue | OutsideIssue): unknown {
  return {
    id,
    key,
    self: `${site.baseUrl}/rest/api/3/issue/${id}`,
    fields: {
      summary: fields['summary'] ?? '',
      status: shared.status(idOf(fields['status']) ?? ''),
      priority: shared.priority(idOf(fields['priority']) ?? ''),
      issuetype: shared.issueType(idOf(fields['issuetype']) ?? ''),
    },
  };
}
