import { Failure } from '../contract/failure';
import type { MovesView } from '../contract/views';
import type { Move } from '../domain/ranking/moves/move';
import type { Application, Batch } from './application';
import { ownApplication, resumeProblem } from './applicationRights';
import { holdProject, newHold } from './holdProject';
import { makeMoves } from './makeMoves';
import type { InProject, Ports } from './ports';

/**
 * Makes moves in Jira's order, one after the other. The caller has checked that the person may schedule issues. A stopped
 * application runs again.
 *
 * The journal is written before Jira is asked, as if all moves were made, and what was not made is taken out afterwards.
 * So a function that dies in between loses nothing: at worst the journal holds moves that were not made, and these look
 * like moves back by someone else, who are always left alone. In the usual case, nothing to take out, a batch costs three
 * requests to storage: two reads and one transaction of three writes.
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
  const write = (batch: Batch, since: number) =>
    ports.applications.writeBatch(withBatch(application, batch, ports.now()), batch, hold, since);
  await write({ number, moves }, number);
  const { moves: moved, ...view } = await makeMoves(ports, on, moves);
  if (JSON.stringify(moved) !== JSON.stringify(moves)) await write({ number, moves: moved }, number + 1);
  return view;
}

/** Jira refuses a call that names an issue twice. */
const isMove = ({ issueIds, anchorId }: Move): boolean => new Set([...issueIds, anchorId]).size === issueIds.length + 1;

const withBatch = (application: Application, { number, moves }: Batch, now: Date): Application => ({
  ...application,
  state: 'running',
  updatedAt: now.toISOString(),
  batches: number + 1,
  moved: application.moved + moves.reduce((sum, { issueIds }) => sum + issueIds.length, 0),
});
