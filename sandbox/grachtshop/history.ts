import { DAY, jiraDate, workingMoment } from './calendar';
import { priorities, resolutions, statusOf } from './config';
import { fieldIds } from './fields';
import type { Life } from './lives';
import type { Random } from './random';
import type { ChangelogEntry, ChangelogItem } from '../jira/site';
import type { Stage } from './texts/author';

export interface Change {
  at: number;
  authorAccountId: string | null;
  items: ChangelogItem[];
}

export interface Authors {
  po: string;
  /** Who did the work. */
  worker: string;
}

type Value = { id: string | null; name: string | null };
const nothing: Value = { id: null, name: null };

const item = (field: string, fieldId: string, from: Value, to: Value): ChangelogItem => ({
  field,
  fieldId,
  from: from.id,
  fromString: from.name,
  to: to.id,
  toString: to.name,
});

const named = (list: readonly { id: string; name: string }[], id: number | string): Value =>
  list.find((entity) => entity.id === String(id)) ?? nothing;

function statusChanges(life: Life, resolution: string | null, authors: Authors, random: Random): Change[] {
  const { project } = life.draft;
  const steps: (readonly [Stage, number | null])[] = [
    ['progress', life.started],
    ['review', life.reviewed],
    ['done', life.resolved],
  ];
  const changes: Change[] = [];
  let current: Stage = 'todo';
  const move = (to: Stage, at: number, author: string | null): void => {
    const [before, after] = [statusOf(project, current), statusOf(project, to)];
    current = to;
    if (before.id === after.id) return;
    const items = [item('status', 'status', before, after)];
    if (to === 'done') {
      items.push(
        item('resolution', 'resolution', nothing, resolutions.find(({ name }) => name === resolution) ?? nothing),
      );
    }
    changes.push({ at, authorAccountId: author, items });
  };
  for (const [stage, at] of steps) {
    if (at === null) continue;
    // Now and then review sends work back.
    if (stage === 'done' && life.reviewed !== null && at - life.reviewed > 2 * DAY && random.chance(0.2)) {
      move('progress', life.reviewed + (at - life.reviewed) * 0.3, authors.worker);
      move('review', life.reviewed + (at - life.reviewed) * 0.6, authors.worker);
    }
    // Some are closed by an automation that answers to nobody.
    move(stage, at, stage === 'done' ? (random.chance(0.1) ? null : authors.po) : authors.worker);
  }
  return changes;
}

function sprintChanges(life: Life, now: number, authors: Authors, random: Random): Change[] {
  // A sub-task shows its parent's sprint and has no say in it.
  if (life.draft.kind === 'Sub-task') return [];
  const changes: Change[] = [];
  let before: Value = { id: '', name: '' };
  for (const [place, sprint] of life.sprints.entries()) {
    const planned =
      place === 0 ? sprint.start - random.int(1, 20) * (DAY / 10) : (life.sprints[0]?.end ?? sprint.start);
    const ids = life.sprints.slice(0, place + 1);
    const after = { id: ids.map(({ site }) => site.id).join(', '), name: ids.map(({ site }) => site.name).join(', ') };
    const at = Math.min(
      Math.max(planned, life.created + 1000),
      life.resolved ?? now,
      now - random.int(1, 48) * (DAY / 24),
    );
    changes.push({
      at: Math.max(at, life.created),
      authorAccountId: authors.po,
      items: [item('Sprint', fieldIds.sprint, before, after)],
    });
    before = after;
  }
  return changes;
}

/** Second thoughts: another priority, an estimate, a drag up or down the backlog. */
function otherChanges(life: Life, points: number | null, now: number, authors: Authors, random: Random): Change[] {
  const end = life.started ?? now;
  const sometime = (): number => workingMoment(random, life.created, Math.max(life.created, end));
  const changes: Change[] = [];
  const add = (at: number, made: ChangelogItem): void => {
    changes.push({ at, authorAccountId: authors.po, items: [made] });
  };
  if (random.chance(0.18)) {
    const other = life.priority === 3 ? random.pick([2, 4]) : 3;
    add(sometime(), item('priority', 'priority', named(priorities, other), named(priorities, life.priority)));
  }
  if (points !== null && random.chance(0.6)) {
    const [name, id] =
      life.draft.project === 'MAG'
        ? ['Story point estimate', fieldIds.storyPointEstimate]
        : ['Story Points', fieldIds.storyPoints];
    add(sometime(), item(name, id, nothing, { id: null, name: String(points) }));
  }
  if (life.draft.kind !== 'Sub-task' && random.chance(0.25)) {
    const name = random.chance(0.6) ? 'Ranked higher' : 'Ranked lower';
    add(sometime(), item('Rank', fieldIds.rank, { id: '', name: '' }, { id: '', name }));
  }
  return changes;
}

export function changesOf(
  life: Life,
  values: { points: number | null; resolution: string | null },
  now: number,
  authors: Authors,
  random: Random,
): Change[] {
  return [
    ...statusChanges(life, values.resolution, authors, random),
    ...sprintChanges(life, now, authors, random),
    ...otherChanges(life, values.points, now, authors, random),
  ].sort((one, other) => one.at - other.at);
}

/** One counter for the whole site, as in Jira: a later change has a higher id, whichever issue it is on. */
export function numberChanges(histories: Change[][]): ChangelogEntry[][] {
  const inOrder = histories.flat().sort((one, other) => one.at - other.at);
  const ids = new Map(inOrder.map((change, place) => [change, String(40_001 + place)]));
  return histories.map((history) =>
    history.map((change) => ({
      id: ids.get(change)!,
      authorAccountId: change.authorAccountId,
      created: jiraDate(change.at),
      items: change.items,
    })),
  );
}
