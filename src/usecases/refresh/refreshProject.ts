import type { ProjectSettings } from '../../domain/settings';
import type { InProject, Ports, StoredSettings } from '../ports';

/** What an issue's index says follows from these settings, and from no others. */
const decisive = ({ gates, activeModel, models, criteriaField, blockingLinks }: ProjectSettings): string =>
  JSON.stringify([gates, activeModel, models, criteriaField, blockingLinks]);

/** Finished issues that do not pass are few, or of old; whoever searches for them looks at the last ones. */
const MOST_DONE = 1_000;

/**
 * After a project's settings changed from `before`: notes all its open issues, where their indexes would say something
 * else, and the finished ones that did not pass so far: those that passed keep that. Only ids are read. Whatever goes wrong,
 * the settings are stored; the sweep comes round within a week.
 */
export async function refreshProject(
  ports: Ports,
  { projectId }: Pick<InProject, 'projectId'>,
  before: StoredSettings,
  settings: ProjectSettings,
): Promise<void> {
  const isFirst = before.revision === 0 || before.damaged;
  if (!isFirst && decisive(before.settings) === decisive(settings)) return;
  const note = (ids: readonly string[]) =>
    ports.refreshQueue.add(
      projectId,
      ids.map((id) => ({ id, near: false })),
    );
  try {
    await note((await ports.app.openIssueIds(projectId)).ids);
    await note(await ports.app.doneUnpassedIds(projectId, gateIds(before.settings, settings), MOST_DONE));
  } catch {
    return;
  }
}

const gateIds = (...all: readonly ProjectSettings[]): string[] => [
  ...new Set(all.flatMap(({ gates }) => gates.map(({ id }) => id))),
];
