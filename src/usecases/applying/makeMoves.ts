import { Failure } from '../../contract/failure';
import type { AppError } from '../../contract/result';
import type { MovesView, RefusedIssue } from '../../contract/views';
import type { Move } from '../../domain/ranking/moves/move';
import type { InProject, Ports } from '../ports';

/** A function lives 25 s; after this no further move is begun, so that a slow Jira never runs into that. */
const LONGEST_MS = 12_000;

/** Jira's word for an issue whose rank someone else is changing at that moment. */
const BUSY_STATUSES = new Set([429, 503]);
const BUSY_SECONDS = 2;

export interface MadeMoves extends MovesView {
  /** For the journal: without refused issues, with what Jira may have done although it did not say so. */
  readonly moves: readonly Move[];
  /** How many issues Jira confirmed to have moved. */
  readonly confirmed: number;
}

interface Outcome {
  readonly moved: Move | null;
  /** Whether the move is over and need not be asked again. */
  readonly isOver: boolean;
  readonly refused: readonly RefusedIssue[];
  readonly stoppedBy: AppError | null;
}

/** Makes the moves until one is not wholly done, Jira wants a pause, or the time is up. */
export async function makeMoves(ports: Ports, on: InProject, moves: readonly Move[]): Promise<MadeMoves> {
  const started = ports.now().getTime();
  const done: Move[] = [];
  let made = 0;
  let confirmed = 0;
  for (const move of moves) {
    if (made > 0 && ports.now().getTime() - started > LONGEST_MS) break;
    const { moved, isOver, refused, stoppedBy } = await makeMove(ports, on, move);
    if (moved) done.push(moved);
    if (isOver) {
      made += 1;
      confirmed += moved?.issueIds.length ?? 0;
    }
    if (!isOver || refused.length > 0) return { made, refused, stoppedBy, moves: done, confirmed };
  }
  return { made, refused: [], stoppedBy: null, moves: done, confirmed };
}

async function makeMove(ports: Ports, on: InProject, move: Move): Promise<Outcome> {
  try {
    const refused = await ports.jira.rankIssues(move);
    const moved = without(move, refused);
    const isBusy = refused.some(({ status }) => BUSY_STATUSES.has(status));
    if (!isBusy) return { moved, isOver: true, refused, stoppedBy: null };
    // The whole move is asked again: a second time it does the same to those that moved already.
    const stoppedBy: AppError = { code: 'RATE_LIMITED', retryAfterSeconds: BUSY_SECONDS };
    return { moved, isOver: false, refused: [], stoppedBy };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return afterRefusal(ports, on, move, error.error);
  }
}

const REFUSED_STATUS: Partial<Record<AppError['code'], number>> = { JIRA_REFUSED: 400, FORBIDDEN: 403, NOT_FOUND: 404 };

/** What to do when Jira answered the whole call with an error. */
async function afterRefusal(ports: Ports, on: InProject, move: Move, error: AppError): Promise<Outcome> {
  const notMade = { moved: null, isOver: false, refused: [], stoppedBy: null };
  // No answer, or not one that can be read: the issues may have been moved all the same.
  if (error.code === 'JIRA_UNAVAILABLE') return { ...notMade, moved: move, stoppedBy: error };
  const status = REFUSED_STATUS[error.code];
  if (status === undefined) return { ...notMade, stoppedBy: error };
  const gone = await goneOf(ports, on, move);
  if (gone.length > 0) return { ...notMade, refused: gone.map((issueId) => ({ issueId, status: 404 })) };
  const [only] = move.issueIds;
  if (only === undefined || move.issueIds.length > 1) return { ...notMade, stoppedBy: error };
  return { ...notMade, isOver: true, refused: [{ issueId: only, status }] };
}

/** Which issues that the move names, its anchor among them, the person cannot see any longer. */
async function goneOf(ports: Ports, { projectId }: InProject, { issueIds, anchorId }: Move): Promise<string[]> {
  const named = [anchorId, ...issueIds];
  try {
    const there = await ports.jira.backlogSource({ projectId, fieldIds: [] }).issues(named);
    const seen = new Set(there.map(({ id }) => id));
    return named.filter((id) => !seen.has(id));
  } catch (error) {
    // Only the reason would be better known.
    if (error instanceof Failure) return [];
    throw error;
  }
}

function without(move: Move, refused: readonly RefusedIssue[]): Move | null {
  const stayed = new Set(refused.map(({ issueId }) => issueId));
  const issueIds = move.issueIds.filter((id) => !stayed.has(id));
  return issueIds.length === 0 ? null : { ...move, issueIds };
}
