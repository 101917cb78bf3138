/** What happened to each draft and when: how far it is, when it was filed and finished, in which sprints it was. */
import { DAY, workingMoment } from './calendar';
import type { Draft } from './plan';
import type { Random } from './random';
import type { Sprint } from './sprints';
import type { Stage } from './texts/author';

export interface Life {
  draft: Draft;
  stage: Stage;
  priority: number;
  created: number;
  /** When work began, when review began, when it was done; null for what has not happened. */
  started: number | null;
  reviewed: number | null;
  resolved: number | null;
  sprints: Sprint[];
}

const DONE_SHARE = 0.25;
/** A small team has only so many hands, however long its backlog is. */
const MOST_IN_PROGRESS = 12;
const MOST_IN_REVIEW = 6;
const PER_SPRINT = 13;

const drawPriority = (draft: Draft, random: Random): number =>
  draft.hints.priority ??
  (draft.kind === 'Bug'
    ? random.weighted([
        [1, 3],
        [2, 20],
        [3, 47],
        [4, 24],
        [5, 6],
      ] as const)
    : random.weighted([
        [1, 2],
        [2, 17],
        [3, 45],
        [4, 27],
        [5, 9],
      ] as const));

/** 0 oldest … 1 newest. Backlogs are younger than they feel: most of what is open was filed in the last half year. */
function drawAge(draft: Draft, priority: number, random: Random): number {
  if (draft.hints.age === 'old') return random.next() * 0.35;
  return priority >= 4 ? random.next() ** 0.8 : random.next() ** 0.5;
}

/** What others are linked to is finished last: most links in the texts speak of work still to do. */
const LAST = 10;

/** Stages by quota, so that every size has the same proportions; what the texts say comes first. */
function drawStages(
  drafts: Draft[],
  priorities: Map<Draft, number>,
  ages: Map<Draft, number>,
  random: Random,
): Map<Draft, Stage> {
  const stages = new Map<Draft, Stage>();
  const free: { draft: Draft; urge: number; age: number }[] = [];
  for (const draft of drafts) {
    if (draft.hints.stage) stages.set(draft, draft.hints.stage);
    else
      free.push({
        draft,
        urge: priorities.get(draft)! + random.next() * 2,
        age: ages.get(draft)! + random.next() * 0.6 + (draft.hints.ref ? LAST : 0),
      });
  }
  type Candidate = (typeof free)[number];
  const take = (stage: Stage, wanted: number, order: (entry: Candidate) => number): void => {
    const already = [...stages.values()].filter((given) => given === stage).length;
    free.sort((one, other) => order(one) - order(other));
    for (const { draft } of free.splice(0, Math.max(0, wanted - already))) stages.set(draft, stage);
  };
  const { length } = drafts;
  take('done', Math.round(length * DONE_SHARE), ({ urge, age }) => age * 3 + urge * 0.5);
  take('progress', Math.min(MOST_IN_PROGRESS, Math.round(length * 0.06)), ({ urge }) => urge);
  take('review', Math.min(MOST_IN_REVIEW, Math.round(length * 0.035)), ({ urge }) => urge);
  for (const { draft } of free) stages.set(draft, 'todo');
  return stages;
}

/** When finished: for the work of the last sprints inside them, for the rest somewhere before. */
function drawResolved(life: Life, recent: Sprint | null, begin: number, now: number, random: Random): number {
  if (recent) return workingMoment(random, recent.start + DAY, Math.min(recent.end, now));
  const latest = now - 50 * DAY;
  return workingMoment(random, Math.min(Math.max(life.created, begin) + 2 * DAY, latest - DAY), latest);
}

function datesOf(life: Life, now: number, random: Random): void {
  const end = life.resolved ?? now;
  const effort = (life.draft.hints.points ?? random.int(1, 8)) * random.int(8, 26) * 0.1 * DAY;
  if (life.stage === 'todo') return;
  life.started = workingMoment(
    random,
    Math.max(life.created, end - effort - DAY),
    Math.max(life.created, end - effort * 0.6),
  );
  if (life.stage === 'progress') return;
  life.reviewed = workingMoment(random, Math.max(life.started, end - effort * 0.5), end);
}

/** A sub-task is filed with its parent and never outlives it. */
function livesOfSubtask(draft: Draft, parent: Life, filedAfter: number, now: number, random: Random): Life {
  const stage =
    parent.stage === 'done' || parent.stage === 'todo'
      ? parent.stage
      : random.weighted<Stage>([
          ['done', parent.stage === 'review' ? 7 : 3],
          ['progress', 3],
          ['todo', parent.stage === 'review' ? 1 : 4],
        ]);
  const latest = Math.min(parent.started ?? now, parent.created + 2 * DAY);
  const created = Math.min(filedAfter + random.int(1, 20) * 60_000, Math.max(filedAfter, latest));
  const life: Life = {
    draft,
    stage,
    priority: parent.priority,
    created,
    started: null,
    reviewed: null,
    resolved: null,
    sprints: parent.sprints,
  };
  if (stage === 'done')
    life.resolved = workingMoment(random, Math.max(created, parent.started ?? created), parent.resolved ?? now);
  datesOf(life, now, random);
  return life;
}

function livesOfEpic(draft: Draft, begin: number, now: number, random: Random): Life {
  const created = workingMoment(random, begin, begin + (now - begin) * 0.12);
  const stage = draft.hints.stage ?? (random.chance(0.75) ? 'progress' : 'todo');
  return {
    draft,
    stage,
    priority: draft.hints.priority ?? 3,
    created,
    started: stage === 'todo' ? null : workingMoment(random, created, created + 40 * DAY),
    reviewed: null,
    resolved: null,
    sprints: [],
  };
}

/** Which done issues the last sprints finished, oldest sprint first; the others were done before. */
function shareOverSprints(done: Life[], sprints: Sprint[], random: Random): Map<Life, Sprint> {
  const past = sprints.filter(({ site }) => site.state === 'closed' || site.state === 'active');
  const shared = new Map<Life, Sprint>();
  const newest = random.shuffle(done.filter(({ draft }) => draft.hints.age !== 'old'));
  const places = past.flatMap((sprint) =>
    Array.from({ length: sprint.site.state === 'active' ? 4 : random.int(PER_SPRINT - 3, PER_SPRINT) }, () => sprint),
  );
  const room = Math.min(places.length, Math.ceil(done.length * 0.7));
  for (const [place, sprint] of random.shuffle(places).slice(0, room).entries()) {
    const life = newest[place];
    if (life) shared.set(life, sprint);
  }
  return shared;
}

function planSprints(lives: Life[], sprints: Sprint[], random: Random): void {
  const [active, future] = ['active', 'future'].map((state) => sprints.find(({ site }) => site.state === state));
  if (!active || !future) return;
  const next = random
    .shuffle(lives.filter(({ stage }) => stage === 'todo'))
    .filter(({ priority, draft }) => priority <= 2 && !draft.hints.ref?.startsWith('hard-'));
  for (const life of next.splice(0, 6)) life.sprints = [active];
  for (const life of next.splice(0, 9)) life.sprints = [future];
  for (const life of lives) {
    if (life.stage === 'progress' || life.stage === 'review') life.sprints = [active];
    // Some of it was planned a sprint earlier and did not make it.
    const before = sprints[sprints.indexOf(active) - 1];
    const spilled = life.sprints[0] === active && before && life.created < before.start && random.chance(0.3);
    if (spilled) life.sprints = [before, active];
  }
}

/** An epic is closed a day after the last of its parts. */
function closeEpics(lives: Map<Draft, Life>): void {
  for (const [draft, epic] of lives) {
    if (draft.kind !== 'Epic' || epic.stage !== 'done') continue;
    const parts = [...lives.values()].filter((life) => life.draft.parent === draft);
    epic.resolved = Math.max(epic.started ?? epic.created, ...parts.map(({ resolved }) => resolved ?? 0)) + DAY;
  }
}

export function makeLives(drafts: Draft[], sprints: Sprint[], now: number, random: Random): Map<Draft, Life> {
  // A backlog of 5,000 issues took years to write.
  const begin = now - (540 + Math.min(1500, drafts.length * 0.3)) * DAY;
  const lives = new Map<Draft, Life>();
  for (const draft of drafts) if (draft.kind === 'Epic') lives.set(draft, livesOfEpic(draft, begin, now, random));

  const base = drafts.filter(({ kind }) => kind !== 'Epic' && kind !== 'Sub-task');
  const priorities = new Map(base.map((draft) => [draft, drawPriority(draft, random)]));
  const ages = new Map(base.map((draft) => [draft, drawAge(draft, priorities.get(draft)!, random)]));
  const stages = drawStages(base, priorities, ages, random);
  for (const draft of base) {
    const from = draft.parent ? lives.get(draft.parent)!.created : begin;
    const filed = from + (now - DAY - from) * ages.get(draft)!;
    const created = workingMoment(random, filed, filed + 0.9 * DAY);
    lives.set(draft, {
      draft,
      stage: stages.get(draft)!,
      priority: priorities.get(draft)!,
      created,
      started: null,
      reviewed: null,
      resolved: null,
      sprints: [],
    });
  }

  const scrum = base.flatMap((draft) => (draft.project === 'SHOP' ? [lives.get(draft)!] : []));
  const inSprint = shareOverSprints(
    scrum.filter(({ stage }) => stage === 'done'),
    sprints,
    random,
  );
  planSprints(scrum, sprints, random);
  for (const draft of base) {
    const life = lives.get(draft)!;
    if (life.stage === 'done') {
      const sprint = inSprint.get(life) ?? null;
      if (sprint) life.sprints = [sprint];
      const from = draft.parent ? lives.get(draft.parent)!.created : begin;
      life.resolved = drawResolved(life, sprint, begin, now, random);
      const lead = random.int(3, 70) * DAY;
      life.created = Math.max(from, Math.min(life.created, life.resolved - lead));
    }
    datesOf(life, now, random);
  }
  closeEpics(lives);
  const lastFiled = new Map<Draft, number>();
  for (const draft of drafts) {
    const parent = draft.kind === 'Sub-task' && draft.parent ? lives.get(draft.parent) : undefined;
    if (!parent) continue;
    // Typed in one after another, in the order of the plan.
    const life = livesOfSubtask(draft, parent, lastFiled.get(parent.draft) ?? parent.created, now, random);
    lastFiled.set(parent.draft, life.created);
    lives.set(draft, life);
  }
  return lives;
}
