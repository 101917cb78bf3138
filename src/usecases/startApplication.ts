import type { ApplicationScope } from '../contract/calls';
import { Failure } from '../contract/failure';
import type { ApplicationView } from '../contract/views';
import { planMoves } from '../domain/ranking/moves/planMoves';
import { modelsInUse } from '../domain/settings';
import type { Application, Orders } from './application';
import { applicationIn, undoProblem } from './applicationRights';
import { applicationView } from './applicationView';
import { holdProject, newHold } from './holdProject';
import type { InProject, Ports, StoredSettings } from './ports';

/** How much of the top the decision log shows. */
const TOP = 10;

export interface ApplicationStart extends Orders {
  /** Of the settings that the order was made with. */
  readonly revision: number;
  readonly scope: ApplicationScope;
  readonly undoes: string | null;
}

/**
 * Opens the record of an order being applied; nothing is moved yet. The caller has checked that the person may schedule
 * issues. Someone who was applying an order already may start anew: their page was reloaded.
 * @throws Failure INVALID_INPUT (`former`, `wanted`) unless both hold the same issues, each once; OUT_OF_DATE (`settings`,
 *   or `application` when what it takes back was taken back already); FORBIDDEN (`notYours`, `tooLate`) and NOT_FOUND for
 *   what it takes back; BUSY while someone else applies an order to the project.
 */
export async function startApplication(ports: Ports, on: InProject, start: ApplicationStart): Promise<ApplicationView> {
  checkOrders(start);
  const stored = await ports.settings.read(on.projectId);
  if (stored.revision !== start.revision) throw new Failure('OUT_OF_DATE', { detail: 'settings' });
  if (start.undoes !== null) {
    const problem = undoProblem(await applicationIn(ports, on, start.undoes), on, ports.now());
    if (problem) throw problem;
  }
  const application = newApplication(ports, on, start, stored);
  const hold = newHold(ports, on, application.id);
  await holdProject(ports, on, hold, (other) => other.by === on.accountId);
  await ports.applications.open(application, start);
  return applicationView(application, on, { now: ports.now(), hold });
}

function checkOrders({ former, wanted }: Orders): void {
  const ids = new Set(former);
  if (ids.size !== former.length) throw new Failure('INVALID_INPUT', { detail: 'former' });
  const isSame = new Set(wanted).size === wanted.length && wanted.length === ids.size;
  if (!isSame || wanted.some((id) => !ids.has(id))) throw new Failure('INVALID_INPUT', { detail: 'wanted' });
}

function newApplication(
  ports: Ports,
  { projectId, accountId }: InProject,
  { former, wanted, scope, undoes }: ApplicationStart,
  { settings, revision }: StoredSettings,
): Application {
  const at = ports.now().toISOString();
  return {
    id: ports.newId(),
    projectId,
    by: accountId,
    at,
    updatedAt: at,
    state: 'running',
    scope,
    decidedBy: {
      models: modelsInUse(settings),
      blockingLinks: settings.blockingLinks,
      unscored: settings.unscored,
      settingsRevision: revision,
    },
    issues: former.length,
    toMove: planMoves(former, wanted).moved.length,
    moved: 0,
    batches: 0,
    topBefore: former.slice(0, TOP),
    topAfter: wanted.slice(0, TOP),
    undoes,
    undoneBy: null,
  };
}
