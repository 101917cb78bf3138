import type { JiraAnswer } from '../../sandbox/jira';
import type { ScoresView } from '../../src/contract/views';
import { builtinModel } from '../../src/domain/scoring/builtins';
import { STARTING_SETTINGS, type ProjectSettings } from '../../src/domain/settings';
import { errorOf, startApp, valueOf, type App, type From } from '../fakes/app';

/** Score inputs of several issues at once, as the backlog page saves them. */

let app: App;
let ids: string[];

const rice = { reach: 500, impact: 2, confidence: 0.8, effort: 4 };
const start = async (count: number, settings: Partial<ProjectSettings> = { activeModel: 'rice' }) => {
  app = await startApp();
  ids = [];
  for (let n = 0; n < count; n += 1) ids.push((await app.createIssue({})).id);
  await choose(settings);
  app.exchanges.length = 0;
};
const choose = async (settings: Partial<ProjectSettings>, revision = 0) =>
  valueOf(
    await app.call('saveSettings', { settings: { ...STARTING_SETTINGS, ...settings }, revision }, { as: 'admin' }),
  );
afterEach(() => app.expectContractKept());

type Change = Parameters<typeof app.call<'saveScores'>>[1]['changes'][number];
const change = (issueId: string, inputs: Change['inputs'] = rice): Change => ({ issueId, model: 'rice', inputs });
const save = (changes: readonly Change[], from: From = { as: 'po' }, replaceDamaged = false) =>
  app.call('saveScores', { changes: [...changes], replaceDamaged }, from);
const saved = async (...of: Parameters<typeof save>) => valueOf(await save(...of));
const property = (id: string) => `/rest/api/3/issue/${id}/properties/voorrang`;
const stored = async (id: string) => (await app.rest('admin', 'GET', property(id))).json?.value;
const writes = () => app.exchanges.filter(({ method }) => method === 'PUT');
/** Of each issue its error, or that it was stored. */
const outcomes = ({ results }: ScoresView) =>
  results.map((one) => [one.issueId, 'error' in one ? one.error.code : one.data.state]);

/** From now on Jira answers so where a request asks for it. */
function answerWith(answer: JiraAnswer, when: (method: string, path: string) => boolean): void {
  const handle = app.jira.handle.bind(app.jira);
  app.jira.handle = (request, person) =>
    when(request.method, request.path) ? Promise.resolve(answer) : handle(request, person);
}
const PAUSE = { status: 429, headers: { 'retry-after': '600' }, body: '<html>Too many requests</html>' };

describe('saving the scores of several issues', () => {
  it('stores them as the person, and answers what is stored with each', async () => {
    await start(2);
    const { accountId: by } = (await app.rest('po', 'GET', '/rest/api/3/myself')).json;
    const { results } = await saved([change(ids[0]!), change(ids[1]!, { reach: 7, impact: null })]);
    expect(results.map(({ issueId }) => issueId)).toEqual(ids);
    expect(results[1]).toMatchObject({
      data: { state: 'ok', data: { inputs: { rice: { reach: { value: 7, by } } } } },
    });
    for (const [index, id] of ids.entries())
      expect(results[index]).toEqual({ issueId: id, data: { state: 'ok', data: await stored(id) } });
    expect(writes().map(({ person }) => person)).toEqual(writes().map(() => 'po'));
  });

  it('makes JQL find what is there now, as saving in the panel does', async () => {
    await start(2);
    await saved([change(ids[0]!)]);
    const inPanel = { model: 'rice' as const, inputs: rice, replaceDamaged: false };
    valueOf(await app.call('saveScore', inPanel, { as: 'po', issueId: ids[1]! }));
    const [index, panels] = await Promise.all(
      ids.map(async (id) => (await app.rest('admin', 'GET', `${property(id)}-index`)).json.value),
    );
    expect(index).toMatchObject({ score: 200 });
    expect({ ...index, at: null }).toEqual({ ...panels, at: null });
  });

  it('of 25 issues costs 77 requests to Jira, and 52 where JQL finds the same as before', async () => {
    await start(25);
    const all = ids.map((id) => change(id));
    const count = async () => {
      app.exchanges.length = 0;
      expect((await saved(all)).results.every((one) => 'data' in one)).toBe(true);
      return app.exchanges.length;
    };
    // One for the project, one for each issue's permissions, one to read them all; then each issue, its history (read and
    // written) and its index.
    expect(await count()).toBe(1 + 25 + 1 + 25 + 2 * 25 + 25);
    all.forEach((one, index) => (all[index] = { ...one, ranges: { reach: { low: 400, high: 600 } } }));
    expect(await count()).toBe(1 + 25 + 1 + 25);
    expect(await count()).toBe(1 + 25 + 1);
  });

  it('takes the inputs of both models where classes are ordered inside by a second one', async () => {
    await start(1);
    const formula = { type: 'classes', criterion: 'class', within: 'rice' } as const;
    const moscow = { ...builtinModel('moscow'), formula };
    await choose({ activeModel: 'moscow', models: { moscow } }, 1);
    const both: Change[] = [{ issueId: ids[0]!, model: 'moscow', inputs: { class: 4 } }, change(ids[0]!)];
    app.exchanges.length = 0;
    expect(outcomes(await saved(both))).toEqual([[ids[0], 'ok']]);
    expect((await stored(ids[0]!)).inputs).toMatchObject({
      moscow: { class: { value: 4 } },
      rice: { effort: { value: 4 } },
    });
    expect(writes().filter(({ path }) => path.endsWith('/voorrang'))).toHaveLength(1);
  });
});

describe('one that is refused does not keep the others', () => {
  it('an issue of another project, one that is hidden, and one that is not there', async () => {
    await start(2);
    const [, other] = app.jira.site.data.projects;
    const elsewhere = await app.createIssue({ project: { id: other!.id }, issuetype: { id: '10011' } });
    const hidden = app.jira.site.data.projects.find(({ key }) => key === 'DIR')!;
    const inside = await app.createIssue({ project: { id: hidden.id }, issuetype: { name: 'Task' } });
    const asked = [ids[0]!, elsewhere.id, inside.id, '999999999', ids[1]!];
    expect(
      outcomes(
        await saved(
          asked.map((id) => change(id)),
          { as: 'po' },
        ),
      ),
    ).toEqual([
      [ids[0], 'ok'],
      [elsewhere.id, 'NOT_FOUND'],
      [inside.id, 'NOT_FOUND'],
      ['999999999', 'NOT_FOUND'],
      [ids[1], 'ok'],
    ]);
    // An administrator may edit it, but it is not of the page's project.
    expect(outcomes(await saved([change(elsewhere.id)], { as: 'admin' }))).toEqual([[elsewhere.id, 'NOT_FOUND']]);
    expect(await stored(elsewhere.id)).toBeUndefined();
  });

  it('a value beside the scale, what Jira gives, and what is damaged', async () => {
    await start(4);
    await app.rest('dev', 'PUT', property(ids[2]!), { v: 1, inputs: 'hello' });
    const asked = [change(ids[0]!, { effort: 0 }), change(ids[1]!, { fame: 1 }), change(ids[2]!), change(ids[3]!)];
    const { results } = await saved(asked);
    expect(results.slice(0, 3)).toEqual([
      { issueId: ids[0], error: { code: 'INVALID_INPUT', detail: 'effort' } },
      { issueId: ids[1], error: { code: 'INVALID_INPUT', detail: 'fame' } },
      { issueId: ids[2], error: { code: 'DAMAGED', detail: expect.stringMatching(/^inputs: /) } },
    ]);
    expect(await stored(ids[0]!)).toBeUndefined();
    expect(await stored(ids[2]!)).toEqual({ v: 1, inputs: 'hello' });
    expect(await stored(ids[3]!)).toMatchObject({ inputs: { rice: { effort: { value: 4 } } } });
    expect(outcomes(await saved([change(ids[2]!)], { as: 'po' }, true))).toEqual([[ids[2], 'ok']]);
  });

  it('all of them, when the project has chosen another model meanwhile', async () => {
    await start(2);
    await choose({ activeModel: 'wsjf' }, 1);
    app.exchanges.length = 0;
    expect(outcomes(await saved(ids.map((id) => change(id))))).toEqual(ids.map((id) => [id, 'OUT_OF_DATE']));
    expect(writes()).toEqual([]);
  });
});

describe('who may not edit an issue', () => {
  it('saves nothing of it', async () => {
    await start(2);
    const { results } = await saved(
      ids.map((id) => change(id)),
      { as: 'viewer' },
    );
    const error = { code: 'FORBIDDEN', detail: 'EDIT_ISSUES' };
    expect(results).toEqual(ids.map((issueId) => ({ issueId, error })));
    expect(writes()).toEqual([]);
  });

  it('learns nothing of what is stored with it', async () => {
    await start(1);
    await saved([change(ids[0]!)]);
    const answer = await save([change(ids[0]!, { reach: 1 })], { as: 'viewer' });
    expect(JSON.stringify(answer)).not.toContain('reach');
  });

  it('gets no further than the project when they may not see that', async () => {
    await start(1);
    const hidden = app.jira.site.data.projects.find(({ key }) => key === 'DIR')!;
    expect(errorOf(await save([change(ids[0]!)], { as: 'po', projectId: hidden.id })).code).toBe('NOT_FOUND');
  });
});

describe('what was not tried has no result', () => {
  it('when Jira asks to wait halfway through the writing', async () => {
    await start(25);
    let written = 0;
    answerWith(PAUSE, (method, path) => method === 'PUT' && path.endsWith('/voorrang') && (written += 1) > 12);
    const { results } = await saved(ids.map((id) => change(id)));
    // Five at a time: of the third five Jira takes two, and of the last ten it hears nothing.
    expect(results.map(({ issueId }) => issueId)).toEqual(ids.slice(0, 15));
    expect(results.filter((one) => 'data' in one)).toHaveLength(12);
    expect(results[14]).toMatchObject({ error: { code: 'RATE_LIMITED', retryAfterSeconds: 600 } });
    expect(await stored(ids[20]!)).toBeUndefined();
  });

  it('when Jira asks to wait before anything is written', async () => {
    await start(10);
    let asked = 0;
    answerWith(PAUSE, (_method, path) => path.includes('mypermissions') && (asked += 1) > 4);
    const { results } = await saved(ids.map((id) => change(id)));
    expect(outcomes({ results }).map(([, outcome]) => outcome)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    expect(writes()).toEqual([]);
  });

  it('when the time is up', async () => {
    await start(25);
    jest.useFakeTimers({ doNotFake: ['nextTick', 'queueMicrotask', 'setImmediate', 'setTimeout', 'clearTimeout'] });
    try {
      answerWith(PAUSE, (method, path) => {
        // Each write takes Jira two seconds.
        if (method === 'PUT' && path.endsWith('/voorrang')) jest.setSystemTime(Date.now() + 2_000);
        return false;
      });
      const { results } = await saved(ids.map((id) => change(id)));
      expect(outcomes({ results })).toEqual(ids.slice(0, 10).map((id) => [id, 'ok']));
    } finally {
      jest.useRealTimers();
    }
  });
});
