/**
 * What a sandbox site holds: plain data, so that a generator, an importer and a test can each make one.
 *
 * Shapes follow Jira Cloud's REST v3 answers wherever one exists (an issue's `fields` are stored as v3 would return them);
 * what Jira derives on reading (links seen from an issue, sub-tasks of a parent) is stored once here and derived in `read/`.
 */

/** The four people one can be in the sandbox bar. The key is also the user name for Basic authentication. */
export type PersonKey = 'admin' | 'po' | 'dev' | 'viewer';

export interface Person {
  key: PersonKey;
  accountId: string;
  displayName: string;
}

/** Project permissions the sandbox tells apart, by Jira's own keys. */
export type ProjectPermission =
  | 'BROWSE_PROJECTS'
  | 'CREATE_ISSUES'
  | 'EDIT_ISSUES'
  | 'SCHEDULE_ISSUES'
  | 'TRANSITION_ISSUES'
  | 'LINK_ISSUES'
  | 'ADMINISTER_PROJECTS';

export type GlobalPermission = 'ADMINISTER';

export interface NamedEntity {
  id: string;
  name: string;
}

export interface SiteIssueType extends NamedEntity {
  description: string;
  subtask: boolean;
  /** −1 sub-task, 0 base, 1 epic. */
  hierarchyLevel: number;
  iconUrl?: string;
}

export interface SiteStatus extends NamedEntity {
  category: 'new' | 'indeterminate' | 'done';
}

export interface SiteLinkType extends NamedEntity {
  inward: string;
  outward: string;
}

/** A field as `GET /rest/api/3/field` answers it. */
export interface SiteField {
  id: string;
  key: string;
  name: string;
  custom: boolean;
  orderable: boolean;
  navigable: boolean;
  searchable: boolean;
  clauseNames: string[];
  schema?: { type: string; items?: string; system?: string; custom?: string; customId?: number };
}

export interface SiteVersion extends NamedEntity {
  released: boolean;
  archived: boolean;
  releaseDate?: string;
}

export interface SiteProject {
  id: string;
  key: string;
  name: string;
  description: string;
  projectTypeKey: 'software' | 'business' | 'service_desk';
  style: 'classic' | 'next-gen';
  components: NamedEntity[];
  versions: SiteVersion[];
  issueTypeIds: string[];
  statusIds: string[];
  /** Who may do what here. A person who is absent may not even see the project. */
  permissions: Partial<Record<PersonKey, ProjectPermission[]>>;
  /** Project properties, by key. */
  properties?: Record<string, unknown>;
}

export interface ChangelogItem {
  field: string;
  fieldId?: string;
  from: string | null;
  fromString: string | null;
  to: string | null;
  toString: string | null;
}

export interface ChangelogEntry {
  id: string;
  authorAccountId: string | null;
  created: string;
  items: ChangelogItem[];
}

export interface SiteIssue {
  id: string;
  key: string;
  projectId: string;
  /**
   * v3 field values by field id, without the derived ones (issuelinks, subtasks, and the stub inside parent).
   * `description` may be wiki markup (`wiki` below): it becomes ADF when it is first read.
   */
  fields: Record<string, unknown>;
  /** Wiki markup of a Data Center export, per field id; converted lazily, since 5,000 issues carry 25 MB of it. */
  wiki?: Record<string, string>;
  parentId: string | null;
  /** Rank as Jira sorts it: compare as text. Unique. */
  rank: string;
  properties: Record<string, unknown>;
  changelog: ChangelogEntry[];
}

/** "from" reads `<type.outward>` "to": from blocks to. Both ends are issue ids. */
export interface SiteLink {
  id: string;
  typeId: string;
  fromId: string;
  toId: string;
}

/** The far end of a link that the export does not hold: what Jira's stub said of it. */
export interface OutsideIssue {
  id: string;
  key: string;
  fields: Record<string, unknown>;
  /** Of a sub-task whose parent the export does hold. */
  parentId?: string;
}

export interface SiteSprint {
  id: number;
  name: string;
  state: 'closed' | 'active' | 'future';
  startDate?: string;
  endDate?: string;
  completeDate?: string;
  goal: string;
  boardId: number;
}

export interface SiteBoard {
  id: number;
  name: string;
  type: 'scrum' | 'kanban' | 'simple';
  projectId: string;
  estimationFieldId: string | null;
}

export interface SiteGroup {
  groupId: string;
  name: string;
  accountIds: string[];
}

/** A project role. Its actors in a project are whoever has `permission` there, and the groups. */
export interface SiteRole {
  id: string;
  name: string;
  permission?: ProjectPermission;
  groupIds: string[];
}

/** A validator of the app on every transition into a status: what a workflow keeps of it. */
export interface WorkflowRule {
  id: string;
  toStatusId: string;
  /** A `jira:workflowValidator` of the app's manifest. */
  moduleKey: string;
  /** What the app's create or edit page handed over. */
  configuration: unknown;
}

/** What development tools told Jira of one issue. */
export interface Development {
  pullRequests?: { all: number; open: number };
  reviews?: { all: number; open: number };
  commits?: { all: number };
  /** States of the latest builds: "pending", "in progress", "successful", "failed", "unknown". */
  builds?: string[];
  deployments?: { environmentType: string; environmentName?: string; state: string }[];
}

export interface SiteData {
  /** Where the data came from, for the shell's banner. */
  title: string;
  /** Jira's name of the site's language; default `en_US`. */
  locale?: string;
  people: Person[];
  globalPermissions: Partial<Record<PersonKey, GlobalPermission[]>>;
  projects: SiteProject[];
  issueTypes: SiteIssueType[];
  statuses: SiteStatus[];
  /** Highest first. */
  priorities: NamedEntity[];
  resolutions: NamedEntity[];
  linkTypes: SiteLinkType[];
  fields: SiteField[];
  rankFieldId: string;
  issues: SiteIssue[];
  links: SiteLink[];
  outside: OutsideIssue[];
  boards: SiteBoard[];
  sprints: SiteSprint[];
  /** By issue id. Absent: no development tool is connected, and queries for its data are refused. */
  development?: Record<string, Development>;
}
