import { expectNoContractViolations } from '../../contract';
import { dev, startJira } from './smallSite';

afterEach(expectNoContractViolations);

describe('permissions', () => {
  const { send } = startJira();
  const mine = (query: string, person: 'admin' | 'po' | 'dev' | 'viewer' = 'dev') =>
    send('GET', `/rest/api/3/mypermissions${query}`, undefined, person);

  it('are told for a project, an issue or the whole site', async () => {
    const { json } = await mine('?projectKey=SHOP&permissions=EDIT_ISSUES,SCHEDULE_ISSUES,ADMINISTER');
    expect(json.permissions).toMatchObject({
      EDIT_ISSUES: { id: '12', name: 'Edit Issues', type: 'PROJECT', havePermission: true },
      SCHEDULE_ISSUES: { havePermission: false },
      ADMINISTER: { type: 'GLOBAL', havePermission: false },
    });
    expect(
      (await mine('?issueKey=SHOP-2&permissions=ADMINISTER_PROJECTS', 'admin')).json.permissions.ADMINISTER_PROJECTS
        .havePermission,
    ).toBe(true);
    expect((await mine('?permissions=ADMINISTER', 'admin')).json.permissions.ADMINISTER.havePermission).toBe(true);
  });

  it('must be named, and exist; what is asked about must be visible', async () => {
    expect((await mine('?projectKey=SHOP')).status).toBe(400);
    expect((await mine('?permissions=FLY')).json.errorMessages[0]).toMatch(/FLY/);
    expect((await mine('?projectId=200&permissions=EDIT_ISSUES')).status).toBe(404);
    expect((await mine('?issueId=20007&permissions=EDIT_ISSUES')).status).toBe(404);
  });

  it('are checked for many at once, for others by administrators only', async () => {
    const body = {
      globalPermissions: ['ADMINISTER'],
      projectPermissions: [
        { permissions: ['EDIT_ISSUES', 'SCHEDULE_ISSUES'], projects: [100, 200, 999], issues: [20002, 20007] },
      ],
    };
    const { json } = await send('POST', '/rest/api/3/permissions/check', body, 'dev');
    expect(json).toEqual({
      globalPermissions: [],
      projectPermissions: [
        { permission: 'EDIT_ISSUES', projects: [100], issues: [20002] },
        { permission: 'SCHEDULE_ISSUES', projects: [], issues: [] },
      ],
    });
    const ofDev = { ...body, accountId: dev?.accountId };
    expect((await send('POST', '/rest/api/3/permissions/check', ofDev, 'admin')).json).toEqual(json);
    expect((await send('POST', '/rest/api/3/permissions/check', ofDev, 'po')).status).toBe(403);
    expect((await send('POST', '/rest/api/3/permissions/check', { globalPermissions: ['FLY'] })).status).toBe(400);
  });
});

describe('people', () => {
  const { send } = startJira();

  it('are themselves, and known by account id', async () => {
    expect((await send('GET', '/rest/api/3/myself', undefined, 'po')).json).toMatchObject({
      displayName: 'Pieter Bakker',
      accountType: 'atlassian',
    });
    const { json } = await send('GET', `/rest/api/3/user/bulk?accountId=${dev?.accountId}&accountId=unknown`);
    expect(json).toMatchObject({ total: 1, values: [{ displayName: 'Devi Ramdin' }] });
    expect((await send('GET', '/rest/api/3/user/bulk')).status).toBe(400);
  });
});

describe('projects', () => {
  const { send } = startJira();

  it('are those that a person may see', async () => {
    expect(
      (await send('GET', '/rest/api/3/project/search')).json.values.map(({ key }: { key: string }) => key),
    ).toEqual(['HR', 'SHOP']);
    expect(
      (await send('GET', '/rest/api/3/project/search?orderBy=-name&query=shop', undefined, 'viewer')).json,
    ).toMatchObject({ total: 1, isLast: true });
    expect((await send('GET', '/rest/api/3/project/SHOP', undefined, 'viewer')).json).toMatchObject({
      id: '100',
      name: 'Web shop',
      versions: { length: 2 },
      issueTypes: { length: 3 },
    });
    expect((await send('GET', '/rest/api/3/project/HR', undefined, 'viewer')).status).toBe(404);
  });

  it('have statuses per issue type, versions, components, roles and issue types', async () => {
    expect((await send('GET', '/rest/api/3/project/SHOP/statuses')).json[0].statuses).toHaveLength(3);
    expect((await send('GET', '/rest/api/3/project/100/versions')).json).toMatchObject([
      { name: '1.0', released: true, projectId: 100 },
      { name: '2.0' },
    ]);
    expect((await send('GET', '/rest/api/3/project/SHOP/components')).json).toMatchObject([{ name: 'Checkout' }]);
    expect(Object.keys((await send('GET', '/rest/api/3/project/SHOP/role')).json)).toContain('Members');
    expect((await send('GET', '/rest/api/3/project/SHOP/role/10003')).json.actors).toHaveLength(3);
    expect((await send('GET', '/rest/api/3/issuetype/project?projectId=100&level=1')).json).toMatchObject([
      { name: 'Epic' },
    ]);
    expect((await send('GET', '/rest/api/3/issuetype/project')).status).toBe(400);
  });
});

describe('what a site is made of', () => {
  const { send } = startJira();

  it('is told by its fields, link types, priorities and JQL data', async () => {
    const { json } = await send('GET', '/rest/api/3/field');
    expect(json.find(({ name }: { name: string }) => name === 'Rank').schema.custom).toBe(
      'com.pyxis.greenhopper.jira:gh-lexo-rank',
    );
    expect((await send('GET', '/rest/api/3/field/search?type=custom&query=points')).json.values).toMatchObject([
      { id: 'customfield_10016' },
    ]);
    expect((await send('GET', '/rest/api/3/issueLinkType')).json.issueLinkTypes).toMatchObject([
      { id: '10', outward: 'blocks' },
    ]);
    expect(
      (await send('GET', '/rest/api/3/priority/search')).json.values.map(({ name }: { name: string }) => name),
    ).toEqual(['High', 'Medium', 'Low']);
    expect((await send('GET', '/rest/api/3/jql/autocompletedata')).json.visibleFunctionNames.length).toBeGreaterThan(5);
  });

  it('is what JQL is checked against', async () => {
    const { json } = await send('POST', '/rest/api/3/jql/parse?validation=strict', {
      queries: ['project = SHOP', 'colour = red', 'project ='],
    });
    expect(json.queries).toEqual([
      { query: 'project = SHOP' },
      { query: 'colour = red', errors: [expect.stringMatching(/colour/)] },
      { query: 'project =', errors: [expect.stringMatching(/Error in the JQL Query/)] },
    ]);
    expect(
      (await send('POST', '/rest/api/3/jql/parse?validation=warn', { queries: ['colour = red'] })).json.queries[0]
        .warnings,
    ).toHaveLength(1);
    expect((await send('POST', '/rest/api/3/jql/parse', { queries: ['project = SHOP'] })).status).toBe(400);
  });
});
