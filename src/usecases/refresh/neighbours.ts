import type { Issue } from '../../domain/issue';
import type { ChangedIssue } from './noteChange';

/** More than a person would look at; an epic can have hundreds. */
const MOST_PER_ISSUE = 50;

/** The issues whose verdicts hang on this one: its parent, its sub-tasks, those it is linked with. */
export function neighboursOf(issue: Issue): ChangedIssue[] {
  const others = [...(issue.parent ? [issue.parent] : []), ...issue.links.map(({ other }) => other), ...issue.subtasks];
  const prefix = issue.key.replace(/\d+$/, '');
  const byId = new Map(others.map((other) => [other.id, other]));
  return [...byId.values()].slice(0, MOST_PER_ISSUE).map(({ id, key }) => ({
    id,
    // A stub does not name its project, but issues of one project share the start of their keys.
    projectId: key.replace(/\d+$/, '') === prefix ? issue.projectId : null,
    near: false,
  }));
}
