import { errorOf, startApp, valueOf, type App } from '../fakes/app';
import { STARTING_SETTINGS, type ProjectSettings } from '../../src/domain/settings';

let app: App;
let issue: { id: string; key: string };

beforeEach(async () => {
  app = await startApp();
  issue = await app.createIssue({});
});
afterEach(() => app.expectContractKept());

const chooseModel = async (settings: Partial<ProjectSettings>) =>
  valueOf(
    await app.call('saveSettings', { settings: { ...STARTING_SETTINGS, ...settings }, revision: 0 }, { as: 'admin' }),
  );
const rice = { reach: 500, impact: 2, confidence: 0.8, effort: 4 };
const save = (inputs: Record<string, number | null>, as: 'po' | 'viewer' | 'admin' = 'po', replaceDamaged = false) =>
  app.call('saveScore', { model: 'rice', inputs, replaceDamaged }, { as, issueId: issue.id });
const stored = async () =>
  (await app.rest('admin', 'GET', `/rest/api/3/issue/${issue.key}/properties/voorrang`)).json?.value;

describe('the Priority panel', () => {
  it('shows a score before anyone typed anything', async () => {
    const view = valueOf(await app.call('getScore', {}, { as: 'viewer', issueId: issue.id }));
    expect(view).toMatchObject({
      issueKey: issue.key,
      canEdit: false,
      model: { id: 'starter' },
      score: { status: 'scored' },
    });
  });

  it('costs two requests to Jira', async () => {
    app.exchanges.length = 0;
    await app.call('getScore', {}, { as: 'po', issueId: issue.id });
    expect(app.exchanges.map(({ method, path }) => `${method} ${path}`)).toEqual([
      'GET /rest/api/3/mypermissions',
      `GET /rest/api/3/issue/${issue.id}`,
    ]);
  });

  it('scores what is entered, says who entered it and when, and what is still missing', async () => {
    await chooseModel({ activeModel: 'rice' });
    const { confidence: _left, ...three } = rice;
    expect(valueOf(await save(three)).score).toMatchObject({ status: 'unscored', missing: ['confidence'] });
    const view = valueOf(await save({ confidence: 0.8 }));
    expect(view.score).toMatchObject({ status: 'scored', score: 200 });
    const po = app.host.manifest && (await app.rest('po', 'GET', '/rest/api/3/myself')).json.accountId;
    expect(view.inputs[0]).toEqual({
      key: 'reach',
      value: 500,
      source: 'manual',
      by: po,
      at: expect.stringMatching(/^20/),
    });
  });

  it('lets JQL find the score', async () => {
    await chooseModel({ activeModel: 'rice' });
    await save(rice);
    const find = async (jql: string) =>
      (await app.rest('viewer', 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] })).json.issues.map(
        (found: { key: string }) => found.key,
      );
    expect(await find('voorrangScore = 200')).toEqual([issue.key]);
    expect(await find('issue.property[voorrang-index].score > 199 AND voorrangModel = rice')).toEqual([issue.key]);
    expect(await find('voorrangScore > 200')).toEqual([]);
    await save({ effort: null });
    expect(await find('voorrangScore > 0')).toEqual([]);
  });

  it('keeps the inputs of a model while another is active', async () => {
    await chooseModel({ activeModel: 'rice' });
    await save(rice);
    valueOf(
      await app.call(
        'saveSettings',
        { settings: { ...STARTING_SETTINGS, activeModel: 'ice' }, revision: 1 },
        { as: 'admin' },
      ),
    );
    const ice = { impact: 5, confidence: 5, ease: 5 };
    await app.call('saveScore', { model: 'ice', inputs: ice, replaceDamaged: false }, { as: 'po', issueId: issue.id });
    expect(Object.keys((await stored()).inputs).sort()).toEqual(['ice', 'rice']);
  });

  it('writes nothing when nothing changed', async () => {
    await chooseModel({ activeModel: 'rice' });
    await save(rice);
    app.exchanges.length = 0;
    expect(valueOf(await save(rice)).score).toMatchObject({ score: 200 });
    expect(app.exchanges.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it('recomputes from the inputs, whatever score was stored', async () => {
    await chooseModel({ activeModel: 'rice' });
    await save(rice);
    const index = `/rest/api/3/issue/${issue.key}/properties/voorrang-index`;
    const { value } = (await app.rest('admin', 'GET', index)).json;
    expect(value).toMatchObject({ model: 'rice', score: 200 });
    await app.rest('dev', 'PUT', index, { ...value, score: 9_999 });
    await app.rest('dev', 'PUT', index.replace('-index', ''), { ...(await stored()), score: 9_999 });
    expect(valueOf(await app.call('getScore', {}, { as: 'po', issueId: issue.id })).score).toMatchObject({
      score: 200,
    });
  });

  it('shows MoSCoW with the inputs of the model that decides inside a class', async () => {
    const moscow = { class: 4 };
    await chooseModel({ activeModel: 'moscow' });
    const change = { model: 'moscow' as const, inputs: moscow, replaceDamaged: false };
    const view = valueOf(await app.call('saveScore', change, { as: 'po', issueId: issue.id }));
    expect(view).toMatchObject({
      score: { classValue: 4, within: { status: 'scored' } },
      within: { model: { id: 'starter' } },
    });
  });
});

describe('what is refused', () => {
  beforeEach(() => chooseModel({ activeModel: 'rice' }));

  it('a person who may not edit the issue, though the panel’s button could be forged', async () => {
    expect(errorOf(await save(rice, 'viewer'))).toMatchObject({ code: 'FORBIDDEN', detail: 'EDIT_ISSUES' });
    expect(await stored()).toBeUndefined();
  });

  it('an issue the person may not see, without saying that it exists', async () => {
    const answer = await app.call('getScore', {}, { as: 'viewer', issueId: '99999999' });
    expect(errorOf(answer).code).toBe('NOT_FOUND');
  });

  it.each([
    ['a value beside the scale', { impact: 2.5 }, 'impact'],
    ['effort 0', { effort: 0 }, 'effort'],
    ['a criterion the model does not have', { fame: 3 }, 'fame'],
  ])('%s, by name', async (_what, inputs, key) => {
    expect(errorOf(await save(inputs as Record<string, number>))).toMatchObject({ code: 'INVALID_INPUT', detail: key });
    expect(await stored()).toBeUndefined();
  });

  it.each([
    ['text for a number', { model: 'rice', inputs: { reach: 'many' }, replaceDamaged: false }, 'inputs.reach'],
    ['an unknown model', { model: 'vibes', inputs: {}, replaceDamaged: false }, 'model'],
    ['extra properties', { model: 'rice', inputs: {}, replaceDamaged: false, accountId: 'x' }, 'payload'],
    ['nothing', null, 'model'],
    ['a list', [], 'payload'],
  ])('%s, before anything is asked of Jira', async (_what, payload, detail) => {
    app.exchanges.length = 0;
    const error = errorOf(await app.callRaw('saveScore', payload, { as: 'po', issueId: issue.id }));
    expect(error).toMatchObject({ code: 'INVALID_INPUT', id: expect.stringMatching(/^[0-9a-f]{8}$/) });
    expect([detail, 'payload']).toContain(error.detail);
    expect(app.exchanges).toEqual([]);
  });

  it('a model the project no longer uses', async () => {
    const change = { model: 'wsjf' as const, inputs: { jobSize: 3 }, replaceDamaged: false };
    expect(errorOf(await app.call('saveScore', change, { as: 'po', issueId: issue.id })).code).toBe('OUT_OF_DATE');
  });

  it('a call from a page that is not on an issue', async () => {
    expect(errorOf(await app.call('getScore', {}, { as: 'po' }))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('damaged data', () => {
  beforeEach(async () => {
    await chooseModel({ activeModel: 'rice' });
    await app.rest('dev', 'PUT', `/rest/api/3/issue/${issue.key}/properties/voorrang`, { v: 1, inputs: 'hello' });
  });

  it('is shown as damaged and not counted', async () => {
    const view = valueOf(await app.call('getScore', {}, { as: 'po', issueId: issue.id }));
    expect(view.dataProblem).toEqual({ path: 'inputs', expected: 'group' });
    expect(view.score).toMatchObject({ status: 'unscored' });
  });

  it('is replaced only after a yes', async () => {
    expect(errorOf(await save(rice)).code).toBe('DAMAGED');
    expect(await stored()).toEqual({ v: 1, inputs: 'hello' });
    expect(valueOf(await save(rice, 'po', true))).toMatchObject({ dataProblem: null, score: { score: 200 } });
  });
});

test('two people who save different inputs one after the other both keep theirs', async () => {
  await chooseModel({ activeModel: 'rice' });
  await save({ reach: 500, impact: 2 });
  await save({ confidence: 0.8, effort: 4 }, 'admin');
  const { inputs } = await stored();
  expect(Object.keys(inputs.rice).sort()).toEqual(['confidence', 'effort', 'impact', 'reach']);
  expect(inputs.rice.reach.by).not.toBe(inputs.rice.effort.by);
});

test('an input that Jira gives cannot be typed over', async () => {
  const change = { model: 'starter' as const, inputs: { priority: 4 }, replaceDamaged: false };
  const answer = await app.call('saveScore', change, { as: 'po', issueId: issue.id });
  expect(errorOf(answer)).toMatchObject({ code: 'INVALID_INPUT', detail: 'priority' });
  expect(await stored()).toBeUndefined();
});

test('data of exactly the size that a Jira property holds is stored, one character more is not', async () => {
  await chooseModel({ activeModel: 'rice' });
  await save({ reach: 1 });
  const now = await stored();
  const fill = (by: number) => {
    // Ticks of checks that are gone would make room; inputs stay, of whatever model.
    const filler: Record<string, unknown> = {};
    const whole = () => ({ ...now, inputs: { ...now.inputs, filler } });
    const room = () => by - JSON.stringify(whole()).length;
    const at = '2026-11-01T10:00:00.000Z';
    while (room() > 170) filler[`old-${Object.keys(filler).length}`] = { value: 1, at, by: 'x' };
    const last = { value: 1, at, by: '' };
    filler['last'] = last;
    last.by = 'x'.repeat(room());
    return whole();
  };
  // What is saved is one digit longer than what is filled in here.
  for (const [size, ok] of [
    [32_767, true],
    [32_768, false],
  ] as const) {
    await app.rest('dev', 'PUT', `/rest/api/3/issue/${issue.key}/properties/voorrang`, fill(size));
    const answer = await save({ reach: 22 });
    if (ok) expect([valueOf(answer).dataProblem, JSON.stringify(await stored()).length]).toEqual([null, 32_768]);
    else expect(errorOf(answer)).toMatchObject({ code: 'TOO_LARGE', detail: '32769' });
  }
});

describe('a range around an input', () => {
  type Ranges = Record<string, { low: number; high: number } | null>;
  const saveRanges = (
    ranges: Ranges,
    inputs: Record<string, number | null> = {},
    as: 'po' | 'admin' | 'viewer' = 'po',
  ) => app.call('saveScore', { model: 'rice', inputs, ranges, replaceDamaged: false }, { as, issueId: issue.id });
  const storedInput = async (key: string) => (await stored()).inputs.rice[key];
  const reach = { low: 300, high: 700 };

  beforeEach(async () => {
    await chooseModel({ activeModel: 'rice' });
    await save(rice);
  });

  it('is stored with its value and shown with it, and keeps who gave the value and when', async () => {
    const before = await storedInput('reach');
    const view = valueOf(await saveRanges({ reach, impact: { low: 0.5, high: 3 } }, {}, 'admin'));
    expect(view.inputs[0]).toEqual({ key: 'reach', source: 'manual', range: reach, ...before });
    expect(await storedInput('reach')).toEqual({ ...before, range: reach });
    expect((await storedInput('impact')).range).toEqual({ low: 0.5, high: 3 });
    expect(view.score).toMatchObject({ score: 200 });
  });

  it('may come together with the value it belongs to, and may be a single point', async () => {
    valueOf(await saveRanges({ reach: { low: 800, high: 800 } }, { reach: 800 }));
    expect(await storedInput('reach')).toMatchObject({ value: 800, range: { low: 800, high: 800 } });
  });

  it('goes when it is taken away, and with its value', async () => {
    await saveRanges({ reach, effort: { low: 1, high: 9 } });
    valueOf(await saveRanges({ reach: null, confidence: null }));
    expect(await storedInput('reach')).not.toHaveProperty('range');
    valueOf(await save({ effort: null }));
    valueOf(await save({ effort: 4 }));
    expect(await storedInput('effort')).not.toHaveProperty('range');
  });

  it('stays when its value moves inside of it, and goes when its value leaves it', async () => {
    await saveRanges({ reach });
    await save({ reach: 600 });
    expect(await storedInput('reach')).toMatchObject({ value: 600, range: reach });
    await save({ impact: 1 });
    expect(await storedInput('reach')).toMatchObject({ range: reach });
    await save({ reach: 701 });
    expect(await storedInput('reach')).not.toHaveProperty('range');
  });

  it('writes nothing when it is already so', async () => {
    await saveRanges({ reach });
    app.exchanges.length = 0;
    valueOf(await saveRanges({ reach, effort: null }, rice));
    expect(app.exchanges.filter(({ method }) => method === 'PUT')).toEqual([]);
  });

  it.each<[string, string, Ranges, Record<string, number | null>]>([
    ['that does not hold its value', 'reach', { reach: { low: 501, high: 700 } }, {}],
    ['whose ends are the wrong way round', 'reach', { reach: { low: 700, high: 300 } }, {}],
    ['that begins below the scale', 'reach', { reach: { low: -1, high: 700 } }, {}],
    ['that begins where the scale does not', 'effort', { effort: { low: 0, high: 9 } }, {}],
    ['that ends between two steps', 'impact', { impact: { low: 1, high: 2.5 } }, {}],
    ['without a value', 'reach', { reach }, { reach: null }],
    ['around what the model does not have', 'vision', { vision: reach }, {}],
    ['taken away from what the model does not have', 'vision', { vision: null }, {}],
  ])('%s is refused, with the values that came along', async (_what, detail, ranges, inputs) => {
    const before = await stored();
    expect(errorOf(await saveRanges(ranges, { confidence: 0.5, ...inputs }))).toMatchObject({
      code: 'INVALID_INPUT',
      detail,
    });
    expect(await stored()).toEqual(before);
  });

  it('is not for a viewer to give', async () => {
    expect(errorOf(await saveRanges({ reach }, {}, 'viewer'))).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('cannot stand around what Jira gives', async () => {
    const change = { model: 'starter' as const, inputs: {}, ranges: { priority: reach }, replaceDamaged: false };
    valueOf(await app.call('saveSettings', { settings: STARTING_SETTINGS, revision: 1 }, { as: 'admin' }));
    expect(errorOf(await app.call('saveScore', change, { as: 'po', issueId: issue.id }))).toMatchObject({
      code: 'INVALID_INPUT',
      detail: 'priority',
    });
  });
});
