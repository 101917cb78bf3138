import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { loadJsonl } from '../../../sandbox/data';
import { expectNoContractViolations } from '../../contract';
import { ARROW, describeWithShared } from '../../fixtures/shared';
import { startJira } from '../jira/smallSite';

afterEach(expectNoContractViolations);

const load = (...lines: unknown[]) =>
  loadJsonl(
    Readable.from([
      Buffer.from(lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')),
    ]),
  );
const status = { id: '1', name: 'Open', statusCategory: { key: 'new' } };
const closed = { id: '6', name: 'Closed', statusCategory: { key: 'done' } };
const story = { id: '7', name: 'Story', subtask: false };
const one = (key: string, fields: Record<string, unknown> = {}, more: object = {}) => ({
  id: key.replace(/\D/g, ''),
  key,
  fields: { summary: `About ${key}`, status, issuetype: story, ...fields },
  ...more,
});

describe('a file of issues', () => {
  it('loads Cloud and Data Center forms alike', async () => {
    const adf = {
      type: 'doc',
      version: 1,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Cloud' }] }],
    };
    const { site, report } = await load(
      one('A-1', { description: adf, assignee: { accountId: 'cloud-1', displayName: 'Cloud person' } }),
      one('A-2', {
        description: 'h1. Data Center',
        assignee: { name: 'jdoe', key: 'JIRAUSER1', displayName: 'Jan Doe' },
        votes: { votes: 3 },
      }),
    );
    expect(report).toMatchObject({ loaded: 2, unreadable: [] });
    const { send } = startJira({ data: site });
    expect((await send('GET', '/rest/api/3/issue/A-1')).json.fields).toMatchObject({
      description: adf,
      assignee: { accountId: 'cloud-1' },
    });
    expect((await send('GET', '/rest/api/3/issue/A-2')).json.fields).toMatchObject({
      description: { content: [{ type: 'heading' }] },
      assignee: { accountId: 'JIRAUSER1', displayName: 'Jan Doe' },
      votes: { votes: 3 },
    });
  });

  it('counts and names the lines that cannot be read, and loads the rest', async () => {
    const { report } = await load(
      one('A-1'),
      '{"key": "A-2", "fie',
      '[]',
      { id: '3' },
      { key: 'no key' },
      { key: 'A-5' },
      { key: 'A-6', fields: {} },
      '',
      one('A-7'),
    );
    expect(report.loaded).toBe(2);
    expect(report.unreadable.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7]);
    expect(report.unreadable[0]?.reason).toMatch(/not valid JSON/);
    expect(report.unreadable[5]?.reason).toMatch(/A-6: no summary/);
  });

  it('takes the last of two issues with one key, and says so', async () => {
    const { site, report } = await load(one('A-1'), one('A-1', { summary: 'Later' }));
    expect(site.issues.map(({ fields }) => fields['summary'])).toEqual(['Later']);
    expect(report.notes.join()).toMatch(/A-1 occurs on lines 1 and 2/);
  });

  it.each([
    ['is empty', ['']],
    ['has no line that is a Jira issue', ['key,summary', 'A-1,Pay']],
  ])('that %s is an error that says so', async (message, lines) => {
    await expect(load(...lines)).rejects.toThrow(message);
  });

  it('that is not there, or breaks off, is told', async () => {
    await expect(loadJsonl('/nowhere/issues.jsonl')).rejects.toThrow(/Cannot read issues\.jsonl: ENOENT/);
    const folder = mkdtempSync(join(tmpdir(), 'voorrang-'));
    const lines = Array.from({ length: 3000 }, (_, index) =>
      JSON.stringify(one(`A-${index + 1}`, { labels: [String(Math.sin(index))] })),
    ).join('\n');
    writeFileSync(join(folder, 'cut.jsonl.gz'), gzipSync(lines).subarray(0, 30_000));
    const { report } = await loadJsonl(join(folder, 'cut.jsonl.gz'));
    rmSync(folder, { recursive: true });
    expect(report.loaded).toBeGreaterThan(100);
    expect(report.unreadable.at(-1)?.reason).toMatch(/breaks off/);
  });

  it('gives each link once, the right way round, and keeps what it lacks as outside issues', async () => {
    const type = { id: '9', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' };
    const { site } = await load(
      one('A-1', { issuelinks: [{ id: '1', type, outwardIssue: { id: '2', key: 'A-2' } }] }),
      one('A-2', {
        issuelinks: [
          { id: '1', type, inwardIssue: { id: '1', key: 'A-1' } },
          {
            id: '2',
            type,
            inwardIssue: { id: '77', key: 'B-7', fields: { summary: 'Elsewhere', status: closed, issuetype: story } },
          },
        ],
      }),
    );
    expect(site.links).toHaveLength(2);
    const { send } = startJira({ data: site });
    const { issuelinks } = (await send('GET', '/rest/api/3/issue/A-2?fields=issuelinks')).json.fields;
    expect(issuelinks).toMatchObject([
      { inwardIssue: { key: 'A-1' } },
      { inwardIssue: { key: 'B-7', fields: { summary: 'Elsewhere', status: { statusCategory: { key: 'done' } } } } },
    ]);
  });

  it('finds parents by parent, by epic link and by sub-tasks outside', async () => {
    const epic = { id: '8', name: 'Epic', subtask: false };
    const sub = { id: '9', name: 'Sub-task', subtask: true };
    const { site } = await load(
      one('A-1', { issuetype: epic }),
      one('A-2', {
        customfield_10008: 'A-1',
        subtasks: [
          { id: '3', key: 'A-3' },
          { id: '4', key: 'A-4', fields: { summary: 'Not in the file', status, issuetype: sub } },
        ],
      }),
      one('A-3', { issuetype: sub, parent: { id: '2', key: 'A-2' } }),
    );
    const { send, keys } = startJira({ data: site });
    expect(await keys('"Epic Link" = A-1')).toEqual(['A-2']);
    expect(
      (await send('GET', '/rest/api/3/issue/A-2?fields=subtasks')).json.fields.subtasks.map(
        ({ key }: { key: string }) => key,
      ),
    ).toEqual(['A-3', 'A-4']);
  });

  it('recognises custom fields by their values', async () => {
    const sprint =
      'com.atlassian.greenhopper.service.sprint.Sprint@1f[id=12,rapidViewId=3,state=ACTIVE,name=Sprint 12,startDate=2026-11-01T09:00:00.000Z,endDate=<null>]';
    const { site, report } = await load(
      one(
        'A-1',
        {
          customfield_1: '0|i0002:',
          customfield_2: '0|i00002:',
          customfield_3: 5,
          customfield_4: [sprint],
          customfield_5: { value: 'Red', id: '1' },
          customfield_6: 'x\ny',
          customfield_7: '2026-01-01',
        },
        { names: { customfield_3: 'Story Points' } },
      ),
      one('A-2', {
        customfield_2: '0|i00001:',
        customfield_4: null,
        customfield_8: { nested: { deeply: 1 } },
        customfield_9: null,
      }),
    );
    const kinds = Object.fromEntries(
      site.fields
        .filter(({ custom }) => custom)
        .map(({ id, schema }) => [id, schema?.custom?.split(':')[1] ?? schema?.type]),
    );
    expect(kinds).toEqual({
      customfield_1: 'textfield',
      customfield_2: 'gh-lexo-rank',
      customfield_3: 'float',
      customfield_4: 'gh-sprint',
      customfield_5: 'select',
      customfield_6: 'textarea',
      customfield_7: 'datepicker',
      customfield_8: 'any',
    });
    expect(report.notes.join()).toMatch(/customfield_2 has no name/);
    const { keys } = startJira({ data: site });
    expect(await keys('project = A ORDER BY Rank')).toEqual(['A-2', 'A-1']);
    expect(await keys('"Story Points" = 5 AND sprint in openSprints()')).toEqual(['A-1']);
  });

  it('fills in what is missing', async () => {
    const { site } = await load(
      { key: 'A-1', fields: { summary: 'Bare' } },
      { key: 'A-2', fields: { summary: 'Bare too' } },
    );
    const { send, keys } = startJira({ data: site });
    expect(await keys('project = A AND statusCategory != Done ORDER BY Rank')).toEqual(['A-1', 'A-2']);
    expect((await send('GET', '/rest/api/3/issue/A-1')).json.fields).toMatchObject({
      status: { name: 'Open' },
      issuetype: { name: 'Task' },
      priority: null,
      labels: [],
      issuelinks: [],
      votes: { votes: 0 },
    });
  });

  it('lets each of the people do what their role does', async () => {
    const { site } = await load(one('A-1'));
    expect(site.projects[0]?.permissions).toMatchObject({ viewer: ['BROWSE_PROJECTS'] });
    expect(site.projects[0]?.permissions.po).not.toContain('ADMINISTER_PROJECTS');
    expect(site.projects[0]?.permissions.dev).not.toContain('SCHEDULE_ISSUES');
  });
});

describeWithShared(ARROW, 'a real backlog of 5,000 issues', (arrow) => {
  it('comes up whole: open issues in order, blockers resolved', async () => {
    const { site, report } = await loadJsonl(createReadStream(arrow));
    expect(report).toMatchObject({ loaded: 5000, unreadable: [] });
    const { send, keys } = startJira({ data: site });
    const open = await keys('project = ARROW AND statusCategory != Done ORDER BY Rank, key');
    expect(open).toHaveLength(2889);
    expect(site.priorities.slice(0, 5).map(({ name }) => name)).toEqual([
      'Blocker',
      'Critical',
      'Major',
      'Minor',
      'Trivial',
    ]);
    const fields = [
      'summary',
      'status',
      'issuelinks',
      'subtasks',
      'parent',
      'description',
      'votes',
      'watches',
      'fixVersions',
      'components',
    ];
    const { json } = await send('POST', '/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: open.slice(0, 1000), fields });
    expect(json.issues).toHaveLength(1000);
    for (const { fields: found } of json.issues) {
      for (const link of found.issuelinks)
        expect((link.inwardIssue ?? link.outwardIssue).fields.status.statusCategory.key).toMatch(
          /new|indeterminate|done/,
        );
    }
  });
});
