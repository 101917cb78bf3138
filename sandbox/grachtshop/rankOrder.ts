import { DAY } from './calendar';
import type { Life } from './lives';
import type { Random } from './random';

/**
 * The order in which people left the backlog: what was done stood at the top, then the sprints, then what somebody
 * cared about lately; what is old and minor sank. By feeling, not by value: that is what the app is there to compare with.
 */
function place(life: Life, now: number, random: Random): number {
  if (life.draft.kind === 'Epic') return random.next() * 5;
  if (life.stage === 'done') return random.next();
  const sprint = life.sprints.at(-1)?.site.state;
  if (sprint === 'active') return 1 + random.next();
  if (sprint === 'future') return 2 + random.next();
  const years = (now - life.created) / (365 * DAY);
  const sunk = Math.min(years, 2) * (life.priority >= 4 ? 1.6 : 0.4);
  return 3 + life.priority * 0.55 + sunk + random.next() * 2.2;
}

export function humanOrder(lives: Life[], now: number, random: Random): Life[] {
  const subtasks = new Map<Life['draft'], Life[]>();
  for (const life of lives) {
    const { parent, kind } = life.draft;
    if (kind === 'Sub-task' && parent) subtasks.set(parent, [...(subtasks.get(parent) ?? []), life]);
  }
  return lives
    .filter(({ draft }) => draft.kind !== 'Sub-task')
    .map((life) => ({ life, at: place(life, now, random) }))
    .sort((one, other) => one.at - other.at)
    .flatMap(({ life }) => [life, ...(subtasks.get(life.draft) ?? [])]);
}
