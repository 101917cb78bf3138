import type { AppError, ApplicationOrdersView, ApplicationView } from '../../../src/contract';
import type { Outcome, Progress } from './carryOut';
import type { OrderChange } from './proposal';

/** What a person came to do. */
export type Task =
  | { readonly kind: 'apply' }
  | { readonly kind: 'resume'; readonly application: ApplicationView }
  | { readonly kind: 'undo'; readonly application: ApplicationView };

export type Hindrance =
  | { readonly type: 'wait'; readonly seconds: number }
  /** Waits for the person: to go on, or to stop. */
  | { readonly type: 'error'; readonly error: AppError };

/** What the dialog is doing; every state has its own look. */
export type Flow =
  | { readonly state: 'reading' }
  | { readonly state: 'unreadable'; readonly error: AppError }
  | Preview
  | {
      readonly state: 'moving';
      readonly progress: Progress;
      readonly hindrance: Hindrance | null;
      /** The batch under way is the last one. */
      readonly stopping: boolean;
    }
  /** `application`: its record, where it could be read after all was done. */
  | { readonly state: 'over'; readonly outcome: Outcome; readonly application: ApplicationView | null };

const LASTING: readonly AppError['code'][] = [
  ...(['FORBIDDEN', 'NOT_FOUND', 'JIRA_REFUSED'] as const),
  ...(['SCOPE_MISSING', 'OUT_OF_DATE', 'INVALID_INPUT'] as const),
];

/** Whether asking the same once more would be answered the same. */
export const isLasting = ({ code }: AppError): boolean => LASTING.includes(code);

export interface Preview {
  readonly state: 'preview';
  /** Jira's order that the preview is made on. */
  readonly base: readonly string[];
  /** The orders of the application to take back or to go on with. */
  readonly orders: ApplicationOrdersView | null;
  /** How Jira's order differs from the one of the preview before this one, or from what the page knew. */
  readonly changed: OrderChange | null;
  /** Jira's order is being read once more before anything is written. */
  readonly checking: boolean;
  /** Why the last attempt did not start. */
  readonly error: AppError | null;
}

export type FlowEvent =
  | { readonly type: 'reading' }
  | { readonly type: 'unreadable'; readonly error: AppError }
  | {
      readonly type: 'read';
      readonly base: readonly string[];
      readonly orders: ApplicationOrdersView;
      /** How that differs from what the page knew of Jira's order. */
      readonly changed: OrderChange | null;
    }
  | { readonly type: 'checking' }
  | { readonly type: 'rebased'; readonly base: readonly string[]; readonly changed: OrderChange | null }
  | { readonly type: 'notStarted'; readonly error: AppError }
  | { readonly type: 'moved'; readonly progress: Progress }
  | { readonly type: 'hindered'; readonly hindrance: Hindrance }
  | { readonly type: 'goingOn' }
  | { readonly type: 'stopping' }
  | { readonly type: 'over'; readonly outcome: Outcome; readonly application: ApplicationView | null };

/** What came of a task. */
export function endOf(task: Task, { how, moved, refused }: Outcome): 'apply' | 'undo' | 'redo' | 'nothing' | 'stopped' {
  if (how === 'stopped') return 'stopped';
  if (moved === 0 && refused.length > 0) return 'nothing';
  const undone = task.kind === 'undo' ? task.application : null;
  // Gone on with, an undo is one still.
  const isUndo = undone !== null || (task.kind === 'resume' && task.application.undoes !== null);
  if (!isUndo) return 'apply';
  return undone !== null && undone.undoes !== null ? 'redo' : 'undo';
}

/** With a page's own order there is nothing to read first. */
export const startOf = (task: Task, order: readonly string[]): Flow =>
  task.kind === 'apply' ? previewOf(order, null) : { state: 'reading' };

const previewOf = (base: readonly string[], orders: ApplicationOrdersView | null): Preview => ({
  state: 'preview',
  base,
  orders,
  changed: null,
  checking: false,
  error: null,
});

export function flowReducer(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'reading':
      return { state: 'reading' };
    case 'unreadable':
      return { state: 'unreadable', error: event.error };
    case 'read':
      return { ...previewOf(event.base, event.orders), changed: event.changed };
    case 'over':
      return { state: 'over', outcome: event.outcome, application: event.application };
    case 'moved':
      return flow.state === 'moving'
        ? { ...flow, progress: event.progress, hindrance: null }
        : { state: 'moving', progress: event.progress, hindrance: null, stopping: false };
    case 'checking':
    case 'rebased':
    case 'notStarted':
      return flow.state === 'preview' ? inPreview(flow, event) : flow;
    case 'hindered':
    case 'goingOn':
    case 'stopping':
      return flow.state === 'moving' ? whileMoving(flow, event) : flow;
  }
}

function inPreview(
  preview: Preview,
  event: Extract<FlowEvent, { type: 'checking' | 'rebased' | 'notStarted' }>,
): Preview {
  switch (event.type) {
    case 'checking':
      return { ...preview, checking: true, error: null };
    case 'rebased':
      return { ...preview, base: event.base, changed: event.changed, checking: false };
    case 'notStarted':
      return { ...preview, checking: false, error: event.error };
  }
}

type Moving = Extract<Flow, { state: 'moving' }>;

function whileMoving(flow: Moving, event: Extract<FlowEvent, { type: 'hindered' | 'goingOn' | 'stopping' }>): Moving {
  switch (event.type) {
    case 'hindered':
      return { ...flow, hindrance: event.hindrance };
    case 'goingOn':
      return { ...flow, hindrance: null };
    case 'stopping':
      return { ...flow, hindrance: null, stopping: true };
  }
}
