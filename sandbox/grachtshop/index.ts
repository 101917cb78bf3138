/**
 * Grachtshop: a made-up Dutch web shop's Jira, for the sandbox to show and the tests to lean on.
 *
 * Pure: the same seed, size and moment give the same site, byte for byte. All texts are the project's own (`texts/`).
 */
import { people } from '../jira/people';
import { initialRanks } from '../jira/rank';
import type { SiteData } from '../jira/site';
import { issueTypes, linkTypes, makeProjects, makeVersions, priorities, resolutions, statuses } from './config';
import { fieldIds, fields } from './fields';
import { numberChanges } from './history';
import { buildIssue } from './issues';
import { makeLinks } from './links';
import { makeLives } from './lives';
import { plan, type Draft } from './plan';
import { makeRandom } from './random';
import { humanOrder } from './rankOrder';
import { boards, makeSprints } from './sprints';

export interface GrachtshopOptions {
  seed: number;
  /** How many issues, all projects together. */
  issues?: number;
  /** The day it is in the shop: deadlines, sprints and ages are counted from here. */
  now: Date;
}

const FIRST_ID = 20_001;

export function makeGrachtshop({ seed, issues: size = 300, now: today }: GrachtshopOptions): SiteData {
  const now = today.getTime();
  const random = makeRandom(seed);
  const sprints = makeSprints(now);
  const drafts = plan(size, random.fork('plan'));
  const lives = makeLives(drafts, sprints, now, random.fork('lives'));

  // Filed in this order, so numbered in this order; a tie leaves a parent before its sub-tasks, as planned.
  const filed = [...lives.values()].sort((one, other) => one.created - other.created);
  const ranks = initialRanks(filed.length);
  const rankOf = new Map(humanOrder(filed, now, random.fork('rank')).map((life, place) => [life, ranks[place] ?? '']));
  const idOf = new Map<Draft, string>(filed.map(({ draft }, place) => [draft, String(FIRST_ID + place)]));
  const counters = { SHOP: 0, MAG: 0, DIR: 0 };
  const around = {
    now,
    random: random.fork('issues'),
    people: new Map(people.map((person) => [person.key, person])),
    versions: makeVersions(now),
  };
  const built = filed.map((life) => {
    const { draft } = life;
    const id = idOf.get(draft) ?? '';
    const parentId = draft.parent ? (idOf.get(draft.parent) ?? null) : null;
    const key = `${draft.project}-${++counters[draft.project]}`;
    return buildIssue(life, { id, key, parentId, rank: rankOf.get(life) ?? '' }, around);
  });
  const histories = numberChanges(built.map(({ changes }) => changes));

  // A copy: the sandbox writes into its site, and the next one must not see that.
  return structuredClone({
    title: 'Grachtshop',
    people: [...people],
    globalPermissions: { admin: ['ADMINISTER'] },
    projects: makeProjects(now),
    issueTypes,
    statuses,
    priorities,
    resolutions,
    linkTypes,
    fields,
    rankFieldId: fieldIds.rank,
    issues: built.map(({ issue }, place) => ({ ...issue, changelog: histories[place] ?? [] })),
    links: makeLinks(
      filed.map((life) => ({ id: idOf.get(life.draft) ?? '', life })),
      random.fork('links'),
    ),
    outside: [],
    boards,
    sprints: sprints.map(({ site }) => site),
  });
}
