import { Directory } from './directory';
import { ListsByKey, removeFrom } from './listsByKey';
import type {
  OutsideIssue,
  Person,
  PersonKey,
  ProjectPermission,
  SiteData,
  SiteField,
  SiteIssue,
  SiteLink,
  SiteProject,
  WorkflowRule,
} from './site';

/** An indexed value of an entity property, as a manifest's `jira:entityPropertySet` declares it. */
export interface PropertyAlias {
  propertyKey: string;
  /** Path inside the value, dots between, for instance `result.score`. */
  path: string;
  type: 'number' | 'string' | 'text' | 'date' | 'user';
}

export interface SiteOptions {
  /** What `self` addresses start with. Can be set later, when the port is known. */
  baseUrl?: string;
  /** Time zone of the site's people: dates in JQL without a zone are read in it. */
  timeZone?: string;
  now?: () => Date;
  /** JQL names of property values, by alias. */
  propertyAliases?: Record<string, PropertyAlias>;
}

/** What Jira tells an app of a change. */
export interface JiraEvent {
  eventType: string;
  viaApp: boolean;
  /** What else the payload holds, besides the type. */
  payload: Record<string, unknown>;
}

/** One running site: its data with the indexes that make reading fast. Changes go through `write/`. */
export class Site {
  readonly timeZone: string;
  readonly now: () => Date;
  readonly propertyAliases: Record<string, PropertyAlias>;
  readonly directory = new Directory();
  /** By project id. */
  readonly workflowRules = new Map<string, WorkflowRule[]>();
  private listener: ((event: JiraEvent) => void) | undefined;
  private address: string;
  /** Counts changes of the base address, so that what was rendered with the old one is not used again. */
  private addressVersion = 0;
  private readonly issuesById = new Map<string, SiteIssue>();
  private readonly issuesByKey = new Map<string, SiteIssue>();
  private readonly childrenByParent = new ListsByKey<SiteIssue>();
  private readonly linksByIssue = new ListsByKey<SiteLink>();
  private readonly outsideById = new Map<string, OutsideIssue>();
  private readonly outsideByKey = new Map<string, OutsideIssue>();
  private readonly outsideByParent = new ListsByKey<OutsideIssue>();
  private readonly projectsByName = new Map<string, SiteProject>();
  private readonly fieldsById = new Map<string, SiteField>();
  private readonly displayNames = new Map<string, string>();
  private highestId = 10_000;

  constructor(
    readonly data: SiteData,
    options: SiteOptions = {},
  ) {
    this.address = (options.baseUrl ?? 'http://127.0.0.1').replace(/\/$/, '');
    this.timeZone = options.timeZone ?? 'Europe/Amsterdam';
    this.now = options.now ?? (() => new Date());
    this.propertyAliases = options.propertyAliases ?? {};
    for (const project of data.projects) this.indexProject(project);
    for (const field of data.fields) this.fieldsById.set(field.id, field);
    for (const outside of data.outside) {
      this.outsideById.set(outside.id, outside);
      this.outsideByKey.set(outside.key.toUpperCase(), outside);
      if (outside.parentId !== undefined) this.outsideByParent.add(outside.parentId, outside);
    }
    for (const person of data.people) this.displayNames.set(person.accountId, person.displayName);
    for (const issue of data.issues) this.indexIssue(issue);
    for (const link of data.links) this.indexLink(link);
  }

  get baseUrl(): string {
    return this.address;
  }

  set baseUrl(address: string) {
    this.address = address.replace(/\/$/, '');
    this.addressVersion += 1;
  }

  get version(): number {
    return this.addressVersion;
  }

  person(key: string): Person | undefined {
    return this.data.people.find((person) => person.key === key);
  }

  /** Display name of anyone the site has heard of, also people who only occur on issues. */
  displayName(accountId: string): string | undefined {
    return this.displayNames.get(accountId);
  }

  issue(idOrKey: string): SiteIssue | undefined {
    return this.issuesById.get(idOrKey) ?? this.issuesByKey.get(idOrKey.toUpperCase());
  }

  outside(idOrKey: string): OutsideIssue | undefined {
    return this.outsideById.get(idOrKey) ?? this.outsideByKey.get(idOrKey.toUpperCase());
  }

  /** By id, key or name; keys and names in any case. */
  project(idOrKeyOrName: string): SiteProject | undefined {
    return this.projectsByName.get(idOrKeyOrName.toLowerCase());
  }

  projectOf(issue: SiteIssue): SiteProject {
    const project = this.projectsByName.get(issue.projectId);
    if (!project) throw new Error(`Issue ${issue.key} names project ${issue.projectId}, which the site does not have.`);
    return project;
  }

  field(id: string): SiteField | undefined {
    return this.fieldsById.get(id);
  }

  children(issueId: string): readonly SiteIssue[] {
    return this.childrenByParent.get(issueId);
  }

  outsideChildren(issueId: string): readonly OutsideIssue[] {
    return this.outsideByParent.get(issueId);
  }

  linksOf(issueId: string): readonly SiteLink[] {
    return this.linksByIssue.get(issueId);
  }

  canSee(person: Person, project: SiteProject): boolean {
    return this.can(person.key, 'BROWSE_PROJECTS', project);
  }

  can(person: PersonKey, permission: ProjectPermission, project: SiteProject): boolean {
    return project.permissions[person]?.includes(permission) ?? false;
  }

  isAdmin(person: Person): boolean {
    return this.data.globalPermissions[person.key]?.includes('ADMINISTER') ?? false;
  }

  visibleProjects(person: Person): SiteProject[] {
    return this.data.projects.filter((project) => this.canSee(person, project));
  }

  /** Who is told of every change from now on: the one app of the site. */
  listen(listener: (event: JiraEvent) => void): void {
    this.listener = listener;
  }

  announce(event: JiraEvent): void {
    this.listener?.(event);
  }

  /** A numeric id that nothing on the site has. */
  nextId(): string {
    this.highestId += 1;
    return String(this.highestId);
  }

  nextKey(project: SiteProject): string {
    let highest = 0;
    for (const issue of this.data.issues) {
      if (issue.projectId === project.id)
        highest = Math.max(highest, Number(issue.key.slice(issue.key.lastIndexOf('-') + 1)));
    }
    return `${project.key}-${highest + 1}`;
  }

  addIssue(issue: SiteIssue): void {
    this.data.issues.push(issue);
    this.indexIssue(issue);
  }

  setParent(issue: SiteIssue, parentId: string | null): void {
    if (issue.parentId !== null) this.childrenByParent.remove(issue.parentId, issue);
    issue.parentId = parentId;
    if (parentId !== null) this.childrenByParent.add(parentId, issue);
  }

  addLink(link: SiteLink): void {
    this.data.links.push(link);
    this.indexLink(link);
  }

  removeLink(link: SiteLink): void {
    removeFrom(this.data.links, link);
    for (const end of [link.fromId, link.toId]) this.linksByIssue.remove(end, link);
  }

  /** With its links; what has it as a parent has none afterwards. */
  removeIssue(issue: SiteIssue): void {
    for (const link of [...this.linksOf(issue.id)]) this.removeLink(link);
    for (const child of [...this.children(issue.id)]) this.setParent(child, null);
    if (issue.parentId !== null) this.setParent(issue, null);
    removeFrom(this.data.issues, issue);
    this.issuesById.delete(issue.id);
    this.issuesByKey.delete(issue.key.toUpperCase());
  }

  private indexProject(project: SiteProject): void {
    for (const name of [project.name, project.key, project.id]) this.projectsByName.set(name.toLowerCase(), project);
    this.noteId(project.id);
  }

  private indexIssue(issue: SiteIssue): void {
    this.issuesById.set(issue.id, issue);
    this.issuesByKey.set(issue.key.toUpperCase(), issue);
    if (issue.parentId !== null) this.childrenByParent.add(issue.parentId, issue);
    for (const fieldId of ['assignee', 'reporter', 'creator']) this.noteUser(issue.fields[fieldId]);
    this.noteId(issue.id);
  }

  private indexLink(link: SiteLink): void {
    this.linksByIssue.add(link.fromId, link);
    this.linksByIssue.add(link.toId, link);
    this.noteId(link.id);
  }

  private noteUser(value: unknown): void {
    if (typeof value !== 'object' || value === null) return;
    const { accountId, displayName } = value as { accountId?: unknown; displayName?: unknown };
    if (typeof accountId !== 'string' || typeof displayName !== 'string') return;
    if (!this.displayNames.has(accountId)) this.displayNames.set(accountId, displayName);
  }

  private noteId(id: string): void {
    const number = Number(id);
    if (Number.isSafeInteger(number) && number > this.highestId) this.highestId = number;
  }
}

export function createSite(data: SiteData, options: SiteOptions = {}): Site {
  return new Site(data, options);
}
