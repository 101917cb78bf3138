import type { ApplicationScope } from '../../contract/calls';
import { Failure } from '../../contract/failure';
import type { ApplicationView } from '../../contract/views';
import { bytesOf } from '../../domain/bytesOf';
import { planMoves } from '../../domain/ranking/moves/planMoves';
import { modelsInUse, type ProjectSettings } from '../../domain/settings';
import type { Application, Orders } from './application';
import { applicationIn, undoProblem } from './applicationRights';
import { applicationView } from './applicationView';
import { holdProject, newHold } from './holdProject';
import type { InProject, Ports, StoredSettings } from '../ports';

/** How much of the top the decision log shows. */
const TOP = 10;

/** Models of more bytes, as JSON, are kept by their ids: a record takes 240 KB in all. */
const MOST_FOR_MODELS = 100_000;

export interface ApplicationStart extends Orders {
  /** Of the settings that the order was made with. */
  readonly revision: number;
  readonly scope: ApplicationScope;
  readonly undoes: string | null;
}

/**
 * Opens the record of an order being applied; nothing is moved yet. The caller has checked that the person may schedule
 * issues. Someone who was applying an order already may start anew: their page was reloaded.
 * @throws Failure INVALID_INPUT (`former`, `wanted`) unless both hold the same issues, each once, and (`mayMove`) unless
 *   these are some of them and enough; OUT_OF_DATE (`settings`, or `application` when what it takes back was taken back
 *   already); FORBIDDEN (`notYours`, `tooLate`) and NOT_FOUND for what it takes back; BUSY while someone else applies an
 *   order to the project; what Jira says when it cannot be asked about the first ten.
 */
export async function startApplication(ports: Ports, on: InProject, start: ApplicationStart): Promise<ApplicationView> {
  checkOrders(start);
  const stored = await ports.settings.read(on.projectId);
  if (stored.revision !== start.revision) throw new Failure('OUT_OF_DATE', { detail: 'settings' });
  if (start.undoes !== null) {
    const problem = undoProblem(await applicationIn(ports, on, start.undoes), on, ports.now());
    if (problem) throw problem;
  }
  const application = await newApplication(ports, on, start, stored);
  const hold = newHold(ports, on, application.id);
  await holdProject(ports, on, hold, (other) => other.by === on.accountId);
  try {
    await ports.applications.open(application, start);
  } catch (error) {
    // Nobody should wait for what did not begin.
    await ports.applications.release(on.projectId);
    throw error;
  }
  return applicationView(application, on, { now: ports.now(), hold });
}

function checkOrders({ former, wanted }: Orders): void {
  const ids = new Set(former);
  if (ids.size !== former.length) throw new Failure('INVALID_INPUT', { detail: 'former' });
  const isSame = new Set(wanted).size === wanted.length && wanted.length === ids.size;
  if (!isSame || wanted.some((id) => !ids.has(id))) throw new Failure('INVALID_INPUT', { detail: 'wanted' });
}

/** @throws Failure INVALID_INPUT (`mayMove`) */
function countMoves({ former, wanted, mayMove }: Orders): number {
  const may = mayMove === null ? undefined : new Set(mayMove);
  const isFormer = new Set(former);
  const wrong = new Failure('INVALID_INPUT', { detail: 'mayMove' });
  if (mayMove?.some((id) => !isFormer.has(id)) || may?.size !== mayMove?.length) throw wrong;
  try {
    return planMoves(former, wanted, may).moved.length;
  } catch (error) {
    throw error instanceof RangeError ? wrong : error;
  }
}

/** Those of a page's ids that the person can see, in this project: the record is shown to everyone who sees the project. */
async function topsOf(ports: Ports, { projectId }: InProject, { former, wanted }: Orders) {
  const tops = [former.slice(0, TOP), wanted.slice(0, TOP)] as const;
  const issues = await ports.jira.backlogSource({ projectId, fieldIds: [] }).issues([...new Set(tops.flat())]);
  const isHere = new Set(issues.flatMap((issue) => (issue.projectId === projectId ? [issue.id] : [])));
  const [topBefore, topAfter] = tops.map((top) => top.filter((id) => isHere.has(id)));
  return { topBefore: topBefore!, topAfter: topAfter! };
}

function modelsToKeep(settings: ProjectSettings): Application['decidedBy']['models'] {
  const models = modelsInUse(settings);
  return bytesOf(models) <= MOST_FOR_MODELS ? models : models.map(({ id }) => ({ id }));
}

async function newApplication(
  ports: Ports,
  on: InProject,
  start: ApplicationStart,
  { settings, revision }: StoredSettings,
): Promise<Application> {
  const { former, scope, undoes } = start;
  const toMove = countMoves(start);
  const tops = await topsOf(ports, on, start);
  const at = ports.now().toISOString();
  return {
    id: ports.newId(),
    projectId: on.projectId,
    by: on.accountId,
    at,
    updatedAt: at,
    state: 'running',
    scope,
    decidedBy: {
      models: modelsToKeep(settings),
      blockingLinks: settings.blockingLinks,
      unscored: settings.unscored,
      settingsRevision: revision,
    },
    issues: former.length,
    toMove,
    moved: 0,
    batches: 0,
    version: 0,
    ...tops,
    undoes,
    undoneBy: null,
  };
}
