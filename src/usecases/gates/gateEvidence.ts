import type { Approvals } from '../../domain/gates/approvals';
import type { GateContext } from '../../domain/gates/evidence';
import { stillFrozen, type Frozen } from '../../domain/gates/frozen';
import type { Gate } from '../../domain/gates/gate';
import { answersFor, jqlsOf, type JqlMatches } from '../../domain/gates/jql';
import { needsApprovals, roleIdsOf } from '../../domain/gates/who';
import { isDone } from '../../domain/issue';
import { blockingOf, extraFieldIds, type ProjectSettings } from '../../domain/settings';
import { issueWithSettings, type IssueWithSettings } from '../onIssue';
import type { Jira, ModifiedFields, OnIssue, Ports, StoredSettings } from '../ports';
import { matchesOf } from './matchesOf';
import { goneRoles, rolesOf, type Roles } from './roles';

export interface IssueWithEvidence extends IssueWithSettings {
  readonly evidence: GateContext;
  /** Those that checks name. */
  readonly roles: Roles;
  /** How it passed since it is done; null: it is not done, or passed nothing yet. */
  readonly frozen: Frozen | null;
  /** Storage did not say how it passed: it is judged as it is now, for whoever looks, but not for JQL. */
  readonly isFrozenUnread?: boolean;
}

export interface EvidenceOptions {
  /** Who looks; the acting person unless said otherwise. */
  readonly jira?: Jira;
  /** Fields of a transition screen, which count as set. */
  readonly modified?: ModifiedFields;
  /** The only gates that will be judged: nothing is asked for others, nor how the issue passed once. All unless given. */
  readonly only?: (gate: Gate) => boolean;
}

/** An issue as somebody sees it, with all that its gates are judged by, each thing asked once. */
export async function issueWithEvidence(
  ports: Ports,
  on: Pick<OnIssue, 'issueId' | 'projectId'>,
  { jira = ports.jira, modified, only }: EvidenceOptions = {},
): Promise<IssueWithEvidence> {
  const { issue, stored } = await issueWithSettings(ports, on, { jira, ...(modified ? { modified } : {}) });
  const { settings } = stored;
  const { projectId } = issue;
  const gates = only ? settings.gates.filter(only) : settings.gates;
  const mayBeFrozen = !only && isDone(issue);
  const [matches, approvals, roles, frozen] = await Promise.all([
    matchesOf(jira, [issue.id], gates.flatMap(jqlsOf)),
    // The gate that a finished issue passed may have named people where the present one does not.
    approvalsFor(
      needsApprovals(gates) || mayBeFrozen,
      async () => new Map([[issue.id, await ports.verdicts.approvals(projectId, issue.id)]]),
    ),
    rolesOf(ports, projectId, roleIdsOf(gates)),
    mayBeFrozen ? ports.verdicts.frozen(projectId, issue.id).catch(() => 'unread' as const) : null,
  ]);
  const judged = { issue, stored, evidence: evidenceOf({ matches, approvals, roles }, issue.id, settings), roles };
  return frozen === 'unread'
    ? { ...judged, frozen: null, isFrozenUnread: true }
    : { ...judged, frozen: stillFrozen(frozen, issue) };
}

/** The same for many issues of one project, as the app sees them, in as few requests; those gone or elsewhere are left out. */
export async function issuesWithEvidence(
  ports: Ports,
  projectId: string,
  stored: StoredSettings,
  issueIds: readonly string[],
): Promise<IssueWithEvidence[]> {
  const { settings } = stored;
  const found = await ports.app.readIssues([...new Set(issueIds)], extraFieldIds(settings));
  const issues = found.filter((issue) => issue.projectId === projectId);
  if (issues.length === 0) return [];
  const ids = issues.map(({ id }) => id);
  const done = issues.filter(isDone).map(({ id }) => id);
  const [matches, approvals, roles, frozen] = await Promise.all([
    matchesOf(ports.app, ids, settings.gates.flatMap(jqlsOf)),
    approvalsFor(needsApprovals(settings.gates), () => ports.verdicts.manyApprovals(projectId, ids)),
    rolesOf(ports, projectId, roleIdsOf(settings.gates)),
    done.length > 0 ? ports.verdicts.manyFrozen(projectId, done) : new Map<string, Frozen>(),
  ]);
  return issues.map((issue) => ({
    issue,
    stored,
    evidence: evidenceOf({ matches, approvals, roles }, issue.id, settings),
    roles,
    frozen: stillFrozen(frozen.get(issue.id) ?? null, issue),
  }));
}

interface Found {
  readonly matches: JqlMatches;
  /** By issue id; null: not read. */
  readonly approvals: ReadonlyMap<string, Approvals> | null;
  readonly roles: Roles;
}

const evidenceOf = ({ matches, approvals, roles }: Found, issueId: string, settings: ProjectSettings): GateContext => ({
  blocking: blockingOf(settings),
  jql: answersFor(matches, issueId),
  approvals: approvals && (approvals.get(issueId) ?? {}),
  goneRoles: goneRoles(roles),
  criteriaFieldId: settings.criteriaField?.id ?? null,
});

/** No request when no check names people. Where storage fails, in whatever way, these checks are unknown: null. */
async function approvalsFor(
  areNeeded: boolean,
  read: () => Promise<ReadonlyMap<string, Approvals>>,
): Promise<ReadonlyMap<string, Approvals> | null> {
  if (!areNeeded) return new Map();
  try {
    return await read();
  } catch {
    return null;
  }
}
