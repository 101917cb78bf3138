import { Failure } from '../../contract/failure';
import type { MovesView } from '../../contract/views';
import type { Move } from '../../domain/ranking/moves/move';
import type { Application, Batch, Hold } from './application';
import { ownApplication, resumeProblem } from './applicationRights';
import { holdProject, newHold } from './holdProject';
import { makeMoves } from './makeMoves';
import type { InProject, Ports } from '../ports';

/**
 * Makes moves in Jira's order, one after the other. The caller has checked that the person may schedule issues. A stopped
 * application runs again.
 *
 * The journal is written before Jira is asked, as if all moves were made; afterwards what was not made is taken out, and
 * what Jira confirmed is counted. So a function that dies in between loses nothing: at worst the journal holds moves that
 * were not made, and these look like moves back by someone else, who are always left alone. A batch costs four requests to
 * storage: two reads and two transactions.
 * @throws Failure INVALID_INPUT (`moves`), NOT_FOUND, FORBIDDEN (`notYours`, `tooLate`), OUT_OF_DATE (`application`: it is
 *   done) or BUSY before anything is moved; what goes wrong later is answered as `stoppedBy`, with what was made.
 */
export async function moveIssues(
  ports: Ports,
  on: InProject,
  { applicationId, moves }: { readonly applicationId: string; readonly moves: readonly Move[] },
): Promise<MovesView> {
  if (!moves.every(isMove)) throw new Failure('INVALID_INPUT', { detail: 'moves' });
  const [application, held] = await Promise.all([
    ownApplication(ports, on, applicationId),
    ports.applications.holdOf(on.projectId),
  ]);
  const problem = resumeProblem(application, on, ports.now());
  if (problem) throw problem;
  const hold = newHold(ports, on, applicationId);
  // Held by the same person for another application: another of their windows is at work.
  if (held?.applicationId !== applicationId) await holdProject(ports, on, hold, () => false);

  const number = application.batches;
  const updatedAt = ports.now().toISOString();
  const planned: Application = { ...application, state: 'running', updatedAt, batches: number + 1 };
  const begun = await ports.applications.writeBatch(planned, { number, moves }, hold);
  const { moves: kept, confirmed, ...view } = await makeMoves(ports, on, moves);
  await settle(ports, { begun, hold, batch: { number, moves: kept }, confirmed });
  return view;
}

interface Ended {
  /** As it was written before Jira was asked. */
  readonly begun: Application;
  readonly hold: Hold;
  readonly batch: Batch;
  /** How many issues Jira confirmed to have moved. */
  readonly confirmed: number;
}

/** Writes what became of a batch. Where the application was finished meanwhile it stays so, and the project free. */
async function settle(ports: Ports, { begun, hold, batch, confirmed }: Ended): Promise<void> {
  const counted = (application: Application): Application => ({
    ...application,
    updatedAt: ports.now().toISOString(),
    moved: application.moved + confirmed,
  });
  try {
    await ports.applications.writeBatch(counted(begun), batch, hold);
  } catch (error) {
    if (!(error instanceof Failure) || error.error.code !== 'BUSY') throw error;
    const latest = await ports.applications.read(begun.id);
    if (latest) await ports.applications.writeBatch(counted(latest), batch, null);
  }
}

/** Jira refuses a call that names an issue twice. */
const isMove = ({ issueIds, anchorId }: Move): boolean => new Set([...issueIds, anchorId]).size === issueIds.length + 1;
