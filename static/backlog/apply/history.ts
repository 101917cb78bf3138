import type { ApplicationView } from '../../../src/contract';

export type AppliedLook = ApplicationView['state'] | 'undone';

export const lookOf = ({ state, undoneBy }: ApplicationView): AppliedLook => (undoneBy === null ? state : 'undone');

/** Why an application cannot be taken back by who looks at it; null: it can. */
export type WhyNoUndo = 'undone' | 'running' | 'nothing' | 'late' | 'others';

export function whyNoUndo(application: ApplicationView, now: Date): WhyNoUndo | null {
  const { canUndo, undoneBy, state, moved, undoUntil } = application;
  if (canUndo) return null;
  if (undoneBy !== null) return 'undone';
  if (moved === 0) return 'nothing';
  if (new Date(undoUntil) < now) return 'late';
  return state === 'running' ? 'running' : 'others';
}

/** The person's own application that was not finished, if no other one came after it. */
export function unfinished(applications: readonly ApplicationView[]): ApplicationView | null {
  const newest = applications[0];
  return newest !== undefined && newest.canResume && newest.state !== 'done' ? newest : null;
}
