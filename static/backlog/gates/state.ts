import type { AppError } from '../../../src/contract/result';
import type { FieldRef } from '../../../src/domain/settings';
import { NONE_JUDGED, type Judged, type JudgedIssues } from './judged';

/** How far judging the gates of the backlog has come. */
export type Progress =
  /** Not begun: the backlog itself is not complete. */
  | { readonly state: 'waiting' }
  /** `waitSeconds`: how long Jira last asked to wait; null once issues are judged again. */
  | { readonly state: 'judging'; readonly waitSeconds: number | null }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed'; readonly error: AppError }
  /** `problem`: why some checks are unknown that could be told at another time; null: nothing of the kind. */
  | { readonly state: 'complete'; readonly problem: AppError | null };

/** About how many issues the project finished lately. */
export type Finished =
  | { readonly state: 'reading' }
  | { readonly state: 'known'; readonly issues: number }
  | { readonly state: 'failed'; readonly error: AppError };

export interface GatesState {
  readonly judged: JudgedIssues;
  /** Issues that were gone through, of `total`; those that Jira no longer gives count too. */
  readonly done: number;
  readonly total: number;
  readonly progress: Progress;
  readonly finished: Finished;
  /** Fields that by their names hold an estimate; null: not asked yet. */
  readonly estimates: readonly FieldRef[] | null;
}

export type GatesEvent =
  /** `done` of them were judged before, and need not be again. */
  | { readonly type: 'started'; readonly done: number; readonly total: number }
  | {
      readonly type: 'judged';
      readonly judged: readonly (readonly [id: string, judged: Judged])[];
      /** How many issues were gone through for it. */
      readonly asked: number;
    }
  | { readonly type: 'waiting'; readonly seconds: number }
  | { readonly type: 'stopped' }
  | { readonly type: 'failed'; readonly error: AppError }
  | { readonly type: 'completed'; readonly problem: AppError | null }
  | { readonly type: 'finished'; readonly finished: Finished }
  | { readonly type: 'estimates'; readonly fields: readonly FieldRef[] };

export const NOTHING_YET: GatesState = {
  judged: NONE_JUDGED,
  done: 0,
  total: 0,
  progress: { state: 'waiting' },
  finished: { state: 'reading' },
  estimates: null,
};

export function gatesReducer(state: GatesState, event: GatesEvent): GatesState {
  switch (event.type) {
    case 'started':
      return {
        ...state,
        done: event.done,
        total: event.total,
        progress: { state: 'judging', waitSeconds: null },
      };
    case 'finished':
      return { ...state, finished: event.finished };
    case 'estimates':
      return { ...state, estimates: event.fields };
    default:
      return state.progress.state === 'judging' ? whileJudging(state, event) : state;
  }
}

type JudgingEvent = Exclude<GatesEvent, { type: 'started' | 'finished' | 'estimates' }>;

function whileJudging(state: GatesState, event: JudgingEvent): GatesState {
  switch (event.type) {
    case 'judged':
      return {
        ...state,
        judged: new Map([...state.judged, ...event.judged]),
        done: state.done + event.asked,
        progress: { state: 'judging', waitSeconds: null },
      };
    case 'waiting':
      return { ...state, progress: { state: 'judging', waitSeconds: event.seconds } };
    case 'stopped':
      return { ...state, progress: { state: 'stopped' } };
    case 'failed':
      return { ...state, progress: { state: 'failed', error: event.error } };
    case 'completed':
      return { ...state, progress: { state: 'complete', problem: event.problem } };
  }
}

/** Whether an issue that has no verdict yet may still get one. */
export const isJudging = ({ state }: Progress): boolean => state === 'waiting' || state === 'judging';
