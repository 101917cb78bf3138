import { toAdf, type AdfDocument } from './adf';
import { DAY, dayOf, dueDay, jiraDate } from './calendar';
import { components, priorities, projectIds, resolutions, statusOf, typeOf } from './config';
import { fieldIds } from './fields';
import { changesOf, type Change } from './history';
import type { Life } from './lives';
import type { Random } from './random';
import type { NamedEntity, Person, PersonKey, SiteIssue, SiteVersion } from '../jira/site';

export interface Surroundings {
  now: number;
  random: Random;
  people: Map<PersonKey, Person>;
  versions: SiteVersion[];
}

/** An issue whose history is not numbered yet. */
export interface Built {
  issue: SiteIssue;
  changes: Change[];
}

const reference = ({ id, name }: NamedEntity): NamedEntity => ({ id, name });
const user = ({ accountId, displayName }: Person) => ({ accountId, displayName });

function personOf(key: PersonKey, { people }: Surroundings): Person {
  const person = people.get(key);
  if (!person) throw new Error(`The sandbox has no person "${key}".`);
  return person;
}

function describe(text: string | null, life: Life, key: string, random: Random): AdfDocument | null {
  if (text === null) return null;
  const heading = life.draft.language === 'nl' ? 'Acceptatiecriteria' : 'Acceptance criteria';
  // Where work stands decides how much is ticked; the last tick is the one that people forget.
  const share = { todo: 0, progress: 0.4, review: 0.8, done: 1 }[life.stage];
  const forgotten = life.stage === 'done' && random.chance(0.12);
  return toAdf(
    text,
    {
      heading: random.chance(0.82) ? heading : null,
      list: random.chance(0.65) ? 'tasks' : 'bullets',
      ticked: (place, total) => place < Math.floor(total * share) - (forgotten && total > 1 ? 1 : 0),
    },
    key.toLowerCase(),
  );
}

function pointsOf({ draft, stage }: Life, random: Random): number | null {
  if (draft.kind === 'Epic' || draft.kind === 'Sub-task' || draft.project === 'DIR') return null;
  const estimated = { Story: 0.88, Bug: 0.5, Task: 0.7, Spike: 0.6 }[draft.kind];
  const drawn = random.weighted([
    [1, 10],
    [2, 20],
    [3, 26],
    [5, 25],
    [8, 14],
    [13, 5],
  ] as const);
  if (draft.hints.points !== undefined) return draft.hints.points;
  return random.chance(stage === 'todo' ? estimated * 0.8 : estimated) ? drawn : null;
}

/** Few issues get many votes, most get none; customers vote for what hurts them. */
function votesOf({ draft, priority }: Life, random: Random): number {
  if (draft.hints.votes !== undefined) return draft.hints.votes;
  if (draft.kind !== 'Bug' && draft.kind !== 'Story') return 0;
  const heat = draft.kind === 'Bug' ? 6 - priority : 1.5;
  return Math.floor(random.next() ** 4 * heat * 6);
}

const rounded = (value: number): number => {
  const step = value < 100 ? 5 : value < 1000 ? 10 : 100;
  return Math.max(step, Math.round(value / step) * step);
};

function impactOf({ draft, priority }: Life, random: Random): { customers: number | null; revenue: number | null } {
  const known = draft.kind === 'Bug' ? 0.6 : draft.kind === 'Story' ? 0.3 : 0;
  const reach = rounded(20 * 3 ** (5 - priority) * (0.3 + random.next() * 1.7));
  const worth = rounded(reach * (0.5 + random.next() * 3));
  const [knowsReach, knowsWorth] = [random.chance(known), random.chance(known * 0.5)];
  return {
    customers: draft.hints.customers ?? (knowsReach ? reach : null),
    revenue: draft.hints.revenue ?? (knowsWorth ? worth : null),
  };
}

/** The release that what is done went out with, or that what is under way should go out with; and where a bug was seen. */
function versionsOf(
  life: Life,
  { versions, random, now }: Surroundings,
): Pick<SiteIssue['fields'], 'fixVersions' | 'versions'> {
  const { draft, resolved } = life;
  if (draft.project !== 'SHOP' || draft.kind === 'Epic' || draft.kind === 'Sub-task')
    return { fixVersions: [], versions: [] };
  const after = (time: number) => versions.find(({ releaseDate }) => (releaseDate ?? '') >= dayOf(time));
  const planned = life.sprints.length > 0 || (life.priority <= 2 && random.chance(0.3));
  const fix = resolved === null ? (planned ? after(now) : undefined) : after(resolved);
  const seen =
    draft.kind === 'Bug'
      ? versions.findLast(({ releaseDate }) => (releaseDate ?? '') <= dayOf(life.created))
      : undefined;
  return { fixVersions: fix ? [reference(fix)] : [], versions: seen ? [reference(seen)] : [] };
}

function peopleOf(life: Life, around: Surroundings): { assignee: Person | null; reporter: Person; worker: Person } {
  const { random } = around;
  if (life.draft.project === 'DIR') {
    const admin = personOf('admin', around);
    return { assignee: admin, reporter: admin, worker: admin };
  }
  const worker = personOf(
    random.weighted([
      ['dev', 72],
      ['admin', 20],
      ['po', 8],
    ] as const),
    around,
  );
  const reporter = personOf(
    random.weighted([
      ['po', 48],
      ['dev', 20],
      ['viewer', 18],
      ['admin', 14],
    ] as const),
    around,
  );
  const assigned = life.stage !== 'todo' || random.chance(life.sprints.length > 0 ? 0.8 : 0.15);
  return { assignee: assigned ? worker : null, reporter, worker };
}

function dueOf(life: Life, { now, random }: Surroundings): string | null {
  const { hints, kind } = life.draft;
  const minor = kind === 'Sub-task' || kind === 'Epic';
  if (hints.due) return dueDay(hints.due, life.resolved ?? now, random);
  // A few dates that nobody can explain any more, some of them past.
  return !minor && random.chance(0.05) ? dayOf((life.resolved ?? now) + random.int(-25, 60) * DAY) : null;
}

export function buildIssue(
  life: Life,
  names: { id: string; key: string; parentId: string | null; rank: string },
  around: Surroundings,
): Built {
  const { draft, stage } = life;
  const { now, random } = around;
  const { hints, project } = draft;
  const { assignee, reporter, worker } = peopleOf(life, around);
  const points = pointsOf(life, random);
  const resolution =
    stage === 'done'
      ? (hints.resolution ??
        random.weighted([
          ['Done', 92],
          ["Won't Do", 5],
          ['Cannot Reproduce', 3],
        ] as const))
      : null;
  const authors = { po: personOf(project === 'DIR' ? 'admin' : 'po', around).accountId, worker: worker.accountId };
  const changes = changesOf(life, { points, resolution }, now, authors, random);
  const lastChange = Math.max(life.created, changes.at(-1)?.at ?? 0);
  // Comments and edits of the description leave no trace here, but they do touch the issue.
  const updated = random.chance(0.5) ? lastChange : Math.min(now, lastChange + random.int(1, 400) * (DAY / 20));
  const votes = votesOf(life, random);
  const { customers, revenue } = impactOf(life, random);
  const component = components.find(({ name }) => name === draft.component);
  const priority = priorities[life.priority - 1];
  const resolved = resolutions.find(({ name }) => name === resolution);
  const fields: SiteIssue['fields'] = {
    summary: draft.summary,
    description: describe(draft.text, life, names.key, random),
    project: { id: projectIds[project], key: project },
    issuetype: reference(typeOf(project, draft.kind)),
    status: reference(statusOf(project, stage)),
    statuscategorychangedate: jiraDate(life.resolved ?? life.started ?? life.created),
    priority: priority ? reference(priority) : null,
    resolution: resolved ? reference(resolved) : null,
    resolutiondate: life.resolved === null ? null : jiraDate(life.resolved),
    created: jiraDate(life.created),
    updated: jiraDate(updated),
    duedate: dueOf(life, around),
    labels: hints.labels ?? [],
    components: component ? [reference(component)] : [],
    ...versionsOf(life, around),
    assignee: assignee ? user(assignee) : null,
    reporter: user(reporter),
    creator: user(reporter),
    votes: { votes, hasVoted: false },
    watches: { watchCount: 1 + Math.floor(votes / 3) + random.int(0, 2), isWatching: false },
    [fieldIds.sprint]: life.sprints.length > 0 ? life.sprints.map(({ site }) => ({ ...site })) : null,
    [fieldIds.storyPoints]: project === 'MAG' ? null : points,
    [fieldIds.storyPointEstimate]: project === 'MAG' ? points : null,
    [fieldIds.flagged]: hints.flagged && stage !== 'done' ? [{ id: '10019', value: 'Impediment' }] : null,
    [fieldIds.customersAffected]: customers,
    [fieldIds.revenueAtRisk]: revenue,
    [fieldIds.testNotes]: describe(hints.testNotes ?? null, life, `${names.key}-test`, random),
  };
  return {
    changes,
    issue: {
      id: names.id,
      key: names.key,
      projectId: projectIds[project],
      fields,
      parentId: names.parentId,
      rank: names.rank,
      properties: {},
      changelog: [],
    },
  };
}
