import { isDone } from '../../issue';
import type { CheckOf } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';

export function subtasksDone(_check: CheckOf<'subtasksDone'>, { issue }: Evidence): Finding {
  const count = issue.subtasks.length;
  if (count === 0) return { status: 'notApplicable', reason: { code: 'noSubtasks' } };
  const open = issue.subtasks.filter((subtask) => !isDone(subtask));
  return open.length === 0
    ? { status: 'pass', reason: { code: 'subtasksDone', count } }
    : { status: 'fail', reason: { code: 'openSubtasks', issues: open, count } };
}
