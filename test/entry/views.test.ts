import fc from 'fast-check';
import type { Payload } from '../../src/contract/calls';
import { comparableViewName, MOST_SAVED_VIEWS, STARTING_VIEW, type BacklogView } from '../../src/domain/backlogView';
import { people, type PersonKey } from '../../sandbox/jira';
import { errorOf, startApp, valueOf, type App, type From } from '../fakes/app';
import { breakStorage } from '../fakes/gates';

/** Views that a project shares: who may save, change and remove them, and that none is lost or overwritten unasked. */

let app: App;
beforeEach(async () => {
  app = await startApp({ issues: 20 });
});
afterEach(() => app.expectContractKept());

const PROJECT = '10000';
const NOBODYS = '7f9c1c1e-5f5d-4b6e-9a58-0e3b7f6f2a10';
const BUGS: BacklogView = { ...STARTING_VIEW, filter: { ...STARTING_VIEW.filter, facets: { type: ['Bug'] } } };
const WHOLE = { id: NOBODYS, name: 'Unread', view: BUGS, by: 'someone', at: '2026-01-01T00:00:00.000Z' };
const accountOf = (as: PersonKey) => people.find(({ key }) => key === as)!.accountId;

const save = (name: string, as: PersonKey = 'po', more: Partial<Payload<'saveView'>> & Partial<From> = {}) => {
  const { id = null, view = BUGS, ...from } = more;
  return app.call('saveView', { id, name, view }, { as, ...from });
};
const remove = (id: string, as: PersonKey = 'po') => app.call('removeView', { id }, { as });
const list = async (as: PersonKey = 'viewer') => valueOf(await app.call('getViews', {}, { as }));
const names = async () => (await list()).views.map(({ name }) => name);
const saved = async (name: string, as: PersonKey = 'po') =>
  valueOf(await save(name, as)).views.find((view) => view.name === name)!;
const keys = (prefix: string) =>
  app.host.kvs.store.list('plain').flatMap(({ key }) => (key.startsWith(prefix) ? [key] : []));
const put = (id: string, value: unknown) => app.host.kvs.store.set('plain', `view:${PROJECT}:${id}`, value);

describe('a saved view', () => {
  test('is there for everyone who sees the project, whole, with who made it and when', async () => {
    const { id } = await saved('Bugs first');
    const { views, mayChange } = await list('viewer');
    expect(views).toEqual([
      { id, name: 'Bugs first', view: BUGS, by: accountOf('po'), at: expect.stringMatching(/Z$/) },
    ]);
    expect(mayChange).toEqual([]);
  });

  test('stays in its project', async () => {
    await saved('Bugs first');
    const other = app.jira.site.data.projects.find(({ key }) => key === 'DIR')!.id;
    expect(valueOf(await app.call('getViews', {}, { as: 'admin', projectId: other })).views).toEqual([]);
  });

  test('is listed by name, as people order names', async () => {
    for (const name of ['view 10', 'View 2', 'ärger', 'zebra']) await saved(name);
    expect(await names()).toEqual(['ärger', 'View 2', 'view 10', 'zebra']);
  });

  test('is saved by who may edit issues, and by nobody else', async () => {
    expect(errorOf(await save('Mine', 'viewer'))).toMatchObject({ code: 'FORBIDDEN', detail: 'saveViews' });
    expect(keys('view')).toEqual([]);
    expect(valueOf(await save('Mine', 'dev')).views).toHaveLength(1);
  });
});

describe('changing and removing', () => {
  test.each<[PersonKey, boolean]>([
    ['po', true],
    ['admin', true],
    ['dev', false],
    ['viewer', false],
  ])('a view of the product owner by %s: %s', async (as, allowed) => {
    const { id } = await saved('Bugs first');
    expect((await list(as)).mayChange).toEqual(allowed ? [id] : []);
    const answers = [await save('Bugs last', as, { id, view: STARTING_VIEW }), await remove(id, as)];
    for (const answer of answers) {
      if (allowed) valueOf(answer);
      else expect(errorOf(answer).code).toBe('FORBIDDEN');
    }
    expect(await names()).toEqual(allowed ? [] : ['Bugs first']);
  });

  test('keeps whose it is when an administrator changes it', async () => {
    const { id } = await saved('Bugs first');
    const { views } = valueOf(await save('Bugs', 'admin', { id, view: STARTING_VIEW }));
    expect(views).toMatchObject([{ id, name: 'Bugs', view: STARTING_VIEW, by: accountOf('po') }]);
    expect((await list('po')).mayChange).toEqual([id]);
  });

  test('of a view that someone else removed meanwhile says so, and brings nothing back', async () => {
    const { id } = await saved('Bugs first');
    valueOf(await remove(id, 'admin'));
    const gone = { code: 'OUT_OF_DATE', detail: 'view' };
    expect(errorOf(await save('Bugs first', 'po', { id }))).toMatchObject(gone);
    expect(errorOf(await remove(id))).toMatchObject(gone);
    expect(errorOf(await remove(NOBODYS, 'admin'))).toMatchObject(gone);
    expect(keys('view')).toEqual([]);
  });
});

describe('a name', () => {
  test.each(['Bugs first', 'BUGS FIRST', '  bugs first '])(
    'is given once in a project: "%s" is not free',
    async (name) => {
      await saved('Bugs first');
      expect(errorOf(await save(name, 'dev'))).toMatchObject({ code: 'INVALID_INPUT', detail: 'viewName' });
      expect(await names()).toEqual(['Bugs first']);
    },
  );

  test('is kept by a view that is saved again, and free once the view has another or is gone', async () => {
    const { id } = await saved('One');
    valueOf(await save('One', 'po', { id, view: STARTING_VIEW }));
    valueOf(await save('ONE', 'po', { id }));
    valueOf(await save('Two', 'po', { id }));
    await saved('One');
    expect(errorOf(await save('one', 'po', { id }))).toMatchObject({ detail: 'viewName' });
    valueOf(await remove(id));
    await saved('Two');
    expect(await names()).toEqual(['One', 'Two']);
    expect(keys('view-name:')).toHaveLength(2);
  });

  test('goes to one of ten who take it at once, and the others are told', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => save('Same', n % 2 ? 'po' : 'dev')));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    for (const answer of answers.filter(({ ok }) => !ok)) expect(errorOf(answer)).toMatchObject({ detail: 'viewName' });
    expect(await names()).toEqual(['Same']);
  });

  test('is free again at once where saving the view failed', async () => {
    const whole = app.host.kvs.request.bind(app.host.kvs);
    breakStorage(app, (path, body) => path.endsWith('/set') && body.includes(`"view:${PROJECT}`));
    expect(errorOf(await save('Bugs first'))).toMatchObject({ code: 'JIRA_UNAVAILABLE', detail: 'storage' });
    app.host.kvs.request = whole;
    await saved('Bugs first');
  });

  test('that nobody has any more is free after a minute', async () => {
    const claim = async (secondsAgo: number) => {
      await saved('Bugs first');
      const [key] = keys('view-name:');
      for (const view of keys(`view:${PROJECT}:`)) app.host.kvs.store.delete('plain', view);
      const at = new Date(Date.now() - secondsAgo * 1000).toISOString();
      app.host.kvs.store.set('plain', key!, { id: NOBODYS, at });
    };
    await claim(30);
    expect(errorOf(await save('Bugs first'))).toMatchObject({ detail: 'viewName' });
    app.host.kvs.store.delete('plain', keys('view-name:')[0]!);
    await claim(90);
    await saved('Bugs first');
  });

  test('is compared whatever its case, its width and the spaces around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const key = comparableViewName(name);
        expect(comparableViewName(` ${name}\t`)).toBe(key);
        expect(comparableViewName(key)).toBe(key);
      }),
    );
    expect(comparableViewName('ＡＢ')).toBe('ab');
  });
});

test('of views that are saved at once none is lost', async () => {
  const wanted = Array.from({ length: 20 }, (_, n) => `View ${n}`);
  const answers = await Promise.all(wanted.map((name, n) => save(name, n % 2 ? 'po' : 'dev')));
  for (const answer of answers) valueOf(answer);
  expect(await names()).toEqual(wanted);
});

test('a project shares so many views and no more; the pages of storage are all read', async () => {
  // More than one page of the listing, unreadable ones between them: those count for nothing.
  for (let n = 0; n < 120; n += 1) put(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`, { v: 99 });
  for (let n = 0; n < MOST_SAVED_VIEWS; n += 1) await saved(`View ${n}`);
  expect(await names()).toHaveLength(MOST_SAVED_VIEWS);
  expect(errorOf(await save('One more'))).toMatchObject({ code: 'TOO_LARGE', detail: 'views' });
  const { id } = (await list()).views[0]!;
  valueOf(await save('Changed all the same', 'po', { id }));
  valueOf(await remove(id));
  await saved('One more');
});

test.each([
  ['nothing of a view', { hello: 1 }],
  ['text', 'rubbish'],
  ['a view without a name', { ...WHOLE, name: '' }],
  ['another view’s id', { ...WHOLE, id: crypto.randomUUID() }],
  ['a facet nobody knows', { ...WHOLE, view: { ...BUGS, filter: { ...BUGS.filter, facets: { moon: ['full'] } } } }],
])('what cannot be read (%s) is left out, and neither overwritten nor removed', async (_what, value) => {
  put(NOBODYS, value);
  await saved('Bugs first');
  expect(await names()).toEqual(['Bugs first']);
  expect(errorOf(await save('Mine now', 'admin', { id: NOBODYS })).code).toBe('OUT_OF_DATE');
  expect(errorOf(await remove(NOBODYS, 'admin')).code).toBe('OUT_OF_DATE');
  const [kept] = app.host.kvs.store.list('plain').filter(({ key }) => key.endsWith(NOBODYS));
  expect(JSON.parse(kept!.json)).toEqual(value);
});

test('a view that is too large is refused and stored nowhere', async () => {
  const label = Array.from({ length: 200 }, (_, n) => `${n}`.padEnd(255, 'x'));
  const component = label;
  const view = { ...BUGS, filter: { ...BUGS.filter, facets: { label, component } } };
  expect(errorOf(await save('Everything', 'po', { view }))).toMatchObject({ code: 'TOO_LARGE', detail: 'view' });
  expect(keys('view')).toEqual([]);
});
