import { STARTING_SETTINGS } from '../../src/domain/settings';
import { people } from '../../sandbox/jira';
import { errorOf, valueOf, type App, type From } from '../fakes/app';
import { startBacklog, type Backlog } from '../fakes/backlog';

/** How an issue's score and place came to be, as the backlog page asks for it. */

let page: Backlog;
let app: App;
let issueId: string;

beforeEach(async () => {
  page = await startBacklog();
  app = page.app;
  issueId = page.former[0]!;
});
afterEach(() => app.expectContractKept());

async function chooseRice(): Promise<void> {
  const settings = { ...STARTING_SETTINGS, activeModel: 'rice' as const };
  valueOf(await app.call('saveSettings', { settings, revision: 0 }, { as: 'admin' }));
  await app.rest('admin', 'DELETE', property('voorrang'));
}

const accountOf = (key: From['as']) => people.find((person) => person.key === key)!.accountId;
const property = (key = 'voorrang-history') => `/rest/api/3/issue/${issueId}/properties/${key}`;
const save = async (inputs: Record<string, number | null>, as: From['as'] = 'po') =>
  valueOf(await app.call('saveScore', { model: 'rice', inputs, replaceDamaged: false }, { as, issueId }));
const history = async (as: From['as'] = 'viewer') => valueOf(await app.call('getIssueHistory', { issueId }, { as }));
const stored = async () => (await app.rest('admin', 'GET', property())).json?.value;
const write = (value: unknown) => app.rest('dev', 'PUT', property(), value);
const RICE = { reach: 500, impact: 2, confidence: 0.8, effort: 4 };

describe('the history of a score', () => {
  beforeEach(chooseRice);

  it('is empty where nobody entered anything', async () => {
    expect(await history()).toEqual({ scores: [], places: [] });
  });

  it('says who entered what, when, and what the score was before and after; newest first', async () => {
    await save(RICE);
    await save({ effort: 8 }, 'admin');
    const { scores } = await history();
    expect(scores).toEqual([
      {
        at: expect.stringMatching(/^20/),
        by: accountOf('admin'),
        model: 'rice',
        before: 200,
        after: 100,
        inputs: { effort: [4, 8] },
      },
      {
        at: expect.stringMatching(/^20/),
        by: accountOf('po'),
        model: 'rice',
        before: null,
        after: 200,
        inputs: { reach: [null, 500], impact: [null, 2], confidence: [null, 0.8], effort: [null, 4] },
      },
    ]);
  });

  it('is one step for what one person changes within ten minutes', async () => {
    await save(RICE);
    await save({ reach: 1_000 });
    await save({ effort: null });
    const { scores } = await history();
    expect(scores).toHaveLength(1);
    expect(scores[0]).toMatchObject({
      before: null,
      after: null,
      inputs: { reach: [null, 1_000], impact: [null, 2], confidence: [null, 0.8] },
    });
    expect(scores[0]!.inputs).not.toHaveProperty('effort');
  });

  it('is another step after that', async () => {
    await save(RICE);
    const { v, steps } = await stored();
    const earlier = new Date(Date.parse(steps[0].at) - 601_000).toISOString();
    await write({ v, steps: [{ ...steps[0], at: earlier }] });
    await save({ reach: 1_000 });
    expect((await history()).scores.map(({ inputs }) => inputs)).toEqual([
      { reach: [500, 1_000] },
      expect.objectContaining({ reach: [null, 500] }),
    ]);
  });

  it('forgets what was taken back at once', async () => {
    await save(RICE);
    await save({ reach: 900 }, 'admin');
    await save({ reach: 500 }, 'admin');
    expect((await history()).scores.map(({ by }) => by)).toEqual([accountOf('po')]);
  });

  it('costs nothing when nothing changed, and nothing when only how sure one is changed', async () => {
    await save(RICE);
    const before = await stored();
    app.exchanges.length = 0;
    await save(RICE);
    expect(app.exchanges.filter(({ method }) => method === 'PUT')).toEqual([]);
    const ranges = { reach: { low: 300, high: 700 } };
    valueOf(
      await app.call(
        'saveScore',
        { model: 'rice', inputs: {}, ranges, replaceDamaged: false },
        { as: 'admin', issueId },
      ),
    );
    expect(await stored()).toEqual(before);
  });

  it('keeps the newest fifty steps, in no more than Jira stores', async () => {
    const step = (n: number) => ({
      at: new Date(Date.UTC(2026, 0, 1) + n * 3_600_000).toISOString(),
      by: accountOf('dev'),
      model: 'rice',
      before: n,
      after: n + 1,
      inputs: Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`criterionWithAVeryLongName${at}`, [n, n + 1]])),
    });
    await write({ v: 1, steps: Array.from({ length: 60 }, (_, n) => step(n)) });
    await save(RICE);
    const { scores } = await history();
    expect(scores.length).toBe(50);
    expect(scores[0]).toMatchObject({ after: 200 });
    expect(scores[1]).toMatchObject({ before: 59 });
    expect(JSON.stringify(await stored()).length).toBeLessThanOrEqual(32_768);
  });

  it('does not keep anyone from saving when it cannot be written', async () => {
    jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    await app.rest('admin', 'DELETE', property());
    const handle = app.jira.handle.bind(app.jira);
    const refuse = jest
      .spyOn(app.jira, 'handle')
      .mockImplementation((request, person) =>
        request.method === 'PUT' && request.path.includes('voorrang-history')
          ? handle({ ...request, method: 'POST' }, person)
          : handle(request, person),
      );
    expect((await save(RICE)).score).toMatchObject({ score: 200 });
    refuse.mockRestore();
    expect(await history()).toEqual({ scores: [], places: [] });
  });
});

describe('a history that an issue editor forged', () => {
  beforeEach(chooseRice);

  it.each([
    ['text', 'rewritten'],
    ['another form', { v: 2, steps: [] }],
    ['steps that are none', { v: 1, steps: [null, 3, { at: 'yesterday' }, { at: '2026-01-01T00:00:00Z', by: '' }] }],
    ['inputs of any name', { v: 1, steps: [{ at: '2026-01-01T00:00:00Z', by: 'x', model: 'rice', before: 1, after: 2, inputs: { '<b>': [1, 2] } }] }], // prettier-ignore
    ['a model there is not', { v: 1, steps: [{ at: '2026-01-01T00:00:00Z', by: 'x', model: 'vibes', before: 1, after: 2, inputs: {} }] }], // prettier-ignore
  ])('as %s shows nothing, and the next step is kept all the same', async (_what, value) => {
    await write(value);
    expect((await history()).scores).toEqual([]);
    await save(RICE);
    expect((await history()).scores).toHaveLength(1);
  });

  it('shows the steps that can be read beside those that cannot, and decides nothing', async () => {
    await save(RICE);
    const { v, steps } = await stored();
    await write({ v, steps: ['?', { ...steps[0], after: 9_999 }] });
    expect((await history()).scores).toMatchObject([{ after: 9_999 }]);
    expect(valueOf(await app.call('getScore', {}, { as: 'po', issueId })).score).toMatchObject({ score: 200 });
  });
});

describe('the history of a place', () => {
  it('says where each applied order put the issue, newest first, and which one was taken back', async () => {
    const [last] = page.former.slice(-1);
    issueId = last!;
    const count = page.former.length;
    const { id } = await page.apply([last!, ...page.former.slice(0, -1)]);
    await page.apply(page.former, 'admin', id);
    const { places } = await history();
    expect(places).toEqual([
      { at: expect.any(String), by: accountOf('admin'), before: 1, after: count, undo: true },
      { at: expect.any(String), by: accountOf('po'), before: count, after: 1, undo: false },
    ]);
  });

  it('tells where a stopped order left it, and leaves out an order that moved nothing', async () => {
    const [first] = page.former;
    const wanted = [...page.former.slice(1), first!];
    const nothing = valueOf(await page.start(wanted));
    valueOf(await page.finish(nothing.id, 'stopped'));
    expect((await history()).places).toEqual([]);
    const { id } = valueOf(await page.start(wanted));
    // Half of the way.
    valueOf(await page.move(id, [{ issueIds: [first!], side: 'after', anchorId: page.former[2]! }]));
    valueOf(await page.finish(id, 'stopped'));
    expect((await history()).places).toMatchObject([{ before: 1, after: 3, undo: false }]);
  });

  it('has nothing to say of an issue that was in no order', async () => {
    await page.apply(page.lifted);
    issueId = (await app.createIssue({})).id;
    expect(await history()).toEqual({ scores: [], places: [] });
  });
});

describe('a history is given', () => {
  it('to nobody who may not see the issue', async () => {
    const answer = await app.call('getIssueHistory', { issueId: '99999999' }, { as: 'viewer' });
    expect(errorOf(answer).code).toBe('NOT_FOUND');
  });

  it('only in the project of the issue', async () => {
    const other = app.jira.site.data.projects.find(({ id }) => id !== app.jira.site.data.projects[0]!.id);
    const from = { as: 'admin', projectId: other?.id ?? '10999' } as const;
    expect(errorOf(await app.call('getIssueHistory', { issueId }, from)).code).toBe('NOT_FOUND');
  });
});
