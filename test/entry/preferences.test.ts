import { STARTING_PREFERENCES, type Preferences } from '../../src/domain/backlogView';
import { people, type PersonKey } from '../../sandbox/jira';
import { errorOf, startApp, valueOf, type App } from '../fakes/app';

/** What the app remembers of one person in one project. */

let app: App;
beforeEach(async () => {
  app = await startApp({ issues: 20 });
});
afterEach(() => app.expectContractKept());

const MINE: Preferences = {
  ...STARTING_PREFERENCES,
  columns: [{ id: 'input:reach', width: 120 }],
  groupBy: 'epic',
  tourSeen: true,
};
const save = (preferences: Preferences, as: PersonKey, projectId?: string) =>
  app.call('savePreferences', { preferences }, { as, ...(projectId === undefined ? {} : { projectId }) });
const of = async (as: PersonKey, projectId?: string) =>
  valueOf(await app.call('getProject', {}, { as, ...(projectId === undefined ? {} : { projectId }) })).preferences;
const accountOf = (as: PersonKey) => people.find(({ key }) => key === as)!.accountId;
const otherProject = () => app.jira.site.data.projects.find(({ key }) => key === 'DIR')!.id;

test('are their own: of whoever asks, in this project, also where they may change nothing else', async () => {
  expect(await of('viewer')).toEqual(STARTING_PREFERENCES);
  expect(valueOf(await save(MINE, 'viewer'))).toEqual(MINE);
  expect(await of('viewer')).toEqual(MINE);
  for (const other of ['po', 'admin'] as const) expect(await of(other)).toEqual(STARTING_PREFERENCES);
  valueOf(await save({ ...MINE, groupBy: null }, 'admin', otherProject()));
  expect(await of('admin', otherProject())).toEqual({ ...MINE, groupBy: null });
  expect(await of('admin')).toEqual(STARTING_PREFERENCES);
});

test('the last of several counts', async () => {
  for (const groupBy of ['epic', 'class', 'goal'] as const) valueOf(await save({ ...MINE, groupBy }, 'po'));
  expect((await of('po')).groupBy).toBe('goal');
});

test.each([
  ['another person', { preferences: MINE, accountId: '712020:0b7f6a52' }],
  ['a later version', { preferences: { ...MINE, v: 2 } }],
  ['a column that is none', { preferences: { ...MINE, columns: [{ id: '<script>', width: 10 }] } }],
])('%s is not accepted', async (_what, payload) => {
  expect(errorOf(await app.callRaw('savePreferences', payload, { as: 'po' })).code).toBe('INVALID_INPUT');
});

test.each([['text'], [{ v: 1, columns: 'all' }], [{ v: 7 }], [[MINE]]])(
  'what cannot be read (%j) counts as nothing, keeps no page from opening, and is replaced by the next change',
  async (rubbish) => {
    const key = `preferences:${app.jira.site.data.projects[0]!.id}:${accountOf('po')}`;
    app.host.kvs.store.set('plain', key, rubbish);
    expect(await of('po')).toEqual(STARTING_PREFERENCES);
    valueOf(await save(MINE, 'po'));
    expect(await of('po')).toEqual(MINE);
  },
);
