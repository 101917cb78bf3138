import type { ApplicationView } from '../../../src/contract';

export type AppliedLook = ApplicationView['state'] | 'interrupted' | 'undone' | 'redone';

/** @param all The applications of the project, as far as they are known. */
export function lookOf(application: ApplicationView, all: readonly ApplicationView[]): AppliedLook {
  const { state, isHeld, undoneBy } = application;
  if (undoneBy === null) return state === 'running' && !isHeld ? 'interrupted' : state;
  return isTakenBack(application, all) ? 'undone' : 'redone';
}

/** Whether it is undone as things stand: not where its undo was undone, either. */
function isTakenBack({ undoneBy }: ApplicationView, all: readonly ApplicationView[]): boolean {
  if (undoneBy === null) return false;
  const undo = all.find(({ id }) => id === undoneBy);
  return undo === undefined || !isTakenBack(undo, all);
}

/** Why an application cannot be taken back by who looks at it; null: it can. */
export type WhyNoUndo = 'undone' | 'redone' | 'running' | 'nothing' | 'late' | 'others';

export function whyNoUndo(application: ApplicationView, look: AppliedLook, now: Date): WhyNoUndo | null {
  const { canUndo, moved, undoUntil } = application;
  if (canUndo) return null;
  if (look === 'undone' || look === 'redone') return look;
  if (moved === 0) return 'nothing';
  if (new Date(undoUntil) < now) return 'late';
  return look === 'running' ? 'running' : 'others';
}

/** The person's own application that was not finished but moved something, if no other one came after it. */
export function unfinished(applications: readonly ApplicationView[]): ApplicationView | null {
  const newest = applications[0];
  return newest?.canResume && newest.state !== 'done' && newest.moved > 0 ? newest : null;
}
