import { JqlError, compileJql, countIssues, searchIssues } from './jql';
import { JiraError, forbidden, noSuchIssue, noSuchProject } from './errors';
import type { Person, ProjectPermission, SiteIssue, SiteProject } from './site';
import type { Site } from './store';

interface Asking {
  site: Site;
  person: Person;
}

/** The issue, or 404 when there is none or the person may not see it: Jira does not tell which. */
export function issueFor({ site, person }: Asking, idOrKey: string): SiteIssue {
  const issue = site.issue(idOrKey);
  if (!issue || !site.canSee(person, site.projectOf(issue))) throw noSuchIssue();
  return issue;
}

export function projectFor({ site, person }: Asking, idOrKey: string): SiteProject {
  const project = site.data.projects.find(
    (candidate) => candidate.id === idOrKey || candidate.key === idOrKey.toUpperCase(),
  );
  if (!project || !site.canSee(person, project)) throw noSuchProject(idOrKey);
  return project;
}

const refusals: Partial<Record<ProjectPermission, string>> = {
  EDIT_ISSUES: 'You do not have permission to edit issues in this project.',
  CREATE_ISSUES: 'You do not have permission to create issues in this project.',
  LINK_ISSUES: 'No Link Issue Permission for issue.',
  SCHEDULE_ISSUES: 'You do not have permission to rank issues in this project.',
  ADMINISTER_PROJECTS: 'You do not have permission to administer this project.',
};

export function requirePermission({ site, person }: Asking, permission: ProjectPermission, project: SiteProject): void {
  if (!site.can(person.key, permission, project))
    throw forbidden(refusals[permission] ?? `You do not have the permission ${permission} here.`);
}

/** Runs JQL and answers what is wrong with it as Jira does: 400. */
function asBadRequest<Result>(run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    if (error instanceof JqlError) throw new JiraError(400, error.messages);
    throw error;
  }
}

export const search = ({ site, person }: Asking, jql: string): SiteIssue[] =>
  asBadRequest(() => searchIssues(site, person, jql));
export const count = ({ site, person }: Asking, jql: string): number =>
  asBadRequest(() => countIssues(site, person, jql));

/** The texts of what is wrong with a query; none when it is fine. */
export function jqlProblems({ site, person }: Asking, jql: string): string[] {
  try {
    compileJql(site, person, jql);
    return [];
  } catch (error) {
    if (error instanceof JqlError) return error.messages;
    throw error;
  }
}
