/** What the site's admin has set up: projects, types, statuses, people's permissions. The same for every seed. */
import { DAY, dayOf } from './calendar';
import type {
  NamedEntity,
  PersonKey,
  ProjectPermission,
  SiteIssueType,
  SiteLinkType,
  SiteProject,
  SiteStatus,
  SiteVersion,
} from '../jira/site';
import { shopEpics } from './texts';
import type { Kind, Stage } from './texts/author';

export type ProjectKey = 'SHOP' | 'MAG' | 'DIR';
export const projectIds: Record<ProjectKey, string> = { SHOP: '10000', MAG: '10001', DIR: '10002' };

const type = (id: string, name: string, hierarchyLevel: number, description: string): SiteIssueType => ({
  id,
  name,
  description,
  subtask: hierarchyLevel < 0,
  hierarchyLevel,
});

export const issueTypes: SiteIssueType[] = [
  type('10000', 'Epic', 1, 'A big goal that is broken down into smaller work.'),
  type('10001', 'Story', 0, 'Something a user can do afterwards that they could not do before.'),
  type('10002', 'Task', 0, 'Work that has to be done.'),
  type('10003', 'Bug', 0, 'Something that does not work as agreed.'),
  type('10004', 'Spike', 0, 'Time-boxed research that ends in an answer.'),
  type('10005', 'Sub-task', -1, 'A part of a larger piece of work.'),
  // A team-managed project has types of its own, named by its team.
  type('10010', 'Epic', 1, 'Een groot doel dat uit kleinere taken bestaat.'),
  type('10011', 'Taak', 0, 'Werk dat gedaan moet worden.'),
  type('10012', 'Storing', 0, 'Iets wat het niet doet.'),
  type('10013', 'Subtaak', -1, 'Een deel van een taak.'),
];

const classicTypes: Record<Kind, string> = {
  Epic: '10000',
  Story: '10001',
  Task: '10002',
  Bug: '10003',
  Spike: '10004',
  'Sub-task': '10005',
};
const warehouseTypes: Record<Kind, string> = {
  Epic: '10010',
  Story: '10011',
  Task: '10011',
  Bug: '10012',
  Spike: '10011',
  'Sub-task': '10013',
};

export const statuses: SiteStatus[] = [
  { id: '10000', name: 'To Do', category: 'new' },
  { id: '3', name: 'In Progress', category: 'indeterminate' },
  { id: '10001', name: 'In Review', category: 'indeterminate' },
  { id: '10002', name: 'Done', category: 'done' },
  { id: '10010', name: 'Te doen', category: 'new' },
  { id: '10011', name: 'Bezig', category: 'indeterminate' },
  { id: '10012', name: 'Klaar', category: 'done' },
];

const classicStatuses: Record<Stage, string> = { todo: '10000', progress: '3', review: '10001', done: '10002' };
/** The warehouse does not review: what is being looked at is still "Bezig". */
const warehouseStatuses: Record<Stage, string> = { todo: '10010', progress: '10011', review: '10011', done: '10012' };

const byId = <Entity extends NamedEntity>(list: Entity[], id: string): Entity => {
  const found = list.find((entity) => entity.id === id);
  if (!found) throw new Error(`The site has no entity with id ${id}.`);
  return found;
};

export const typeOf = (project: ProjectKey, kind: Kind): SiteIssueType =>
  byId(issueTypes, (project === 'MAG' ? warehouseTypes : classicTypes)[kind]);

export const statusOf = (project: ProjectKey, stage: Stage): SiteStatus =>
  byId(statuses, (project === 'MAG' ? warehouseStatuses : classicStatuses)[stage]);

export const priorities: NamedEntity[] = ['Highest', 'High', 'Medium', 'Low', 'Lowest'].map((name, place) => ({
  id: String(place + 1),
  name,
}));

export const resolutions: NamedEntity[] = ['Done', "Won't Do", 'Duplicate', 'Cannot Reproduce'].map((name, place) => ({
  id: String(10000 + place),
  name,
}));

export const linkTypes: SiteLinkType[] = [
  { id: '10000', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
  { id: '10001', name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
  { id: '10002', name: 'Duplicate', inward: 'is duplicated by', outward: 'duplicates' },
  { id: '10003', name: 'Relates', inward: 'relates to', outward: 'relates to' },
];

/** A release a month, on its 15th, named by year and month; the two that are coming are unreleased. */
export function makeVersions(now: number): SiteVersion[] {
  const date = new Date(now);
  return [-5, -4, -3, -2, -1, 0].map((offset, place) => {
    const release = Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + offset + 2, 15);
    const day = dayOf(release);
    return {
      id: String(10100 + place),
      name: `${day.slice(2, 4)}.${day.slice(5, 7)}`,
      released: release <= now,
      archived: release < now - 100 * DAY,
      releaseDate: day,
    };
  });
}

const everything: ProjectPermission[] = [
  'BROWSE_PROJECTS',
  'CREATE_ISSUES',
  'EDIT_ISSUES',
  'SCHEDULE_ISSUES',
  'TRANSITION_ISSUES',
  'LINK_ISSUES',
  'ADMINISTER_PROJECTS',
];
const without = (...removed: ProjectPermission[]): ProjectPermission[] =>
  everything.filter((permission) => !removed.includes(permission));

const teamPermissions: Record<PersonKey, ProjectPermission[]> = {
  admin: everything,
  po: without('ADMINISTER_PROJECTS'),
  dev: without('ADMINISTER_PROJECTS', 'SCHEDULE_ISSUES'),
  viewer: ['BROWSE_PROJECTS'],
};

export const components: NamedEntity[] = shopEpics.map(({ component }, place) => ({
  id: String(10200 + place),
  name: component,
}));

export function makeProjects(now: number): SiteProject[] {
  const classic = { projectTypeKey: 'software', style: 'classic' } as const;
  return [
    {
      ...classic,
      id: projectIds.SHOP,
      key: 'SHOP',
      name: 'Grachtshop',
      description: 'The web shop for people who live high and narrow: furniture, bicycles, gifts.',
      components,
      versions: makeVersions(now),
      issueTypeIds: Object.values(classicTypes),
      statusIds: Object.values(classicStatuses),
      permissions: structuredClone(teamPermissions),
    },
    {
      id: projectIds.MAG,
      key: 'MAG',
      name: 'Magazijn',
      description: 'Alles wat er in hal A en hal B moet gebeuren.',
      projectTypeKey: 'software',
      style: 'next-gen',
      components: [],
      versions: [],
      issueTypeIds: [...new Set(Object.values(warehouseTypes))],
      statusIds: [...new Set(Object.values(warehouseStatuses))],
      permissions: structuredClone(teamPermissions),
    },
    {
      ...classic,
      id: projectIds.DIR,
      key: 'DIR',
      name: 'Directie',
      description: 'Besluiten van de directie. Alleen voor de directie.',
      components: [],
      versions: [],
      issueTypeIds: [classicTypes.Task],
      statusIds: [classicStatuses.todo, classicStatuses.progress, classicStatuses.done],
      permissions: { admin: [...everything] },
    },
  ];
}
