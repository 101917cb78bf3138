import { builtinModel } from '../../src/domain/scoring/builtins';
import { STARTING_SETTINGS, type ProjectSettings } from '../../src/domain/settings';
import { errorOf, startApp, valueOf, type App } from '../fakes/app';

let app: App;
beforeEach(async () => {
  app = await startApp({ issues: 7 });
});
afterEach(() => app.expectContractKept());

const save = (settings: Partial<ProjectSettings>, revision = 0, as: 'admin' | 'po' = 'admin') =>
  app.call('saveSettings', { settings: { ...STARTING_SETTINGS, ...settings }, revision }, { as });

test('a project that never saved anything has working settings', async () => {
  expect(valueOf(await app.call('getProject', {}, { as: 'viewer' }))).toEqual({
    settings: STARTING_SETTINGS,
    revision: 0,
    damaged: false,
    canAdminister: false,
    canEdit: false,
    canSchedule: false,
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

test.each([
  ['an unknown model', { activeModel: 'vibes' }, 'settings.activeModel'],
  [
    'two checks with one id',
    {
      doneGate: { checks: [1, 2].map(() => ({ id: 'a', type: 'manual', text: 'x', issueTypeIds: [], onlyJql: null })) },
    },
    'settings.doneGate.checks',
  ],
  [
    'a check without a text',
    { doneGate: { checks: [{ id: 'a', type: 'manual', text: ' ', issueTypeIds: [], onlyJql: null }] } },
    'settings.doneGate.checks.0.text',
  ],
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
  const read = async (links: unknown) => {
    const { id } = app.jira.site.data.projects[0]!;
    const { blockingLinks: _links, unscored: _unscored, ...others } = STARTING_SETTINGS;
    const settings = { ...others, activeModel: 'ice', ...(links === undefined ? {} : { blockingLinkTypeIds: links }) };
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
    expect(JSON.parse(json)).toEqual({ revision: 5, settings });
  });

  it('are damaged when their links were', async () => {
    expect(await read('blocks')).toMatchObject({ damaged: true, settings: STARTING_SETTINGS });
    expect(await read([10000])).toMatchObject({ damaged: true });
    expect(await read(undefined)).toMatchObject({ damaged: true });
  });
});

test('checks stored before there were conditions by JQL apply to all issues of their types', async () => {
  const { id } = app.jira.site.data.projects[0]!;
  const old = { id: 'demo', type: 'manual', text: 'Demo given', issueTypeIds: ['10001'] };
  const now = { ...old, id: 'ux', onlyJql: 'labels = ux' };
  const store = (checks: unknown) => {
    const settings = { ...STARTING_SETTINGS, doneGate: { checks } };
    app.host.kvs.store.set('plain', `settings:${id}`, { revision: 4, settings });
    return app.call('getProject', {}, { as: 'po' });
  };
  expect(valueOf(await store([old, now]))).toMatchObject({
    damaged: false,
    settings: { doneGate: { checks: [{ ...old, onlyJql: null }, now] } },
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
