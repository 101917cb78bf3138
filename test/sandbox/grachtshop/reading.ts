/** How the tests of the made-up shop look at it. */
import type {
  NamedEntity,
  SiteData,
  SiteIssue,
  SiteIssueType,
  SiteProject,
  SiteSprint,
} from '../../../sandbox/jira/site';

/** A weekday in the busy season: Black Friday is four days off. */
export const now = new Date('2026-11-23T10:00:00Z');
export const sizes = [0, 1, 7, 60, 300, 5000];

interface User {
  accountId: string;
}

/** The fields that the generator writes, by their type. */
export interface ShopFields {
  summary: string;
  description: { type: string; content: unknown[] } | null;
  status: NamedEntity;
  issuetype: NamedEntity;
  priority: NamedEntity;
  resolution: NamedEntity | null;
  resolutiondate: string | null;
  created: string;
  updated: string;
  duedate: string | null;
  labels: string[];
  components: NamedEntity[];
  fixVersions: NamedEntity[];
  versions: NamedEntity[];
  assignee: User | null;
  reporter: User | null;
  votes: { votes: number };
  customfield_10016: number | null;
  customfield_10020: SiteSprint[] | null;
  customfield_10021: unknown[] | null;
  customfield_10035: number | null;
  customfield_10041: number | null;
  customfield_10042: number | null;
  customfield_10047: { type: string } | null;
}

export const issueOf = ({ fields }: SiteIssue): ShopFields => fields as unknown as ShopFields;
export const summaryOf = (issue: SiteIssue): string => issueOf(issue).summary;

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Not on the site.');
  return value;
}

export const projectOf = (site: SiteData, issue: SiteIssue): SiteProject =>
  found(site.projects.find(({ id }) => id === issue.projectId));
export const typeOf = (site: SiteData, issue: SiteIssue): SiteIssueType =>
  found(site.issueTypes.find(({ id }) => id === issueOf(issue).issuetype.id));
export const bySummary = (site: SiteData, start: string): SiteIssue =>
  found(site.issues.find((issue) => summaryOf(issue).startsWith(start)));
export const categoryOf = (site: SiteData, issue: SiteIssue): string =>
  found(site.statuses.find(({ id }) => id === issueOf(issue).status.id)).category;
