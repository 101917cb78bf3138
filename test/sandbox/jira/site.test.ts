import { expectNoContractViolations } from '../../contract';
import { dev, smallSite, startJira } from './smallSite';

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

  it('tell how many groups they are in, and which ones when asked', async () => {
    const { json } = await send('GET', '/rest/api/3/myself', undefined, 'po');
    expect(json.groups).toEqual({ size: 2, items: [] });
    const { groups } = (await send('GET', '/rest/api/3/myself?expand=groups', undefined, 'po')).json;
    expect(groups.size).toBe(2);
    expect(groups.items).toMatchObject([{ name: 'product-owners' }, { name: 'jira-users' }]);
    for (const { groupId, self } of groups.items) expect(self).toContain(groupId);
  });

  it('join and leave groups', async () => {
    const { site, send } = startJira();
    const mine = async () =>
      (await send('GET', '/rest/api/3/myself?expand=groups', undefined, 'dev')).json.groups.items.map(
        ({ name }: { name: string }) => name,
      );
    const { accountId } = dev!;
    site.directory.addToGroup('product-owners', accountId);
    site.directory.addToGroup('testers', accountId);
    expect(await mine()).toEqual(['product-owners', 'jira-users', 'testers']);
    site.directory.removeFromGroup('product-owners', accountId);
    expect(await mine()).toEqual(['jira-users', 'testers']);
  });

  it('see the site’s language', async () => {
    expect((await send('GET', '/rest/api/3/myself')).json.locale).toBe('en_US');
    const dutch = startJira({ data: { ...smallSite(), locale: 'nl_NL' } });
    expect((await dutch.send('GET', '/rest/api/3/myself', undefined, 'dev')).json.locale).toBe('nl_NL');
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

describe('roles of a project', () => {
  it('name people and groups', async () => {
    const { send } = startJira();
    const { json: roles } = await send('GET', '/rest/api/3/project/SHOP/role');
    expect(Object.keys(roles)).toEqual(['Administrators', 'Members', 'Viewers', 'Product owners']);
    const { json: members } = await send('GET', '/rest/api/3/project/SHOP/role/10003');
    expect(members).toMatchObject({ id: 10003, name: 'Members' });
    expect(members.actors[2]).toMatchObject({
      type: 'atlassian-user-role-actor',
      displayName: 'Devi Ramdin',
      actorUser: { accountId: dev?.accountId },
    });
    const { pathname } = new URL(roles['Product owners']);
    const group = { name: 'product-owners', displayName: 'product-owners', groupId: expect.any(String) };
    expect((await send('GET', pathname)).json.actors).toEqual([
      { id: 1, type: 'atlassian-group-role-actor', displayName: 'product-owners', actorGroup: group },
    ]);
  });

  it('are for who administers the project; anyone else hears that there is none', async () => {
    const { send } = startJira();
    for (const path of ['/rest/api/3/project/SHOP/role', '/rest/api/3/project/SHOP/role/10003'])
      expect((await send('GET', path, undefined, 'po')).status).toBe(404);
  });

  it('are gone when an administrator deletes them', async () => {
    const { site, send } = startJira();
    site.directory.removeRole('10003');
    expect((await send('GET', '/rest/api/3/project/SHOP/role/10003')).status).toBe(404);
    expect(Object.keys((await send('GET', '/rest/api/3/project/SHOP/role')).json)).not.toContain('Members');
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
