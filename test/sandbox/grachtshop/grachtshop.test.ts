import fc from 'fast-check';
import { makeGrachtshop } from '../../../sandbox/grachtshop';
import { people } from '../../../sandbox/jira/people';
import { isRank } from '../../../sandbox/jira/rank';
import type { SiteData } from '../../../sandbox/jira/site';
import { issueOf, now, projectOf, sizes, summaryOf, typeOf } from './reading';

const shop = makeGrachtshop({ seed: 1, now });
const every = <T>(list: T[], holds: (entry: T) => boolean): T[] => list.filter((entry) => !holds(entry));
const count = (site: SiteData, key: string): number =>
  site.issues.filter((issue) => projectOf(site, issue).key === key).length;

describe('makeGrachtshop', () => {
  it('gives the same site for the same seed and moment', () => {
    expect(makeGrachtshop({ seed: 1, now })).toEqual(shop);
    expect(JSON.stringify(makeGrachtshop({ seed: 1, now }))).toBe(JSON.stringify(shop));
  });

  it('gives another site for another seed', () => {
    expect(makeGrachtshop({ seed: 2, now }).issues.map(({ rank }) => rank)).not.toEqual(
      shop.issues.map(({ rank }) => rank),
    );
  });

  it('shares nothing between two sites, nor between two projects', () => {
    const one = makeGrachtshop({ seed: 1, issues: 7, now });
    one.projects[0]!.permissions.viewer!.push('EDIT_ISSUES');
    one.statuses.length = 0;
    const other = makeGrachtshop({ seed: 1, issues: 7, now });
    expect(other.projects[0]!.permissions.viewer).toEqual(['BROWSE_PROJECTS']);
    expect(one.projects[1]!.permissions.viewer).toEqual(['BROWSE_PROJECTS']);
    expect(other.statuses).toHaveLength(7);
  });

  it('spreads 300 issues over three projects', () => {
    expect(shop.issues).toHaveLength(300);
    expect([count(shop, 'SHOP'), count(shop, 'MAG'), count(shop, 'DIR')]).toEqual([272, 25, 3]);
    expect(shop.links.length).toBeGreaterThanOrEqual(60);
    expect(shop.links.length).toBeLessThanOrEqual(80);
  });

  it('knows its people by the accounts of the sandbox', () => {
    expect(shop.people).toEqual(people);
    expect(shop.globalPermissions).toEqual({ admin: ['ADMINISTER'] });
    const may = (key: string) => shop.projects.find((project) => project.key === key)!.permissions;
    expect(may('DIR')).toEqual({ admin: expect.arrayContaining(['BROWSE_PROJECTS', 'ADMINISTER_PROJECTS']) });
    expect(may('SHOP').po).toContain('SCHEDULE_ISSUES');
    expect(may('SHOP').po).not.toContain('ADMINISTER_PROJECTS');
    expect(may('SHOP').dev).not.toContain('SCHEDULE_ISSUES');
    expect(may('SHOP').viewer).toEqual(['BROWSE_PROJECTS']);
  });
});

describe.each(sizes)('a site of %i issues', (issues) => {
  const site = makeGrachtshop({ seed: 1, issues, now });
  const ids = new Set(site.issues.map(({ id }) => id));

  it('has exactly that many, with keys in the order in which they were filed', () => {
    expect(site.issues).toHaveLength(issues);
    expect(new Set(site.issues.map(({ key }) => key)).size).toBe(issues);
    expect(ids.size).toBe(issues);
    const filed = site.issues.map(({ fields }) => String(fields['created']));
    expect(filed).toEqual([...filed].sort());
  });

  it('refers to nothing that is not there', () => {
    const known = {
      project: new Set(site.projects.map(({ id }) => id)),
      status: new Set(site.statuses.map(({ id }) => id)),
      issuetype: new Set(site.issueTypes.map(({ id }) => id)),
      priority: new Set(site.priorities.map(({ id }) => id)),
      resolution: new Set(site.resolutions.map(({ id }) => id)),
      component: new Set(site.projects.flatMap(({ components }) => components.map(({ id }) => id))),
      version: new Set(site.projects.flatMap(({ versions }) => versions.map(({ id }) => id))),
      account: new Set(site.people.map(({ accountId }) => accountId)),
      sprint: new Set(site.sprints.map(({ id }) => id)),
    };
    for (const issue of site.issues) {
      const fields = issueOf(issue);
      const project = site.projects.find(({ id }) => id === issue.projectId)!;
      expect(project.key).toBe(issue.key.split('-')[0]);
      expect(project.statusIds).toContain(fields.status.id);
      expect(project.issueTypeIds).toContain(fields.issuetype.id);
      expect(known.priority).toContain(fields.priority.id);
      if (fields.resolution) expect(known.resolution).toContain(fields.resolution.id);
      for (const { id } of fields.components) expect(known.component).toContain(id);
      for (const { id } of [...fields.fixVersions, ...fields.versions]) expect(known.version).toContain(id);
      for (const user of [fields.assignee, fields.reporter]) if (user) expect(known.account).toContain(user.accountId);
      for (const { id } of fields.customfield_10020 ?? []) expect(known.sprint).toContain(id);
      for (const { authorAccountId } of issue.changelog) {
        if (authorAccountId) expect(known.account).toContain(authorAccountId);
      }
    }
    expect(every(site.links, ({ fromId, toId }) => ids.has(fromId) && ids.has(toId) && fromId !== toId)).toEqual([]);
    expect(every(site.boards, ({ projectId }) => known.project.has(projectId))).toEqual([]);
    const fieldIds = new Set(site.fields.map(({ id }) => id));
    expect(every(Object.keys(site.issues[0]?.fields ?? {}), (id) => fieldIds.has(id))).toEqual([]);
    expect(fieldIds).toContain(site.rankFieldId);
  });

  it('puts every parent before its children, one level higher, in the same project', () => {
    const seen = new Map<string, (typeof site.issues)[number]>();
    for (const issue of site.issues) {
      const level = typeOf(site, issue).hierarchyLevel;
      if (issue.parentId !== null) {
        const parent = seen.get(issue.parentId);
        expect(parent?.projectId).toBe(issue.projectId);
        expect(typeOf(site, parent!).hierarchyLevel).toBe(level + 1);
      } else expect(level).toBeGreaterThanOrEqual(0);
      seen.set(issue.id, issue);
    }
  });

  it('ranks every issue once', () => {
    expect(new Set(site.issues.map(({ rank }) => rank)).size).toBe(issues);
    expect(every(site.issues, ({ rank }) => isRank(rank))).toEqual([]);
  });

  it('has its dates in order and none in the future, save due dates', () => {
    const today = now.toISOString().replace('Z', '+0000');
    for (const issue of site.issues) {
      const { created, updated, resolutiondate, resolution, status } = issueOf(issue);
      const moments = [created, ...issue.changelog.map((entry) => entry.created), updated, today];
      expect(moments).toEqual([...moments].sort());
      const done = site.statuses.find(({ id }) => id === status.id)!.category === 'done';
      expect([resolutiondate !== null, resolution !== null]).toEqual([done, done]);
      if (resolutiondate) {
        expect(resolutiondate >= created && resolutiondate <= updated).toBe(true);
      }
    }
    const changes = site.issues.flatMap(({ changelog }) => changelog);
    expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length);
  });

  it('ends every history at what the fields say', () => {
    for (const issue of site.issues) {
      const last = (field: string) =>
        issue.changelog.flatMap(({ items }) => items).findLast((item) => item.field === field);
      const { status, resolution } = issueOf(issue);
      const moved = last('status');
      if (moved) expect([moved.to, moved.toString]).toEqual([status.id, status.name]);
      const settled = last('resolution');
      if (settled) expect(settled.to).toBe(resolution?.id);
    }
  });

  it('names every issue differently, within 255 characters', () => {
    const summaries = site.issues.map(summaryOf);
    expect(new Set(summaries).size).toBe(issues);
    expect(every(summaries, (text) => text.length > 0 && text.length <= 255 && !/[{}]/.test(text))).toEqual([]);
  });
});

it('holds together for any seed, size and moment', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.integer({ min: 0, max: 400 }),
      fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
      (seed, issues, moment) => {
        const site = makeGrachtshop({ seed, issues, now: moment });
        const today = moment.toISOString().replace('Z', '+0000');
        expect(site.issues).toHaveLength(issues);
        expect(new Set(site.issues.map(summaryOf)).size).toBe(issues);
        for (const issue of site.issues) {
          const { created, updated, resolutiondate } = issueOf(issue);
          const moments = [created, ...issue.changelog.map((entry) => entry.created), updated, today];
          expect(moments).toEqual([...moments].sort());
          expect((resolutiondate ?? updated) <= updated).toBe(true);
          const parent = site.issues.find(({ id }) => id === issue.parentId);
          if (parent) expect(issueOf(parent).created <= created).toBe(true);
        }
      },
    ),
    { numRuns: 40 },
  );
});
