import type { Pin } from '../../src/domain/issueData';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { errorOf, startApp, valueOf, type App, type From } from '../fakes/app';
import { EDITORS, gatesWithDone } from '../builders/gates';

/** A person decides the place of an issue, on the backlog page. */

let app: App;
let issue: { id: string; key: string };

beforeEach(async () => {
  app = await startApp();
  issue = await app.createIssue({});
  const settings = { ...STARTING_SETTINGS, activeModel: 'rice' as const };
  valueOf(await app.call('saveSettings', { settings, revision: 0 }, { as: 'admin' }));
});
afterEach(() => app.expectContractKept());

const FIRST: Pin = { type: 'first' };
const LATER: Pin = { type: 'notBefore', date: '2027-01-11' };
const rice = { reach: 500, impact: 2, confidence: 0.8, effort: 4 };
const pin = (to: Pin | null, from: From = { as: 'po' }, replaceDamaged = false) =>
  app.call('setPin', { issueId: issue.id, pin: to, replaceDamaged }, from);
const property = () => `/rest/api/3/issue/${issue.key}/properties/voorrang`;
const stored = async () => (await app.rest('admin', 'GET', property())).json?.value;
const index = async () => (await app.rest('admin', 'GET', `${property()}-index`)).json?.value;
const writes = () => app.exchanges.filter(({ method }) => method === 'PUT');
const saveScore = async () =>
  valueOf(
    await app.call(
      'saveScore',
      { model: 'rice', inputs: rice, replaceDamaged: false },
      { as: 'po', issueId: issue.id },
    ),
  );

describe('a pin', () => {
  it.each([FIRST, LATER, { type: 'after', issueId: '99', key: 'SHOP-99' } as const])(
    '%j is stored with who decided it and when, and comes back',
    async (to) => {
      const { accountId: by } = (await app.rest('po', 'GET', '/rest/api/3/myself')).json;
      const { data } = valueOf(await pin(to));
      expect(data).toMatchObject({ state: 'ok', data: { pin: { ...to, by, at: expect.stringMatching(/^20/) } } });
      expect(await stored()).toEqual((data as { data: unknown }).data);
    },
  );

  it('is replaced by another, and taken away again', async () => {
    await pin(FIRST);
    await pin(LATER);
    expect((await stored()).pin).toMatchObject(LATER);
    valueOf(await pin(null));
    expect(await stored()).not.toHaveProperty('pin');
  });

  it('that is set again keeps who decided it first, and writes nothing', async () => {
    for (const to of [FIRST, LATER, { type: 'after', issueId: '99', key: 'SHOP-99' } as const]) {
      await pin(to);
      const before = await stored();
      app.exchanges.length = 0;
      expect(valueOf(await pin(to, { as: 'admin' })).data).toEqual({ state: 'ok', data: before });
      expect(writes()).toEqual([]);
    }
  });

  it('survives scoring and ticking, as these survive it', async () => {
    await pin(LATER);
    await saveScore();
    const tick = { checkId: 'review', ticked: true, replaceDamaged: false };
    valueOf(
      await app.call(
        'saveSettings',
        {
          settings: {
            ...STARTING_SETTINGS,
            activeModel: 'rice',
            gates: gatesWithDone([
              { id: 'review', type: 'manual', text: 'Reviewed', who: EDITORS, issueTypeIds: [], onlyJql: null },
            ]),
          },
          revision: 1,
        },
        { as: 'admin' },
      ),
    );
    valueOf(await app.call('setTick', tick, { as: 'dev', issueId: issue.id }));
    expect(await stored()).toMatchObject({ pin: LATER, ticks: { review: {} } });
    expect(await index()).toMatchObject({ score: 200, done: { verdict: 'pass' } });
    await pin(FIRST);
    expect(await stored()).toMatchObject({ pin: FIRST, ticks: { review: {} }, inputs: { rice: { reach: {} } } });
  });

  it('leaves the score where JQL finds it', async () => {
    await saveScore();
    await pin(FIRST);
    const search = { jql: 'voorrangScore = 200', fields: ['key'] };
    const found = (await app.rest('viewer', 'POST', '/rest/api/3/search/jql', search)).json.issues;
    expect(found.map(({ key }: { key: string }) => key)).toEqual([issue.key]);
  });

  it('costs three requests to Jira, and one more where JQL knew nothing of the issue yet', async () => {
    const requests = async (to: Pin) => {
      app.exchanges.length = 0;
      await pin(to);
      return app.exchanges.map(({ method, path }) => `${method} ${path}`);
    };
    const three = [
      'GET /rest/api/3/mypermissions',
      `GET /rest/api/3/issue/${issue.id}`,
      `PUT /rest/api/3/issue/${issue.id}/properties/voorrang`,
    ];
    expect(await requests(FIRST)).toEqual([...three, `PUT /rest/api/3/issue/${issue.id}/properties/voorrang-index`]);
    expect(await requests(LATER)).toEqual(three);
  });
});

describe('a pin is refused', () => {
  afterEach(() => expect(writes()).toEqual([]));
  beforeEach(() => {
    app.exchanges.length = 0;
  });

  it('to who may not edit that very issue', async () => {
    expect(errorOf(await pin(FIRST, { as: 'viewer' }))).toMatchObject({ code: 'FORBIDDEN', detail: 'EDIT_ISSUES' });
  });

  it('to who may edit the issue of the page, but not the one in the payload', async () => {
    const hidden = app.jira.site.data.projects.find(({ key }) => key === 'DIR')!;
    const inside = await app.createIssue({ project: { id: hidden.id }, issuetype: { name: 'Task' } });
    app.exchanges.length = 0;
    const change = { issueId: inside.id, pin: FIRST, replaceDamaged: false };
    expect(errorOf(await app.call('setPin', change, { as: 'po', issueId: issue.id })).code).toBe('NOT_FOUND');
  });

  it('for an issue of another project than the page’s', async () => {
    const [, other] = app.jira.site.data.projects.map(({ id }) => id);
    expect(errorOf(await pin(FIRST, { as: 'admin', projectId: other! })).code).toBe('NOT_FOUND');
  });

  it('for an issue that is not there', async () => {
    const change = { issueId: '999999999', pin: FIRST, replaceDamaged: false };
    expect(errorOf(await app.call('setPin', change, { as: 'admin' })).code).toBe('NOT_FOUND');
  });

  it('after the issue itself', async () => {
    const after = { type: 'after', issueId: issue.id, key: issue.key } as const;
    expect(errorOf(await pin(after))).toMatchObject({ code: 'INVALID_INPUT', detail: 'pin' });
  });

  it.each([
    ['an unknown kind of place', { type: 'last' }],
    ['a day that is none', { type: 'notBefore', date: '2027-02-30' }],
    ['a moment for a day', { type: 'notBefore', date: '2027-02-03T10:00:00Z' }],
    ['a key for an id', { type: 'after', issueId: 'SHOP-1', key: 'SHOP-1' }],
  ])('for %s, before anything is asked of Jira', async (_what, to) => {
    const payload = { issueId: issue.id, pin: to, replaceDamaged: false };
    const error = errorOf(await app.callRaw('setPin', payload, { as: 'po' }));
    expect(error).toMatchObject({ code: 'INVALID_INPUT', detail: expect.stringMatching(/^pin/) });
    expect(app.exchanges).toEqual([]);
  });
});

test('what cannot be read is replaced by a pin only after a yes', async () => {
  await app.rest('dev', 'PUT', property(), { v: 1, inputs: {}, ticks: {}, pin: { type: 'last' } });
  expect(errorOf(await pin(FIRST)).code).toBe('DAMAGED');
  expect((await stored()).pin).toEqual({ type: 'last' });
  valueOf(await pin(FIRST, { as: 'po' }, true));
  expect((await stored()).pin).toMatchObject(FIRST);
});
