import { expectNoContractViolations } from '../../contract';
import { startJira } from './smallSite';

afterEach(expectNoContractViolations);

const paragraph = {
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Hello' }] }],
};

describe('editing an issue', () => {
  it('sets fields, and notes the change in the history', async () => {
    const { send } = startJira();
    const fields = {
      summary: 'Refund quickly',
      description: paragraph,
      priority: { name: 'Low' },
      labels: ['a'],
      duedate: '2027-01-31',
      customfield_10016: 8,
      customfield_10030: paragraph,
      fixVersions: [{ name: '2.0' }],
    };
    expect((await send('PUT', '/rest/api/3/issue/SHOP-2', { fields }, 'dev')).status).toBe(204);
    const { json } = await send('GET', '/rest/api/3/issue/SHOP-2?expand=changelog');
    expect(json.fields).toMatchObject({
      summary: 'Refund quickly',
      description: paragraph,
      priority: { id: '4' },
      labels: ['a'],
      duedate: '2027-01-31',
      customfield_10016: 8,
      updated: '2026-11-23T11:00:00.000+0100',
    });
    expect(json.changelog.histories[0]).toMatchObject({
      author: { displayName: 'Devi Ramdin' },
      items: expect.arrayContaining([
        expect.objectContaining({ field: 'summary', fromString: 'Refund an order', toString: 'Refund quickly' }),
      ]),
    });
  });

  it('adds to and removes from lists', async () => {
    const { send } = startJira();
    await send('PUT', '/rest/api/3/issue/SHOP-2', { update: { labels: [{ add: 'new' }, { remove: 'money' }] } });
    expect((await send('GET', '/rest/api/3/issue/SHOP-2?fields=labels')).json.fields.labels).toEqual(['legal', 'new']);
  });

  it.each([
    ['description', 'plain text', /Atlassian Document/],
    ['description', { type: 'doc', version: 1, content: [{ type: 'text', text: '' }] }, /Atlassian Document/],
    ['customfield_10030', 'plain text', /Atlassian Document/],
    ['summary', '', /must specify a summary/],
    ['summary', 'two\nlines', /newline/],
    ['summary', 'x'.repeat(256), /255/],
    ['priority', { name: 'Enormous' }, /priority selected is invalid/],
    ['labels', ['two words'], /contains spaces/],
    ['duedate', '2026-02-30', /Error parsing date/],
    ['customfield_10016', '5', /must be a number/],
    ['customfield_10019', '0|aaaaaa:', /cannot be set/],
    ['colour', 'red', /cannot be set/],
    ['assignee', { accountId: 'nobody' }, /existing user/],
    ['components', [{ name: 'Nothing' }], /components/],
  ])('refuses %s = %j under the name of the field, and changes nothing', async (field, value, message) => {
    const { send } = startJira();
    const before = (await send('GET', '/rest/api/3/issue/SHOP-3')).json;
    const { status, json } = await send('PUT', '/rest/api/3/issue/SHOP-3', {
      fields: { duedate: '2027-01-01', [field]: value },
    });
    expect(status).toBe(400);
    expect(json.errors[field]).toMatch(message);
    expect((await send('GET', '/rest/api/3/issue/SHOP-3')).json).toEqual(before);
  });

  it('needs Edit issues', async () => {
    const { send } = startJira();
    expect((await send('PUT', '/rest/api/3/issue/SHOP-2', { fields: { summary: 'No' } }, 'viewer')).status).toBe(403);
    expect((await send('PUT', '/rest/api/3/issue/HR-1', { fields: { summary: 'No' } }, 'po')).status).toBe(404);
    expect((await send('PUT', '/rest/api/3/issue/SHOP-2', { colour: 'red' })).json.errorMessages[0]).toMatch(
      /'colour' is not known/,
    );
  });
});

describe('creating issues', () => {
  it('gives the next key, the last rank and the first status', async () => {
    const { send, keys } = startJira();
    const { status, json } = await send(
      'POST',
      '/rest/api/3/issue',
      {
        fields: { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'New', description: paragraph },
        properties: [{ key: 'voorrang', value: { score: 1 } }],
      },
      'po',
    );
    expect(status).toBe(201);
    expect(json.key).toBe('SHOP-7');
    expect((await keys('project = SHOP ORDER BY Rank')).at(-1)).toBe('SHOP-7');
    expect((await send('GET', '/rest/api/3/issue/SHOP-7?properties=voorrang')).json).toMatchObject({
      properties: { voorrang: { score: 1 } },
      fields: { status: { name: 'To Do' }, reporter: { displayName: 'Pieter Bakker' } },
    });
  });

  it.each([
    [{ issuetype: { id: '1' }, summary: 'x' }, 400, 'project'],
    [{ project: { id: '100' }, summary: 'x' }, 400, 'issuetype'],
    [{ project: { id: '100' }, issuetype: { id: '1' } }, 400, 'summary'],
  ])('refuses %j', async (fields, status, field) => {
    const { send } = startJira();
    const answer = await send('POST', '/rest/api/3/issue', { fields });
    expect(answer.status).toBe(status);
    expect(answer.json.errors).toHaveProperty(field);
  });

  it('needs Create issues, and a parent for a sub-task', async () => {
    const { send } = startJira();
    const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Sub-task' }, summary: 'New' };
    expect((await send('POST', '/rest/api/3/issue', { fields }, 'viewer')).status).toBe(403);
    expect((await send('POST', '/rest/api/3/issue', { fields })).json.errorMessages[0]).toMatch(/parent/);
    const { json } = await send('POST', '/rest/api/3/issue', { fields: { ...fields, parent: { key: 'SHOP-2' } } });
    expect((await send('GET', '/rest/api/3/issue/SHOP-2?fields=subtasks')).json.fields.subtasks[0].key).toBe(json.key);
  });

  it('creates several at once and tells which ones failed', async () => {
    const { send } = startJira();
    const good = { fields: { project: { key: 'SHOP' }, issuetype: { id: '1' }, summary: 'Good' } };
    const { status, json } = await send('POST', '/rest/api/3/issue/bulk', {
      issueUpdates: [good, { fields: {} }, good],
    });
    expect(status).toBe(201);
    expect(json).toMatchObject({
      issues: [{ key: 'SHOP-7' }, { key: 'SHOP-8' }],
      errors: [{ failedElementNumber: 1, status: 400 }],
    });
    expect((await send('POST', '/rest/api/3/issue/bulk', { issueUpdates: [{ fields: {} }] })).status).toBe(400);
  });
});

describe('transitions', () => {
  it('lead to every other status; done sets the resolution and leaving it clears it', async () => {
    const { send } = startJira();
    const { json } = await send('GET', '/rest/api/3/issue/SHOP-2/transitions');
    expect(json.transitions.map(({ name }: { name: string }) => name)).toEqual(['In Progress', 'Done']);
    const done = json.transitions[1].id;
    expect(
      (await send('POST', '/rest/api/3/issue/SHOP-2/transitions', { transition: { id: done } }, 'dev')).status,
    ).toBe(204);
    expect((await send('GET', '/rest/api/3/issue/SHOP-2')).json.fields).toMatchObject({
      status: { name: 'Done' },
      resolution: { name: 'Done' },
      resolutiondate: '2026-11-23T11:00:00.000+0100',
    });
    await send('POST', '/rest/api/3/issue/SHOP-2/transitions', { transition: { id: '11' } });
    expect((await send('GET', '/rest/api/3/issue/SHOP-2')).json.fields).toMatchObject({
      status: { name: 'To Do' },
      resolution: null,
    });
  });

  it('are none for who may not transition, and an unknown one is refused', async () => {
    const { send } = startJira();
    expect((await send('GET', '/rest/api/3/issue/SHOP-2/transitions', undefined, 'viewer')).json.transitions).toEqual(
      [],
    );
    expect(
      (await send('POST', '/rest/api/3/issue/SHOP-2/transitions', { transition: { id: '31' } }, 'viewer')).status,
    ).toBe(400);
    expect((await send('POST', '/rest/api/3/issue/SHOP-2/transitions', { transition: { id: '999' } })).status).toBe(
      400,
    );
  });

  it('have a screen, whose fields are set with the move or not at all', async () => {
    const { send } = startJira();
    const { json } = await send('GET', '/rest/api/3/issue/SHOP-2/transitions?expand=transitions.fields');
    expect(json.transitions[1]).toMatchObject({
      hasScreen: true,
      fields: { resolution: { required: false }, labels: {} },
    });
    expect(json.transitions[1].fields).not.toHaveProperty('status');
    const move = (screen: object, person: 'dev' | 'viewer' = 'dev') =>
      send('POST', '/rest/api/3/issue/SHOP-2/transitions', { transition: { id: '31' }, ...screen }, person);
    const wrong = await move({ fields: { labels: ['fine'], duedate: 'soon' } });
    expect([wrong.status, Object.keys(wrong.json.errors)]).toEqual([400, ['duedate']]);
    expect((await send('GET', '/rest/api/3/issue/SHOP-2')).json.fields).toMatchObject({
      status: { name: 'To Do' },
      labels: ['money', 'legal'],
    });
    const right = { fields: { priority: { name: 'Low' } }, update: { labels: [{ add: 'done' }] } };
    expect((await move({ ...right, properties: [{ key: 'checked', value: true }] })).status).toBe(204);
    const issue = (await send('GET', '/rest/api/3/issue/SHOP-2?expand=changelog&properties=checked')).json;
    expect(issue).toMatchObject({
      fields: { status: { name: 'Done' }, priority: { name: 'Low' }, labels: ['money', 'legal', 'done'] },
      properties: { checked: true },
    });
    expect(issue.changelog.histories).toHaveLength(1);
    expect(issue.changelog.histories[0].items.map(({ field }: { field: string }) => field)).toEqual([
      'priority',
      'labels',
      'status',
      'resolution',
    ]);
  });

  it('take a resolution, which an edit does not', async () => {
    const { send, site } = startJira();
    site.data.resolutions.push({ id: '2', name: "Won't Do" });
    const fields = { resolution: { name: "Won't Do" } };
    expect((await send('PUT', '/rest/api/3/issue/SHOP-2', { fields })).status).toBe(400);
    const move = { transition: { id: '31' }, fields };
    expect((await send('POST', '/rest/api/3/issue/SHOP-2/transitions', move)).status).toBe(204);
    expect((await send('GET', '/rest/api/3/issue/SHOP-2')).json.fields.resolution.name).toBe("Won't Do");
  });

  it('are stopped by a guard, whose text is the answer', async () => {
    const { send } = startJira({
      jira: {
        transitionGuard: ({ issue, to }) =>
          Promise.resolve(to.category === 'done' ? [`${issue.key} still lacks a review.`] : []),
      },
    });
    const refused = await send('POST', '/rest/api/3/issue/SHOP-2/transitions', { transition: { id: '31' } });
    expect(refused).toMatchObject({ status: 400, json: { errorMessages: ['SHOP-2 still lacks a review.'] } });
    expect((await send('POST', '/rest/api/3/issue/SHOP-2/transitions', { transition: { id: '21' } })).status).toBe(204);
  });
});

describe('links', () => {
  it('read the same way round when read back', async () => {
    const { send } = startJira();
    const link = { type: { name: 'Blocks' }, inwardIssue: { key: 'SHOP-6' }, outwardIssue: { key: 'SHOP-5' } };
    expect((await send('POST', '/rest/api/3/issueLink', link, 'dev')).status).toBe(201);
    await send('POST', '/rest/api/3/issueLink', link, 'dev');
    const { issuelinks } = (await send('GET', '/rest/api/3/issue/SHOP-6?fields=issuelinks')).json.fields;
    expect(issuelinks).toMatchObject([{ type: { outward: 'blocks' }, outwardIssue: { key: 'SHOP-5' } }]);
    expect((await send('POST', '/rest/api/3/issueLink', link, 'viewer')).status).toBe(404);
    expect((await send('POST', '/rest/api/3/issueLink', { ...link, type: { name: 'Eats' } })).status).toBe(404);
    expect(
      (await send('POST', '/rest/api/3/issueLink', { ...link, outwardIssue: { key: 'HR-1' } }, 'dev')).status,
    ).toBe(404);
  });
});

describe('entity properties', () => {
  const path = '/rest/api/3/issue/SHOP-2/properties/voorrang';

  it('are created, updated, listed, read with the issue and deleted', async () => {
    const { send } = startJira();
    expect((await send('GET', path)).status).toBe(404);
    expect((await send('PUT', path, { score: 1 }, 'dev')).status).toBe(201);
    expect((await send('PUT', path, { score: 2 }, 'dev')).status).toBe(200);
    expect((await send('GET', path)).json).toEqual({ key: 'voorrang', value: { score: 2 } });
    expect((await send('GET', '/rest/api/3/issue/SHOP-2/properties')).json.keys).toMatchObject([{ key: 'voorrang' }]);
    const found = await send('POST', '/rest/api/3/search/jql', {
      jql: 'key = SHOP-2',
      properties: ['voorrang', 'other'],
    });
    expect(found.json.issues).toEqual([{ id: '20002', properties: { voorrang: { score: 2 } } }]);
    expect((await send('DELETE', path)).status).toBe(204);
    expect((await send('DELETE', path)).status).toBe(404);
  });

  it('keep keys that other programs trip over', async () => {
    const { send } = startJira();
    for (const key of ['__proto__', 'constructor', 'a b/c?d', 'ë'.repeat(255)]) {
      const own = `/rest/api/3/issue/SHOP-2/properties/${encodeURIComponent(key)}`;
      expect((await send('GET', own)).status).toBe(404);
      expect((await send('PUT', own, { fine: true })).status).toBe(201);
      expect((await send('GET', own)).json).toEqual({ key, value: { fine: true } });
    }
  });

  it('have limits', async () => {
    const { send, jira } = startJira();
    expect((await send('PUT', path, 'x'.repeat(32_766))).status).toBe(201);
    expect((await send('PUT', path, 'x'.repeat(32_767))).status).toBe(400);
    expect((await send('PUT', path, null)).status).toBe(400);
    expect((await send('PUT', path, '')).status).toBe(400);
    expect((await send('PUT', path, 0)).status).toBe(200);
    expect((await send('PUT', `/rest/api/3/issue/SHOP-2/properties/${'k'.repeat(256)}`, {})).status).toBe(400);
    expect(await jira.handle({ method: 'PUT', path }, 'admin')).toMatchObject({ status: 400 });
    expect(await jira.handle({ method: 'PUT', path, body: '{score:' }, 'admin')).toMatchObject({
      status: 400,
      body: expect.stringMatching(/not valid JSON/),
    });
  });

  it('are written by who may edit, and read by who may see', async () => {
    const { send } = startJira();
    expect((await send('PUT', path, {}, 'viewer')).status).toBe(403);
    await send('PUT', path, { score: 1 });
    expect((await send('GET', path, undefined, 'viewer')).status).toBe(200);
    expect((await send('DELETE', path, undefined, 'viewer')).status).toBe(404);
    expect((await send('PUT', '/rest/api/3/issue/HR-1/properties/voorrang', {}, 'po')).status).toBe(404);
  });

  it('of a project need its administrator', async () => {
    const { send } = startJira();
    expect((await send('PUT', '/rest/api/3/project/SHOP/properties/voorrang', { a: 1 }, 'po')).status).toBe(403);
    expect((await send('PUT', '/rest/api/3/project/SHOP/properties/voorrang', { a: 1 })).status).toBe(201);
    expect((await send('GET', '/rest/api/3/project/SHOP/properties/voorrang', undefined, 'viewer')).json.value).toEqual(
      { a: 1 },
    );
    expect((await send('GET', '/rest/api/3/project/SHOP/properties')).json.keys).toMatchObject([{ key: 'voorrang' }]);
    expect((await send('DELETE', '/rest/api/3/project/SHOP/properties/voorrang')).status).toBe(204);
  });
});
