import { people } from '../jira/people';
import { initialRanks, isRank } from '../jira/rank';
import { property, textOf } from '../jira/read/value';
import type { SiteBoard, SiteData, SiteField, SiteIssue, SiteProject } from '../jira/site';
import { customField, standardFields } from '../jira/standardFields';
import { Catalogue, issueTypeOf, linkTypeOf, plain, sortPriorities, statusOf } from './catalogue';
import { type GuessedField, guessField } from './customFields';
import { type Catalogues, draftIssue, isReadableDate } from './issue';
import { collectLinks } from './links';
import { collectProjects } from './projects';
import type { RawIssue } from './readLine';
import { collectSprints } from './sprints';

/** Makes a site of what the file holds. What it lacks is filled in and noted. */
export function buildSite(raws: readonly RawIssue[], title: string, notes: string[]): SiteData {
  const ids = uniqueIds(raws, notes);
  const guessed = guessFields(raws, notes);
  const catalogues: Catalogues = {
    statuses: new Catalogue(statusOf),
    issueTypes: new Catalogue(issueTypeOf),
    priorities: new Catalogue(plain),
    resolutions: new Catalogue(plain),
  };
  const drafts = raws.map((raw, index) => draftIssue(raw, ids[index] ?? raw.key, guessed, catalogues));
  noteMissing(raws, notes);
  const rankFieldId = rankFieldOf(guessed);
  const fields = fieldsOf(guessed, rankFieldId);
  const projects = collectProjects(raws, drafts);
  const linked = collectLinks(raws, drafts, guessed, catalogues);
  if (linked.outside.length > 0)
    notes.push(
      `${linked.outside.length} issues that others refer to are not in the file; only what was said of them is known.`,
    );
  const sprints = collectSprints(raws, drafts, guessed, projects);
  assignRanks(drafts, raws, rankFieldId, notes);
  return {
    title,
    people: [...people],
    globalPermissions: { admin: ['ADMINISTER'] },
    projects,
    issueTypes: catalogues.issueTypes.all,
    statuses: catalogues.statuses.all,
    priorities: sortPriorities(catalogues.priorities.all),
    resolutions: catalogues.resolutions.isEmpty ? [{ id: '10000', name: 'Done' }] : catalogues.resolutions.all,
    linkTypes:
      linked.types.length > 0
        ? linked.types
        : [linkTypeOf('10000', 'Blocks', { inward: 'is blocked by', outward: 'blocks' })],
    fields,
    rankFieldId,
    issues: drafts,
    links: linked.links,
    outside: linked.outside,
    boards: boardsOf(projects, sprints.length > 0),
    sprints,
  };
}

/** Issues without an id, or with one that another issue has, get one that is free. */
function uniqueIds(raws: readonly RawIssue[], notes: string[]): string[] {
  const used = new Set<string>();
  let highest = raws.reduce((most, { id }) => Math.max(most, Number(id ?? 0)), 10_000);
  let given = 0;
  const ids = raws.map(({ id }) => {
    const unique = id !== null && !used.has(id) ? id : String((highest += 1));
    if (unique !== id) given += 1;
    used.add(unique);
    return unique;
  });
  if (given > 0) notes.push(`${given} issues had no id of their own and got one.`);
  return ids;
}

function guessFields(raws: readonly RawIssue[], notes: string[]): Map<string, GuessedField> {
  const values = new Map<string, unknown[]>();
  const names = new Map<string, string>();
  const epics = new Set<string>();
  for (const raw of raws) {
    if (/^epic$/i.test(textOf(property(raw.fields['issuetype'], 'name')))) epics.add(raw.key);
    for (const [id, value] of Object.entries(raw.fields)) {
      if (!id.startsWith('customfield_') || value === null || (Array.isArray(value) && value.length === 0)) continue;
      const known = values.get(id);
      if (known) known.push(value);
      else values.set(id, [value]);
      if (typeof raw.names[id] === 'string') names.set(id, raw.names[id]);
    }
  }
  const guessed = new Map<string, GuessedField>();
  for (const [id, found] of values) {
    const guess = guessField(id, found, names.get(id), epics);
    if (!guess) continue;
    guessed.set(id, guess);
    if (!names.has(id))
      notes.push(
        `${id} has no name in the file; it is shown as "${guess.field.name}" (${guess.kind}, ${found.length} values).`,
      );
  }
  return guessed;
}

/** The rank field is the one that most issues have; a site without one gets one. */
function rankFieldOf(guessed: ReadonlyMap<string, GuessedField>): string {
  for (const [id, { kind }] of guessed) if (kind === 'rank') return id;
  return 'customfield_10019';
}

function fieldsOf(guessed: ReadonlyMap<string, GuessedField>, rankFieldId: string): SiteField[] {
  const custom = [...guessed.values()].filter(({ kind }) => kind !== 'epicLink').map(({ field }) => field);
  const hasRank = custom.some(({ id }) => id === rankFieldId);
  return [
    ...standardFields,
    ...custom,
    ...(hasRank ? [] : [customField(Number(rankFieldId.slice('customfield_'.length)), 'Rank', 'rank')]),
  ];
}

/** Ranks as the file has them if every issue has its own; otherwise new ones in the same order, unranked issues last. */
function assignRanks(
  drafts: readonly SiteIssue[],
  raws: readonly RawIssue[],
  rankFieldId: string,
  notes: string[],
): void {
  const given = raws.map((raw) => raw.fields[rankFieldId]);
  const complete = given.every(isRank) && new Set(given).size === given.length;
  if (complete) {
    for (const [index, draft] of drafts.entries()) draft.rank = textOf(given[index]);
    return;
  }
  const rows = drafts.map((draft, index) => ({ draft, rank: isRank(given[index]) ? textOf(given[index]) : '~' }));
  rows.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : Number(a.draft.id) - Number(b.draft.id)));
  const ranks = initialRanks(rows.length);
  for (const [index, { draft }] of rows.entries()) draft.rank = ranks[index] ?? '';
  notes.push(
    'Not every issue had a rank of its own: the order was kept where there was one, and the rest follows by id.',
  );
}

function boardsOf(projects: readonly SiteProject[], scrum: boolean): SiteBoard[] {
  return projects.map((project, index) => ({
    id: index + 1,
    name: `${project.key} board`,
    type: scrum ? 'scrum' : 'kanban',
    projectId: project.id,
    estimationFieldId: null,
  }));
}

function noteMissing(raws: readonly RawIssue[], notes: string[]): void {
  const consequences = {
    status: 'they count as "Open"',
    issuetype: 'they count as "Task"',
    created: 'they count as made just now',
  };
  for (const [fieldId, consequence] of Object.entries(consequences)) {
    const missing = raws.filter(({ fields }) =>
      fieldId === 'created' ? !isReadableDate(fields[fieldId]) : (fields[fieldId] ?? null) === null,
    ).length;
    if (missing > 0) notes.push(`${missing} issues have no ${fieldId}; ${consequence}.`);
  }
  const oddDates = raws.filter(({ fields }) => fields['duedate'] && !isReadableDate(fields['duedate'])).length;
  if (oddDates > 0) notes.push(`${oddDates} issues have a due date that is not one; it was left out.`);
}
