import { expectNoContractViolations } from '../../contract';
import { smallSite, startJira } from './smallSite';

afterEach(expectNoContractViolations);

describe('search/jql', () => {
  const { send } = startJira();

  it('answers ids only, unless fields are named', async () => {
    const { status, json } = await send('POST', '/rest/api/3/search/jql', { jql: 'project = SHOP ORDER BY key' });
    expect(status).toBe(200);
    expect(json.issues[0]).toEqual({ id: '20001' });
    expect(json.isLast).toBe(true);
  });

  it('answers the same by GET, with fields in commas or repeated', async () => {
    const commas = await send('GET', '/rest/api/3/search/jql?jql=key%3DSHOP-2&fields=summary,votes');
    const repeated = await send('GET', '/rest/api/3/search/jql?jql=key%3DSHOP-2&fields=summary&fields=votes');
    expect(commas.json.issues[0].fields).toMatchObject({
      summary: 'Refund an order',
      votes: { votes: 4, hasVoted: false },
    });
    expect(repeated.json).toEqual(commas.json);
  });

  it('pages with a token that belongs to its query and person', async () => {
    const jql = 'project = SHOP ORDER BY Rank';
    const first = await send('POST', '/rest/api/3/search/jql', { jql, maxResults: 4 });
    expect(first.json).toMatchObject({ isLast: false, issues: { length: 4 } });
    const second = await send('POST', '/rest/api/3/search/jql', {
      jql,
      maxResults: 4,
      nextPageToken: first.json.nextPageToken,
    });
    expect(second.json).toMatchObject({ isLast: true, issues: { length: 2 } });
    expect(second.json.nextPageToken).toBeUndefined();
    const other = await send('POST', '/rest/api/3/search/jql', {
      jql: 'project = HR',
      nextPageToken: first.json.nextPageToken,
    });
    expect(other.status).toBe(400);
    expect(
      (await send('POST', '/rest/api/3/search/jql', { jql, nextPageToken: first.json.nextPageToken }, 'dev')).status,
    ).toBe(400);
  });

  it.each([
    ['an unbounded query', { jql: 'ORDER BY Rank' }, /Unbounded JQL/],
    ['no query', {}, /Unbounded JQL/],
    ['a query that does not parse', { jql: 'project = ' }, /Error in the JQL Query/],
    ['an unknown field', { jql: 'colour = red' }, /Field 'colour' does not exist/],
    ['an unknown value', { jql: 'status = Flying' }, /The value 'Flying' does not exist for the field 'status'/],
    [
      'a project that does not exist',
      { jql: 'project = NOPE' },
      /The value 'NOPE' does not exist for the field 'project'/,
    ],
    [
      'eight order fields',
      { jql: 'project = SHOP ORDER BY key, id, status, created, updated, due, summary, votes' },
      /at most 7 fields/,
    ],
    ['a page of none', { jql: 'project = SHOP', maxResults: 0 }, /between 1 and 5000/],
    ['a page of 5,001', { jql: 'project = SHOP', maxResults: 5001 }, /between 1 and 5000/],
    ['six properties', { jql: 'project = SHOP', properties: ['a', 'b', 'c', 'd', 'e', 'f'] }, /limit of 5/],
    [
      '51 issues to reconcile',
      { jql: 'project = SHOP', reconcileIssues: Array.from({ length: 51 }, (_, index) => index) },
      /at most 50/,
    ],
    ['a parameter that does not exist', { jql: 'project = SHOP', startAt: 50 }, /'startAt' is not known/],
    ['a wrong type', { jql: 12 }, /'jql'/],
  ])('refuses %s with 400 and says why', async (_what, body, message) => {
    const { status, json } = await send('POST', '/rest/api/3/search/jql', body);
    expect(status).toBe(400);
    expect(json).toMatchObject({ errors: {} });
    expect(json.errorMessages.join(' ')).toMatch(message);
  });

  it('gives 100 issues a page when more than ids and keys are asked', async () => {
    const data = smallSite();
    const model = data.issues[0];
    if (!model) throw new Error('The small site has issues.');
    for (let number = 100; number < 400; number += 1)
      data.issues.push({
        ...model,
        id: String(50_000 + number),
        key: `SHOP-${number}`,
        rank: `0|zz${String(number).padStart(4, '0')}:`,
      });
    const big = startJira({ data });
    const page = async (fields: string[]): Promise<number> =>
      (await big.send('POST', '/rest/api/3/search/jql', { jql: 'project = SHOP', maxResults: 5000, fields })).json
        .issues.length;
    expect(await page(['id'])).toBe(306);
    expect(await page(['key'])).toBe(306);
    expect(await page(['summary'])).toBe(100);
  });

  it('answers 410 on the removed search', async () => {
    expect((await send('GET', '/rest/api/3/search?jql=project=SHOP')).status).toBe(410);
    expect((await send('POST', '/rest/api/3/search', { jql: 'project = SHOP' })).status).toBe(410);
  });

  it('counts and matches', async () => {
    expect((await send('POST', '/rest/api/3/search/approximate-count', { jql: 'project = SHOP' })).json).toEqual({
      count: 6,
    });
    const { json } = await send('POST', '/rest/api/3/jql/match', {
      issueIds: [20002, 20005, 1],
      jqls: ['statusCategory = Done', 'nonsense ='],
    });
    expect(json.matches[0]).toEqual({ matchedIssues: [20005], errors: [] });
    expect(json.matches[1].errors).not.toHaveLength(0);
  });
});

describe('an issue', () => {
  const { send, site } = startJira();
  const read = async (key: string, query = '', person: 'admin' | 'dev' | 'viewer' = 'admin') =>
    (await send('GET', `/rest/api/3/issue/${key}${query}`, undefined, person)).json;

  it('has the fields as v3 answers them', async () => {
    const { fields } = await read('SHOP-2');
    expect(fields.status).toMatchObject({
      id: '1',
      name: 'To Do',
      statusCategory: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
    });
    expect(fields.issuetype).toMatchObject({ name: 'Story', subtask: false, hierarchyLevel: 0 });
    expect(fields.parent).toMatchObject({
      key: 'SHOP-1',
      fields: { summary: 'Pay with iDEAL', issuetype: { hierarchyLevel: 1 } },
    });
    expect(fields.watches).toMatchObject({ watchCount: 0, isWatching: false });
    expect(fields.customfield_10019).toBe(site.issue('SHOP-2')?.rank);
    expect(fields.description).toBeNull();
    expect(fields.status.self).toMatch(/^http:\/\/127\.0\.0\.1:8080\/rest\/api\/3\//);
  });

  it('shows links from both ends, with a stub that tells whether the other is done', async () => {
    const blocked = (await read('SHOP-3', '?fields=issuelinks,subtasks')).fields;
    expect(blocked.issuelinks).toHaveLength(2);
    expect(blocked.issuelinks[0]).toMatchObject({
      type: { inward: 'is blocked by' },
      inwardIssue: { key: 'SHOP-2', fields: { status: { statusCategory: { key: 'new' } } } },
    });
    expect(blocked.subtasks.map(({ key }: { key: string }) => key)).toEqual(['SHOP-4']);
    expect((await read('SHOP-2', '?fields=issuelinks')).fields.issuelinks[0].outwardIssue.key).toBe('SHOP-3');
    // An epic's stories are its children, not its sub-tasks.
    expect((await read('SHOP-1', '?fields=subtasks')).fields.subtasks).toEqual([]);
  });

  it('leaves out links to issues that the person may not see', async () => {
    expect((await read('SHOP-3', '?fields=issuelinks', 'dev')).fields.issuelinks).toHaveLength(1);
  });

  it('has its wiki description as ADF', async () => {
    const { description } = (await read('SHOP-6', '?fields=description')).fields;
    expect(description).toMatchObject({
      type: 'doc',
      version: 1,
      content: [{ type: 'heading', attrs: { level: 2 } }, { type: 'bulletList' }],
    });
  });

  it('answers the fields that are asked for', async () => {
    expect(Object.keys((await read('SHOP-2', '?fields=summary,nonsense')).fields)).toEqual(['summary']);
    expect((await read('SHOP-2', '?fields=-description')).fields).not.toHaveProperty('description');
    expect((await read('SHOP-2', '?fields=*all,-labels')).fields).not.toHaveProperty('labels');
    expect(await read('SHOP-2', '?fields=summary&expand=names,schema')).toMatchObject({
      names: { summary: 'Summary' },
      schema: { summary: { type: 'string' } },
    });
  });

  it('is 404 where there is none, and where the person may not see it, with the same words', async () => {
    const missing = await send('GET', '/rest/api/3/issue/SHOP-99');
    const hidden = await send('GET', '/rest/api/3/issue/HR-1', undefined, 'dev');
    expect(missing.status).toBe(404);
    expect(hidden).toEqual(missing);
  });

  it('gives its history oldest first, and its newest part on expand', async () => {
    const { json } = await send('GET', '/rest/api/3/issue/SHOP-3/changelog?maxResults=2');
    expect(json).toMatchObject({ startAt: 0, maxResults: 2, total: 3, isLast: false });
    expect(json.values.map(({ id }: { id: string }) => id)).toEqual(['30001', '30002']);
    expect((await read('SHOP-3', '?expand=changelog')).changelog.histories[0].id).toBe('30003');
    const bulk = await send('POST', '/rest/api/3/changelog/bulkfetch', {
      issueIdsOrKeys: ['SHOP-3', 'SHOP-2'],
      fieldIds: ['status'],
      maxResults: 2,
    });
    expect(bulk.json.issueChangeLogs).toMatchObject([{ issueId: '20003', changeHistories: { length: 2 } }]);
    const rest = await send('POST', '/rest/api/3/changelog/bulkfetch', {
      issueIdsOrKeys: ['SHOP-3', 'SHOP-2'],
      fieldIds: ['status'],
      maxResults: 2,
      nextPageToken: bulk.json.nextPageToken,
    });
    expect(rest.json.issueChangeLogs[0].changeHistories).toHaveLength(1);
    expect(rest.json.nextPageToken).toBeUndefined();
  });
});

describe('bulkfetch', () => {
  const { send } = startJira();
  const fetchIssues = (body: object) => send('POST', '/rest/api/3/issue/bulkfetch', body);
  const manyIds = Array.from({ length: 1001 }, (_, index) => String(index + 1));

  it('answers in ascending id order and leaves out what is not there', async () => {
    const { json } = await fetchIssues({
      issueIdsOrKeys: ['SHOP-5', '20002', 'SHOP-99', 'SHOP-2'],
      fields: ['summary'],
    });
    expect(json.issues.map(({ key }: { key: string }) => key)).toEqual(['SHOP-2', 'SHOP-5']);
    expect(json.issueErrors).toEqual([]);
  });

  it.each([
    ['1,000 issues with named fields', 1000, { fields: ['summary'] }, 200],
    ['1,001 issues', 1001, { fields: ['summary'] }, 400],
    ['101 issues without named fields', 101, {}, 400],
    ['100 issues without named fields', 100, {}, 200],
    ['101 issues with *all', 101, { fields: ['*all'] }, 400],
    ['101 issues with only an exclusion', 101, { fields: ['-summary'] }, 400],
    ['101 issues with comments', 101, { fields: ['summary', 'comment'] }, 400],
    ['101 issues with their history', 101, { fields: ['summary'], expand: ['changelog'] }, 400],
    [
      '101 issues with 101 fields',
      101,
      { fields: Array.from({ length: 101 }, (_, index) => `customfield_${index}`) },
      400,
    ],
    [
      '101 issues with links and properties',
      101,
      { fields: ['issuelinks', 'subtasks'], properties: ['voorrang'] },
      200,
    ],
    ['six properties', 1, { properties: ['a', 'b', 'c', 'd', 'e', 'f'] }, 400],
  ])('takes or refuses %s', async (_what, count, more, status) => {
    expect((await fetchIssues({ issueIdsOrKeys: manyIds.slice(0, count), ...more })).status).toBe(status);
  });
});
