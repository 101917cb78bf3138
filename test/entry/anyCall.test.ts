import { payloads, type CallName } from '../../src/contract/calls';
import { STARTING_PREFERENCES, STARTING_VIEW } from '../../src/domain/backlogView';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { errorOf, NOW, startApp, type App } from '../fakes/app';

/** What holds for every call, whoever sends whatever. */

const CALLS = Object.keys(payloads) as CallName[];
const NOBODYS = '7f9c1c1e-5f5d-4b6e-9a58-0e3b7f6f2a10';
const GOOD: Record<CallName, unknown> = {
  getProject: {},
  getBacklogIds: {},
  getBacklogIssues: { ids: ['20001'], fieldIds: [] },
  getScore: {},
  saveScore: { model: 'starter', inputs: {}, replaceDamaged: true },
  saveScores: { changes: [{ issueId: '20001', model: 'starter', inputs: {} }], replaceDamaged: true },
  getIssueHistory: { issueId: '20001' },
  savePreferences: { preferences: STARTING_PREFERENCES },
  getViews: {},
  saveView: { id: null, name: 'Bugs first', view: STARTING_VIEW },
  removeView: { id: NOBODYS },
  getGates: {},
  setTick: { checkId: 'demo', ticked: true, replaceDamaged: true },
  setAcceptance: { checkId: 'accepted', accepted: true, seen: '0'.repeat(64) },
  getApprovals: { issueIds: ['20001'] },
  getGateHistory: { gateId: 'done', before: null },
  setPin: { issueId: '20001', pin: { type: 'first' }, replaceDamaged: true },
  getApplications: {},
  getApplicationOrders: { applicationId: NOBODYS },
  startApplication: {
    revision: 0,
    former: ['20001', '20002'],
    wanted: ['20002', '20001'],
    mayMove: null,
    scope: { rows: 'all', count: 2, filtered: false },
    undoes: null,
  },
  moveIssues: { applicationId: NOBODYS, moves: [{ issueIds: ['20001'], side: 'after', anchorId: '20002' }] },
  finishApplication: { applicationId: NOBODYS, outcome: 'done' },
  getSettingsForm: {},
  saveSettings: { settings: STARTING_SETTINGS, revision: 0 },
};
const WRITES = new Set(['PUT', 'DELETE']);

const shop = makeGrachtshop({ seed: 7, issues: 300, now: NOW });

let app: App;
let issueId: string;
beforeEach(async () => {
  app = await startApp({ data: shop });
  issueId = (await app.createIssue({})).id;
  app.exchanges.length = 0;
});
afterEach(() => app.expectContractKept());

test.each(['nothing', '', 'constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  'a call named "%s" is no call',
  async (name) => {
    expect(errorOf(await app.callRaw(name, {}, { as: 'admin', issueId }))).toMatchObject({
      code: 'INVALID_INPUT',
      detail: 'call',
    });
  },
);

describe.each(CALLS)('%s', (name) => {
  it.each([
    ['text', 'hello'],
    ['a list', [1]],
    ['a number', 7],
    ['an extra property', { ...(GOOD[name] as object), accountId: 'someone-else' }],
    ['prototype keys', JSON.parse('{"__proto__": {"granted": true}, "constructor": {"prototype": {}}}') as unknown],
    ['a megabyte under one name', { inputs: { ['x'.repeat(400_000)]: 1 }, model: 'rice', replaceDamaged: false }],
  ])('refuses %s in few words and asks Jira nothing', async (_what, payload) => {
    const error = errorOf(await app.callRaw(name, payload, { as: 'admin', issueId }));
    expect(error.code).toBe('INVALID_INPUT');
    expect(error.detail?.length).toBeLessThanOrEqual(200);
    expect(app.exchanges).toEqual([]);
    expect(({} as { granted?: unknown }).granted).toBeUndefined();
  });

  it('refuses a call from nowhere', async () => {
    for (const context of [{}, { extension: {} }, { extension: { project: { id: 'SHOP' }, issue: { id: '../1' } } }]) {
      const answer = await app.host.invoke(
        'voorrang-done',
        { functionKey: name, payload: GOOD[name] },
        { person: 'admin', context },
      );
      expect(answer).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
    }
    expect(app.exchanges).toEqual([]);
  });

  it('answers NOT_FOUND for what the person may not see, and writes nothing', async () => {
    const hidden = app.jira.site.data.projects.find(({ key }) => key === 'DIR')!;
    const inside = app.jira.site.data.issues.find(({ projectId }) => projectId === hidden.id)!;
    const answer = await app.callRaw(name, GOOD[name], { as: 'po', issueId: inside.id, projectId: hidden.id });
    expect(errorOf(answer).code).toBe('NOT_FOUND');
    expect(app.exchanges.filter(({ method }) => WRITES.has(method))).toEqual([]);
  });
});

const forgetViolations = (of: App) => {
  try {
    of.expectContractKept();
  } catch {
    // Told, and so forgotten.
  }
};

test.each([
  ['401', 'SCOPE_MISSING'],
  ['403', 'FORBIDDEN'],
  ['404', 'NOT_FOUND'],
  ['500', 'JIRA_UNAVAILABLE'],
])('when Jira answers %s to everything, every call says so and stores nothing', async (status, code) => {
  const broken = await startApp({ data: shop, faults: `${status}:1` });
  for (const name of CALLS) {
    const error = errorOf(await broken.callRaw(name, GOOD[name], { as: 'admin', issueId: '20001' }));
    expect(error).toMatchObject({ code, id: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect(JSON.stringify(error)).not.toMatch(/at .*\.ts|node_modules/);
  }
  // Faults on demand are no part of Atlassian's documents: what they violate is not of interest.
  forgetViolations(broken);
});
