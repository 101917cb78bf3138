import { badField, badRequest } from '../errors';
import { projectFor, requirePermission } from '../access';
import { ranksBetween } from '../rank';
import { type Actor, issueEvent } from '../events';
import type { SiteIssue } from '../site';
import type { Site } from '../store';
import { idOf, property } from '../read/value';
import { type IssueUpdate, parentIdOf, readChanges } from './editIssue';
import { timestamp } from './history';
import { checkProperty } from './properties';
import { inRankOrder, rebalance } from './rankIssues';

export function createIssue(
  site: Site,
  person: Actor,
  { fields = {}, update, properties = [] }: IssueUpdate,
): SiteIssue {
  const { project: wantedProject, parent, ...others } = fields;
  const idOrKey = property(wantedProject, 'id') ?? property(wantedProject, 'key');
  if (typeof idOrKey !== 'string') throw badField('project', 'Specify a valid project ID or key');
  const project = projectFor({ site, person }, idOrKey);
  requirePermission({ site, person }, 'CREATE_ISSUES', project);
  const changes = readChanges(site, project, { fields: others, update });
  if (!changes.has('summary')) throw badField('summary', 'You must specify a summary of the issue.');
  if (!changes.has('issuetype')) throw badField('issuetype', 'Specify an issue type');
  for (const { key, value } of properties) checkProperty(key, value);
  const parentId = parent === undefined ? null : parentIdOf(site, person, parent);
  const type = site.data.issueTypes.find((candidate) => candidate.id === idOf(changes.get('issuetype')));
  if (type?.subtask === true && parentId === null)
    throw badRequest('Issue type is a sub-task but parent issue key or id not specified.');
  const now = timestamp(site);
  const author = { accountId: person.accountId, displayName: person.displayName };
  const issue: SiteIssue = {
    id: site.nextId(),
    key: site.nextKey(project),
    projectId: project.id,
    fields: {
      labels: [],
      components: [],
      fixVersions: [],
      assignee: null,
      reporter: author,
      creator: author,
      priority: site.data.priorities[Math.floor(site.data.priorities.length / 2)] ?? null,
      resolution: null,
      ...Object.fromEntries(changes),
      status: { id: project.statusIds[0] },
      created: now,
      updated: now,
    },
    parentId,
    rank: lastRank(site),
    properties: Object.fromEntries(properties.map(({ key, value }) => [key, value])),
    changelog: [],
  };
  site.addIssue(issue);
  site.announce(issueEvent(site, person, issue, { type: 'created' }));
  return issue;
}

/** New issues come last. */
function lastRank(site: Site): string {
  const last = inRankOrder(site).at(-1)?.rank ?? null;
  const [rank] = ranksBetween(last, null, 1) ?? [];
  if (rank !== undefined) return rank;
  rebalance(site);
  return ranksBetween(inRankOrder(site).at(-1)?.rank ?? null, null, 1)?.[0] ?? '0|zzzzzz:';
}
