import { STARTING_PREFERENCES } from '../../src/domain/backlogView';
import { STARTING_DONE_GATE, type Check, type Gate } from '../../src/domain/gates/gate';
import { builtinModel } from '../../src/domain/scoring/builtins';
import { STARTING_SETTINGS, type ProjectSettings } from '../../src/domain/settings';
import { errorOf, startApp, valueOf, type App } from '../fakes/app';
import { EDITORS, gatesWithDone } from '../builders/gates';

let app: App;
beforeEach(async () => {
  app = await startApp({ issues: 7 });
});
afterEach(() => app.expectContractKept());

const save = (settings: Partial<ProjectSettings>, revision = 0, as: 'admin' | 'po' = 'admin') =>
  app.call('saveSettings', { settings: { ...STARTING_SETTINGS, ...settings }, revision }, { as });

const NEVER_CHANGED = { version: 0, at: null, by: null };
/** The number under which what stands there is kept when someone saves: that of the revision it stands in. */
const UPGRADED = { version: 4, at: null, by: null };

test('a project that never saved anything has working settings', async () => {
  expect(valueOf(await app.call('getProject', {}, { as: 'viewer' }))).toEqual({
    settings: STARTING_SETTINGS,
    revision: 0,
    damaged: false,
    gateStamps: { ready: NEVER_CHANGED, done: NEVER_CHANGED },
    goneRoles: [],
    canAdminister: false,
    canEdit: false,
    canSchedule: false,
    preferences: STARTING_PREFERENCES,
  });
});

test('what an admin saves, everyone gets', async () => {
  valueOf(await save({ activeModel: 'wsjf' }));
  expect(valueOf(await app.call('getProject', {}, { as: 'dev' }))).toMatchObject({
    settings: { activeModel: 'wsjf' },
    revision: 1,
    canAdminister: false,
  });
});

test('the form offers number fields, fields, link types and issue types of the project', async () => {
  const form = valueOf(await app.call('getSettingsForm', {}, { as: 'admin' }));
  expect(form.canAdminister).toBe(true);
  expect(form.numberFields.map(({ name }) => name)).toContain('Story Points');
  expect(form.fields.length).toBeGreaterThan(form.numberFields.length);
  expect(form.linkTypes.map(({ name }) => name)).toContain('Blocks');
  expect(form.issueTypes.map(({ name }) => name)).toContain('Story');
});

test('only who administers the project may save, asked of Jira at that moment', async () => {
  expect(errorOf(await save({ activeModel: 'ice' }, 0, 'po'))).toMatchObject({
    code: 'FORBIDDEN',
    detail: 'ADMINISTER_PROJECTS',
  });
  expect(valueOf(await app.call('getProject', {}, { as: 'po' })).revision).toBe(0);
});

test('a project that a person may not see stays unknown to them', async () => {
  const directie = app.jira.site.data.projects.find(({ key }) => key === 'DIR')!;
  for (const name of ['getProject', 'getSettingsForm', 'getBacklogIds'] as const)
    expect(errorOf(await app.call(name, {}, { as: 'po', projectId: directie.id })).code).toBe('NOT_FOUND');
  expect(valueOf(await app.call('getProject', {}, { as: 'admin', projectId: directie.id })).canAdminister).toBe(true);
});

test('two admins do not overwrite each other unawares', async () => {
  valueOf(await save({ activeModel: 'ice' }));
  expect(errorOf(await save({ activeModel: 'rice' })).code).toBe('OUT_OF_DATE');
  expect(valueOf(await app.call('getProject', {}, { as: 'admin' })).settings.activeModel).toBe('ice');
  valueOf(await save({ activeModel: 'rice' }, 1));
});

test('a model that cannot score is not saved', async () => {
  const formula = {
    ...builtinModel('formula'),
    formula: { type: 'ratio' as const, value: 'value / / effort', size: null },
  };
  expect(errorOf(await save({ activeModel: 'formula', models: { formula } }))).toMatchObject({
    code: 'MODEL_BROKEN',
    detail: 'expression',
  });
});

const A_CHECK: Check = { id: 'a', type: 'manual', text: 'x', who: EDITORS, issueTypeIds: [], onlyJql: null };

test.each([
  ['an unknown model', { activeModel: 'vibes' }, 'settings.activeModel'],
  [
    'two checks with one id',
    {
      gates: gatesWithDone(['x', 'y'].map((text) => ({ ...A_CHECK, text }))),
    },
    'settings.gates.1.checks',
  ],
  ['a check without a text', { gates: gatesWithDone([{ ...A_CHECK, text: ' ' }]) }, 'settings.gates.1.checks.0.text'],
  [
    'a weight of −1',
    {
      models: {
        weighted: { ...builtinModel('weighted'), criteria: [{ ...builtinModel('weighted').criteria[0]!, weight: -1 }] },
      },
    },
    'settings.models.weighted.criteria.0.weight',
  ],
])('%s is refused with its place', async (_what, change, detail) => {
  const payload = { settings: { ...STARTING_SETTINGS, ...change }, revision: 0 };
  expect(errorOf(await app.callRaw('saveSettings', payload, { as: 'admin' }))).toMatchObject({
    code: 'INVALID_INPUT',
    detail,
  });
});

test('settings that cannot be read are not used, and not thrown away before an admin saves', async () => {
  const { id } = app.jira.site.data.projects[0]!;
  app.host.kvs.store.set('plain', `settings:${id}`, { revision: 4, settings: { v: 1, activeModel: 'vibes' } });
  expect(valueOf(await app.call('getProject', {}, { as: 'po' }))).toMatchObject({
    damaged: true,
    revision: 4,
    settings: STARTING_SETTINGS,
  });
  valueOf(await save({ activeModel: 'ice' }, 4));
  expect(valueOf(await app.call('getProject', {}, { as: 'po' }))).toMatchObject({ damaged: false, revision: 5 });
});

describe('settings as the first version stored them', () => {
  /** A check that any editor could tick, since there was nobody else to name. */
  const demo = { id: 'demo', type: 'manual' as const, text: 'Demo given', issueTypeIds: ['10001'] };
  const demoNow: Check = { ...demo, onlyJql: null, who: EDITORS };
  const read = async (links: unknown) => {
    const { id } = app.jira.site.data.projects[0]!;
    const settings = {
      ...{ v: 1, activeModel: 'ice', models: {}, doneGate: { checks: [...STARTING_DONE_GATE.checks, demo] } },
      ...(links === undefined ? {} : { blockingLinkTypeIds: links }),
    };
    app.host.kvs.store.set('plain', `settings:${id}`, { revision: 4, settings });
    return valueOf(await app.call('getProject', {}, { as: 'po' }));
  };

  it('are read: the source of a chosen link type goes first, and issues without a score come last', async () => {
    expect(await read(['10000', '10007'])).toMatchObject({
      damaged: false,
      revision: 4,
      settings: {
        activeModel: 'ice',
        unscored: 'last',
        blockingLinks: [
          { typeId: '10000', first: 'source' },
          { typeId: '10007', first: 'source' },
        ],
      },
    });
    expect((await read([])).settings.blockingLinks).toEqual([]);
    expect(await read(null)).toMatchObject({ damaged: false, settings: { activeModel: 'ice', blockingLinks: null } });
  });

  it('become today’s when an admin saves them', async () => {
    const { settings } = await read(['10000']);
    valueOf(await save(settings, 4));
    const { id } = app.jira.site.data.projects[0]!;
    const { json } = app.host.kvs.store.peek('plain', `settings:${id}`)!;
    const { gates, ...others } = settings;
    expect(gates).toEqual(gatesWithDone([...STARTING_DONE_GATE.checks, demoNow]));
    const versions = [
      { id: 'ready', version: 4 },
      { id: 'done', version: 4 },
    ];
    expect(JSON.parse(json)).toEqual({ revision: 5, settings: others, gates: versions });
    for (const gate of gates) {
      const { name, checks } = gate;
      const part = JSON.parse(app.host.kvs.store.peek('plain', `gate:${id}:${gate.id}:4:0`)!.json) as unknown;
      expect(part).toEqual({ name, at: null, by: null, after: 0, parts: 1, checks });
    }
  });

  it('are damaged when their links were', async () => {
    expect(await read('blocks')).toMatchObject({ damaged: true, settings: STARTING_SETTINGS });
    expect(await read([10000])).toMatchObject({ damaged: true });
    expect(await read(undefined)).toMatchObject({ damaged: true });
  });
});

test('checks stored before there were conditions by JQL apply to all issues of their types', async () => {
  const { id } = app.jira.site.data.projects[0]!;
  const old = { id: 'demo', type: 'manual' as const, text: 'Demo given', issueTypeIds: ['10001'] };
  const now = { ...old, id: 'ux', onlyJql: 'labels = ux' };
  const store = (checks: unknown) => {
    const { gates: _gates, criteriaField: _criteria, estimateField: _estimate, ...others } = STARTING_SETTINGS;
    const { health: _health, ...settings } = { ...others, doneGate: { checks } };
    app.host.kvs.store.set('plain', `settings:${id}`, { revision: 4, settings });
    return app.call('getProject', {}, { as: 'po' });
  };
  expect(valueOf(await store([old, now]))).toMatchObject({
    damaged: false,
    gateStamps: { ready: UPGRADED, done: UPGRADED },
    settings: {
      gates: gatesWithDone([
        { ...old, onlyJql: null, who: EDITORS },
        { ...now, who: EDITORS },
      ]),
    },
  });
  for (const broken of ['none', [old, 'text'], [{ ...old, onlyJql: 7 }]])
    expect(valueOf(await store(broken))).toMatchObject({ damaged: true, settings: STARTING_SETTINGS });
});

test('settings that outgrow Forge’s storage are refused, and the old ones stay', async () => {
  const words = 'x'.repeat(500);
  const criterion = (n: number) => ({
    ...builtinModel('rice').criteria[1]!,
    key: `key${n}`,
    help: words,
    scale: {
      type: 'steps' as const,
      unit: null,
      steps: Array.from({ length: 20 }, (_, value) => ({ value, label: 'y'.repeat(120) })),
    },
  });
  const large = (id: 'rice' | 'ice' | 'wsjf') => ({
    ...builtinModel(id),
    criteria: Array.from({ length: 30 }, (_, n) => criterion(n)),
  });
  const models = { rice: large('rice'), ice: large('ice'), wsjf: large('wsjf') };
  expect(errorOf(await save({ models }))).toMatchObject({ code: 'TOO_LARGE', detail: 'settings' });
  expect(valueOf(await app.call('getProject', {}, { as: 'admin' })).revision).toBe(0);
});

test('an admin who may not save is told so before the settings are looked at', async () => {
  const { id } = app.jira.site.data.projects.find(({ key }) => key === 'DIR')!;
  const answer = await app.call(
    'saveSettings',
    { settings: STARTING_SETTINGS, revision: 0 },
    { as: 'po', projectId: id },
  );
  expect(errorOf(answer).code).toBe('NOT_FOUND');
});

test('a gate starts at version 1 whenever it is added, and what the app brings along has no maker', async () => {
  const own = (name: string): Gate => ({ id: name.toLowerCase(), name, checks: [] });
  const [ready, done] = STARTING_SETTINGS.gates as [Gate, Gate];
  let revision = 0;
  const save = async (...gates: Gate[]) => {
    const settings = { ...STARTING_SETTINGS, gates };
    const { gateStamps } = valueOf(await app.call('saveSettings', { settings, revision: revision++ }, { as: 'admin' }));
    return gateStamps;
  };
  const makerless = { version: 1, at: null, by: null };
  expect(await save(ready, done, own('Release'))).toMatchObject({
    ready: makerless,
    done: makerless,
    release: { version: 1 },
  });
  await save(ready, { ...done, checks: [] }, own('Release'));
  const stamps = await save(ready, { ...done, checks: [] }, own('Release'), own('Launch'));
  expect(stamps).toMatchObject({
    ready: makerless,
    done: { version: 2 },
    release: { version: 1 },
    launch: { version: 1 },
  });
  expect(stamps.launch!.by).not.toBeNull();
  // Away and back: its old versions stay what they were.
  await save(ready, done);
  expect(await save(ready, done, own('Release'))).toMatchObject({ release: { version: 2 } });
});
