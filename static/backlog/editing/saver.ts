import type { Answers, AppError, Payload, Result } from '../../../src/contract';
import type { IssueDataState } from '../../../src/domain/issueData';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { Model } from '../../../src/domain/scoring/model';
import { nextBatch, payloadOf } from './batch';
import type { InputChange } from './edits';
import { editsReducer, NO_EDITS, type EditEvent, type EditState, type Sent, type StoredOf } from './state';
import { storedIn } from './stored';

/** So that a paste, or what someone types in one go, is one call. */
const DEBOUNCE_MS = 400;

/** Where Jira asks to wait and does not say how long. */
const DEFAULT_WAIT_SECONDS = 30;

/** The page around it. */
export interface Around {
  /** As stored, as far as the page knows. */
  readonly scored: readonly ScoredIssue[];
  readonly models: readonly Model[];
  readonly onStored: (issueId: string, data: IssueDataState) => void;
}

interface SaverOf {
  readonly save: (payload: Payload<'saveScores'>) => Promise<Result<Answers['saveScores']>>;
  /**
   * Told in the same instant as `onStored`, so that both come to be shown at once; with the seconds Jira wants to be left alone, and
   * whether calls go on until nothing is left.
   */
  readonly onState: (state: EditState, waitSeconds: number | null, isSending: boolean) => void;
}

/** Sends what is entered to Jira: a little later, some at a time, one call after the other. */
export class Saver {
  private state = NO_EDITS;
  private waitSeconds: number | null = null;
  private isSending = false;
  /** While the last call is under way, which cannot be taken back. */
  private isStopping = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private around: Around = { scored: [], models: [], onStored: () => undefined };
  /** What came with answers since `around`. */
  private heard = new Map<string, IssueDataState>();

  constructor(private readonly of: SaverOf) {}

  readonly follow = (around: Around): void => {
    this.around = around;
    this.heard = new Map();
  };
  readonly change = (changes: readonly InputChange[]): void =>
    this.enter({ type: 'changed', changes, storedOf: this.storedOf });
  readonly undo = (): void => this.enter({ type: 'undone', storedOf: this.storedOf });
  readonly redo = (): void => this.enter({ type: 'redone', storedOf: this.storedOf });
  readonly retry = (): void => {
    this.tell({ type: 'retried' });
    this.sendAfter(0);
  };

  readonly stop = (): void => {
    if (this.waitSeconds === null) clearTimeout(this.timer);
    this.isStopping = this.state.sent !== null;
    this.tell({ type: 'stopped' });
  };

  readonly replaceDamaged = (issueIds: readonly string[]): void => {
    this.tell({ type: 'replacing', issueIds: new Set(issueIds) });
    this.sendAfter(0);
  };

  private readonly storedOf: StoredOf = (cell) => storedIn({ ...this.around, heard: this.heard }, cell);

  private enter(event: EditEvent): void {
    this.tell(event);
    this.sendAfter(DEBOUNCE_MS);
  }

  private tell(event: EditEvent): void {
    this.state = editsReducer(this.state, event);
    this.isSending &&= this.state.sent !== null || nextBatch(this.state) !== null;
    this.of.onState(this.state, this.waitSeconds, this.isSending);
  }

  /** A pause that Jira asked for is not cut short. */
  private sendAfter(milliseconds: number): void {
    if (this.waitSeconds !== null || this.state.sent !== null) return;
    clearTimeout(this.timer);
    if (nextBatch(this.state)) this.timer = setTimeout(() => void this.send(), milliseconds);
  }

  private async send(): Promise<void> {
    const sent = nextBatch(this.state);
    this.waitSeconds = null;
    this.isSending = sent !== null;
    if (!sent) return this.of.onState(this.state, null, false);
    this.tell({ type: 'sent', sent });
    const answer = await this.of.save(payloadOf(sent, this.state));
    const outcomes = outcomesOf(sent, answer);
    for (const one of answer.ok ? answer.value.results : []) if ('data' in one) this.hear(one.issueId, one.data);
    this.waitSeconds = pauseOf(outcomes);
    this.tell({ type: 'answered', outcomes });
    if (this.isStopping) this.tell({ type: 'stopped', asked: sent });
    this.isStopping = false;
    if (this.waitSeconds === null) this.sendAfter(0);
    else this.timer = setTimeout(() => void this.send(), this.waitSeconds * 1_000);
  }

  private hear(issueId: string, data: IssueDataState): void {
    this.heard.set(issueId, data);
    this.around.onStored(issueId, data);
  }
}

function outcomesOf(sent: Sent, answer: Result<Answers['saveScores']>): Map<string, AppError | null> {
  if (!answer.ok) return new Map([...sent.keys()].map((issueId) => [issueId, answer.error]));
  return new Map(answer.value.results.map((one) => [one.issueId, 'error' in one ? one.error : null]));
}

/** Seconds that Jira asks to be left alone; null: it does not. */
function pauseOf(outcomes: ReadonlyMap<string, AppError | null>): number | null {
  const pauses = [...outcomes.values()].flatMap((error) =>
    error?.code === 'RATE_LIMITED' ? (error.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS) : [],
  );
  return pauses.length > 0 ? Math.max(...pauses) : null;
}
