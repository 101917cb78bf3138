import type { Answers, AppError, Payload, Result } from '../../../src/contract';
import { MOST_SCORED_AT_ONCE } from '../../../src/contract/limits';
import type { IssueDataState } from '../../../src/domain/issueData';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { Model } from '../../../src/domain/scoring/model';
import { countDown } from '../../common/countDown';
import { nextBatch, payloadOf } from './batch';
import type { InputChange } from './edits';
import { editsReducer, NO_EDITS, type EditEvent, type EditState, type Sent, type StoredOf } from './state';
import { storedIn } from './stored';
import type { TakeStep } from './undoing';
import { redoneBy, undoneBy } from './undone';

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

/** How sending goes. */
export interface Sending {
  /** Seconds left of the pause that Jira asked for; null: it did not. */
  readonly waitSeconds: number | null;
  /** Jira asked for a pause since something was entered that it does not have yet. */
  readonly isBusy: boolean;
  /** Calls go on until nothing is left, and nobody stopped them. */
  readonly isGoingOn: boolean;
}

export const AT_REST: Sending = { waitSeconds: null, isBusy: false, isGoingOn: false };

interface SaverOf {
  readonly save: (payload: Payload<'saveScores'>) => Promise<Result<Answers['saveScores']>>;
  /** Told in the same instant as `onStored`, so that both come to be shown at once. */
  readonly onState: (state: EditState, sending: Sending) => void;
}

/** Sends what is entered to Jira: a little later, some at a time, one call after the other. */
export class Saver {
  private state = NO_EDITS;
  private waitSeconds: number | null = null;
  private isBusy = false;
  private isSending = false;
  /** How many changes a call is about: fewer when Jira is busy, so that each call gets something done. */
  private most = MOST_SCORED_AT_ONCE;
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
  readonly undo: TakeStep = () => {
    const before = this.state;
    this.enter({ type: 'undone', storedOf: this.storedOf });
    return undoneBy(before, this.state);
  };
  readonly redo: TakeStep = () => {
    const before = this.state;
    this.enter({ type: 'redone', storedOf: this.storedOf });
    return redoneBy(before, this.state);
  };
  readonly retry = (): void => {
    this.tell({ type: 'retried' });
    this.sendAfter(0);
  };

  readonly stop = (): void => {
    clearTimeout(this.timer);
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
    const isAnyLeft = this.state.sent !== null || nextBatch(this.state) !== null;
    this.isSending = isAnyLeft && (this.isSending || this.waitSeconds !== null);
    this.isBusy &&= this.isSending;
    this.show();
  }

  private show(): void {
    const { waitSeconds, isBusy } = this;
    this.of.onState(this.state, { waitSeconds, isBusy, isGoingOn: this.isSending && !this.isStopping });
  }

  /** A pause that Jira asked for is not cut short. */
  private sendAfter(milliseconds: number): void {
    if (this.waitSeconds !== null || this.state.sent !== null) return;
    clearTimeout(this.timer);
    if (nextBatch(this.state)) this.timer = setTimeout(() => void this.send(), milliseconds);
  }

  private async send(): Promise<void> {
    const sent = nextBatch(this.state, this.most);
    this.isSending = sent !== null;
    if (!sent) return this.show();
    this.tell({ type: 'sent', sent });
    const answer = await this.of.save(payloadOf(sent, this.state));
    const outcomes = outcomesOf(sent, answer);
    for (const one of answer.ok ? answer.value.results : []) if ('data' in one) this.hear(one.issueId, one.data);
    const pause = pauseOf(outcomes);
    this.waitSeconds = pause;
    this.isBusy ||= pause !== null;
    this.most = pause === null ? Math.min(MOST_SCORED_AT_ONCE, this.most * 2) : Math.max(1, Math.floor(this.most / 2));
    this.tell({ type: 'answered', outcomes });
    const wasStopping = this.isStopping;
    this.isStopping = false;
    if (wasStopping) this.tell({ type: 'stopped', asked: sent });
    if (pause === null) this.sendAfter(0);
    else void this.pause(pause);
  }

  private async pause(seconds: number): Promise<void> {
    await countDown(seconds, (left) => {
      this.waitSeconds = left;
      this.show();
    }).over;
    this.waitSeconds = null;
    await this.send();
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
