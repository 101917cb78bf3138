import type { ApplicationView } from '../../contract/views';
import type { Application, Hold } from './application';
import { resumeProblem, undoProblem, undoUntil } from './applicationRights';
import { isHeld } from './holdProject';
import type { InProject } from '../ports';

/** An application as a page shows it, with what the acting person may do with it now. */
export function applicationView(
  application: Application,
  on: InProject,
  { now, hold }: { readonly now: Date; readonly hold: Hold | null },
): ApplicationView {
  const { projectId: _projectId, batches: _batches, version: _version, decidedBy, ...shown } = application;
  const maySchedule = on.granted.has('SCHEDULE_ISSUES');
  const held = isHeld(hold, now) && hold.applicationId === application.id;
  const movedByOther = held && hold.by !== on.accountId;
  return {
    ...shown,
    isHeld: held,
    // A replanning around refused issues can move more than was planned at first.
    toMove: Math.max(application.toMove, application.moved),
    model: decidedBy.models[0]!.id,
    settingsRevision: decidedBy.settingsRevision,
    undoUntil: undoUntil(application).toISOString(),
    canResume: maySchedule && resumeProblem(application, on, now) === null,
    canUndo: maySchedule && !movedByOther && undoProblem(application, on, now) === null,
  };
}
