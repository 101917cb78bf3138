import type { NotedIssue, Ports } from '../ports';

export interface ChangedIssue extends NotedIssue {
  /** null: what told of the change did not say. */
  readonly projectId: string | null;
  /** Id of the project that it just left, null where that was not said; absent: it stayed where it was. */
  readonly movedFrom?: string | null;
}

/**
 * Notes issues that changed, to be judged anew. Only projects that saved settings have anything to refresh; and what came
 * from one of them has something to be removed.
 * @throws the first Failure, when storage, the queue or (asked for the projects) Jira does not answer, after the other
 *   projects had their turn.
 */
export async function noteChange(ports: Ports, changed: readonly ChangedIssue[]): Promise<void> {
  const byProject = new Map<string, ChangedIssue[]>();
  for (const issue of await withProjects(ports, changed))
    byProject.set(issue.projectId, [...(byProject.get(issue.projectId) ?? []), issue]);
  const problems: unknown[] = [];
  for (const [projectId, issues] of byProject)
    await noteInProject(ports, projectId, issues).catch((error: unknown) => problems.push(error));
  if (problems.length > 0) throw problems[0];
}

async function noteInProject(ports: Ports, projectId: string, issues: readonly ChangedIssue[]): Promise<void> {
  const { revision, damaged } = await ports.settings.read(projectId);
  if (damaged) return;
  const noted = revision > 0 ? issues : await arrivedFromFollowed(ports, issues);
  await ports.refreshQueue.add(
    projectId,
    noted.map(({ id, near }) => ({ id, near })),
  );
}

/** Those that came from a project that saved settings, or from nobody knows where. */
async function arrivedFromFollowed(ports: Ports, issues: readonly ChangedIssue[]): Promise<ChangedIssue[]> {
  const moved = issues.filter(({ movedFrom }) => movedFrom !== undefined);
  const followed = new Set<string | null | undefined>([null]);
  for (const from of new Set(moved.flatMap(({ movedFrom }) => movedFrom ?? [])))
    if ((await ports.settings.read(from)).revision > 0) followed.add(from);
  return moved.filter(({ movedFrom }) => followed.has(movedFrom));
}

/** Those whose project is not known are asked of Jira, in one request; what it does not know is left out. */
async function withProjects(ports: Ports, changed: readonly ChangedIssue[]) {
  const unknown = changed.filter(({ projectId }) => projectId === null).map(({ id }) => id);
  const found = unknown.length === 0 ? [] : await ports.app.readIssues([...new Set(unknown)], []);
  const projectOf = new Map(found.map(({ id, projectId }) => [id, projectId]));
  return changed.flatMap((issue) => {
    const projectId = issue.projectId ?? projectOf.get(issue.id) ?? '';
    return projectId === '' ? [] : { ...issue, projectId };
  });
}
