import { property, textOf } from '../jira/read/value';
import type { SiteIssue, SiteProject, SiteSprint } from '../jira/site';
import { type GuessedField, readSprint } from './customFields';
import type { RawIssue } from './readLine';

/** The sprints that issues name, each on the board of the project where it was first met. */
export function collectSprints(
  raws: readonly RawIssue[],
  issues: readonly SiteIssue[],
  guessed: ReadonlyMap<string, GuessedField>,
  projects: readonly SiteProject[],
): SiteSprint[] {
  const fieldIds = [...guessed].filter(([, { kind }]) => kind === 'sprint').map(([id]) => id);
  const sprints = new Map<number, SiteSprint>();
  for (const [index, raw] of raws.entries()) {
    const boardId = projects.findIndex((project) => project.id === issues[index]?.projectId) + 1;
    for (const value of fieldIds.flatMap((id) => raw.fields[id] ?? [])) {
      const sprint = readSprint(value);
      if (!sprint || sprints.has(sprint.id)) continue;
      const { dates, ...rest } = sprint;
      sprints.set(sprint.id, { ...rest, ...dates, goal: textOf(property(value, 'goal')), boardId });
    }
  }
  return [...sprints.values()];
}
