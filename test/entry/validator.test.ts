import type { Check, Gate, NamedWho } from '../../src/domain/gates/gate';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { gatesWithDone } from '../builders/gates';
import { startApp, valueOf, type App, type AppOptions } from '../fakes/app';

/** The workflow validator through its real handler, as Jira calls it: nobody acts, and the issue is only named. */

let app: App;
let issue: { id: string; key: string };

const base = { text: null, issueTypeIds: [], onlyJql: null };
const RELEASED: Check = { ...base, id: 'released', type: 'labelSet', labels: ['released'] };
const DEMO: Check = { ...base, id: 'demo', type: 'manual', text: 'Demo given', who: { type: 'editors' } };
const CONFIG = { v: 1, gate: { type: 'done' }, message: null, whenUnknown: 'block' };

async function open(checks: readonly Check[], options: AppOptions = {}, others: readonly Gate[] = []): Promise<void> {
  app = await startApp(options);
  // With faults about, an issue cannot be made: the shop brings some.
  issue = options.issues ? app.jira.site.data.issues[0]! : await app.createIssue({});
  const settings = { ...STARTING_SETTINGS, gates: [...gatesWithDone(checks), ...others] };
  valueOf(await app.call('saveSettings', { settings, revision: 0 }, { as: 'admin' }));
  app.exchanges.length = 0;
}
afterEach(() => app.expectContractKept());

interface Verdict {
  readonly result: boolean;
  readonly errorMessage?: string;
}
const validate = (configuration: unknown = CONFIG, modifiedFields?: Record<string, unknown>) => {
  const transition = { from: { id: '1' }, to: { id: '3' }, ...(modifiedFields ? { modifiedFields } : {}) };
  return app.host.run(
    'validate',
    { issue: { key: issue.key }, configuration, transition },
    { person: null },
  ) as Promise<Verdict>;
};
/** Work that waits at most so many milliseconds, without waiting. */
async function inNoTime<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] });
  try {
    const answer = work();
    for (let passed = 0; passed < milliseconds; passed += 50) {
      await jest.advanceTimersByTimeAsync(50);
      await new Promise(setImmediate);
    }
    return await answer;
  } finally {
    jest.useRealTimers();
  }
}
/** Requests to Forge’s storage, from now on, that name this. */
const storageRead = (part: string) => {
  const asked: string[] = [];
  const { kvs } = app.host;
  const whole = kvs.request.bind(kvs);
  kvs.request = (path, body) => {
    if (`${path} ${body}`.includes(part)) asked.push(path);
    return whole(path, body);
  };
  return asked;
};
const linesOf = ({ errorMessage }: Verdict) => (errorMessage ?? '').split('\n');

test('a move is refused with what is missing, and goes on when it is mended', async () => {
  await open([RELEASED, DEMO]);
  const refused = await validate();
  expect(refused.result).toBe(false);
  expect(linesOf(refused)).toEqual([
    `${issue.key} does not meet the Definition of Done yet: 2 checks are not met.`,
    expect.stringMatching(/^• .*released.*/),
    expect.stringMatching(/^• Demo given: /),
    expect.stringContaining('panel'),
  ]);
  await app.rest('dev', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { labels: ['released'] } });
  const tick = { checkId: 'demo', ticked: true, replaceDamaged: false };
  valueOf(await app.call('setTick', tick, { as: 'dev', issueId: issue.id }));
  expect(await validate()).toEqual({ result: true });
});

test('a message has at most five lines, of bearable length, however many checks are missing', async () => {
  await open(
    Array.from({ length: 30 }, (_, n): Check => ({ ...DEMO, id: `c${n}`, text: `${n} ${'long '.repeat(90)}` })),
  );
  const lines = linesOf(await validate());
  expect(lines).toHaveLength(5);
  expect(lines[3]).toBe('• and 28 more');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(160);
});

test('the team’s own first line replaces the app’s', async () => {
  await open([RELEASED]);
  expect(linesOf(await validate({ ...CONFIG, message: 'Ask Sanne first.' }))[0]).toBe('Ask Sanne first.');
});

test('a verdict or tick that someone wrote into the issue by REST does not open the gate', async () => {
  const people: NamedWho = { type: 'people', accountIds: ['someone-else'] };
  await open([RELEASED, { ...DEMO, who: people }, { ...base, id: 'accepted', type: 'accepted', who: people }]);
  const forged = { at: '2026-11-20T10:00:00.000Z', by: 'someone-else' };
  const pass = { verdict: 'pass', open: 0, version: 1 };
  for (const [key, value] of [
    ['voorrang', { v: 1, inputs: {}, ticks: { demo: forged, accepted: forged, released: forged }, done: pass }],
    ['voorrang-index', { v: 1, model: 'starter', ready: pass, done: pass, gates: [], approvals: true }],
  ] as const)
    expect((await app.rest('dev', 'PUT', `/rest/api/3/issue/${issue.key}/properties/${key}`, value)).status).toBe(201);
  const refused = await validate();
  expect(refused.result).toBe(false);
  expect(refused.errorMessage).toContain('3 checks are not met');
});

test('fields of the transition screen count as set, and as emptied', async () => {
  await open([RELEASED]);
  expect(await validate(CONFIG, { labels: ['released'] })).toEqual({ result: true });
  await app.rest('dev', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { labels: ['released'] } });
  expect((await validate(CONFIG, { labels: null })).result).toBe(false);
  // A form that nobody knows leaves what is stored standing.
  expect(await validate(CONFIG, { labels: { odd: true } })).toEqual({ result: true });
});

test('it looks as the app: one look at the settings, two reads of the issue, none of the language unless it refuses', async () => {
  await open([RELEASED]);
  const settings = storageRead('settings:');
  await validate(CONFIG, { labels: ['released'] });
  // The app itself, which is the admin of the sandbox.
  expect(app.exchanges.map(({ method, person }) => `${person} ${method}`)).toEqual(['admin GET', 'admin GET']);
  expect(settings).toHaveLength(1);
});

describe('beside other gates', () => {
  const role: NamedWho = { type: 'role', roleId: '10002', roleName: 'Administrators' };
  const release: Gate = {
    id: 'rel',
    name: 'Release',
    checks: [
      ...Array.from({ length: 100 }, (_, n): Check => ({ ...base, id: `j${n}`, type: 'jql', jql: `labels = l${n}` })),
      { ...base, id: 'accepted', type: 'accepted', who: role },
    ],
  };
  const own = (name: string) => ({ ...CONFIG, gate: { type: 'own', name } });

  test('it asks Jira and storage only what its own gate needs, also of an issue that is done', async () => {
    await open([RELEASED], {}, [release]);
    const path = `/rest/api/3/issue/${issue.key}`;
    const { json } = await app.rest('admin', 'GET', `${path}/transitions`);
    const done = json.transitions.find((one: { to: { name: string } }) => one.to.name === 'Done');
    await app.rest('admin', 'POST', `${path}/transitions`, { transition: { id: done.id } });
    await app.rest('admin', 'PUT', path, { fields: { labels: ['released'] } });
    const [approvals, frozen] = [storageRead('approvals'), storageRead('frozen')];
    app.exchanges.length = 0;
    expect(await validate()).toEqual({ result: true });
    expect(app.exchanges.map(({ method }) => method)).toEqual(['GET', 'GET']);
    expect([approvals, frozen]).toEqual([[], []]);

    const refused = await validate(own('release'));
    expect(refused.errorMessage).toContain('101 checks are not met');
    const asked = app.exchanges.slice(2).map(({ path: one }) => one.replace(/\?.*/, '').split('/').at(-1));
    expect(asked.filter((one) => one === 'match')).toHaveLength(5);
    expect(asked).toContain('10002');
    expect(approvals).toHaveLength(1);
    expect(frozen).toEqual([]);
  });

  test('a gate of the project’s own is known by its name, in any capitals and any form of its letters', async () => {
    await open([], {}, [{ id: 'prive', name: 'Prive\u0301', checks: [RELEASED] }]);
    for (const name of ['privé', 'PRIVE\u0301', ' Privé\n'])
      expect(linesOf(await validate(own(name)))[0]).toBe(
        `${issue.key} does not meet the gate “Privé” yet: 1 check is not met.`,
      );
  });

  test('two of the same name cannot be saved, so that none stands in for another', async () => {
    await open([]);
    const gates = [...gatesWithDone([]), { ...release, checks: [] }, { id: 'rel2', name: 'RELEASE', checks: [] }];
    const settings = { ...STARTING_SETTINGS, gates };
    const saved = await app.callRaw('saveSettings', { settings, revision: 1 }, { as: 'admin' });
    expect(saved).toMatchObject({ ok: false, error: { code: 'INVALID_INPUT' } });
  });
});

test('a refusal names the issue in the way', async () => {
  await open([{ ...base, id: 'blockers', type: 'noOpenBlockers' }]);
  const other = await app.createIssue({});
  await app.rest('admin', 'POST', '/rest/api/3/issueLink', {
    type: { name: 'Blocks' },
    inwardIssue: { key: other.key },
    outwardIssue: { key: issue.key },
  });
  expect(linesOf(await validate())[1]).toBe(`• No open blockers: Blocked by 1 open issue: ${other.key}`);
});

describe('when Voorrang cannot tell', () => {
  const broken: Check = { ...base, id: 'jql', type: 'jql', jql: 'nofield = 1' };

  test.each([
    ['a check has no answer', () => open([broken]), 'Voorrang cannot tell whether'],
    ['Jira fails', () => open([RELEASED], { issues: 3, faults: 'issue=500:1' }), 'Jira did not answer in time'],
    ['Jira asks to wait', () => open([RELEASED], { issues: 3, faults: 'issue=429:1' }), 'Jira did not answer in time'],
  ])('%s: it blocks, or lets pass, as the workflow says', async (_case, prepare, sentence) => {
    await prepare();
    const [blocked, passed] = await inNoTime(3_000, () =>
      Promise.all([validate(), validate({ ...CONFIG, whenUnknown: 'pass' })]),
    );
    expect(blocked.result).toBe(false);
    expect(blocked.errorMessage).toContain(sentence);
    expect(linesOf(blocked).length).toBeLessThanOrEqual(5);
    expect(passed).toEqual({ result: true });
  });

  test('Jira that takes a minute for each answer: it answers in eight seconds, by the workflow’s setting', async () => {
    app = await startApp({ issues: 3, latencyMs: 60_000 });
    issue = app.jira.site.data.issues[0]!;
    for (const [whenUnknown, result] of [
      ['block', false],
      ['pass', true],
    ] as const)
      expect(await inNoTime(8_000, () => validate({ ...CONFIG, whenUnknown }))).toMatchObject({ result });
  });

  test('Jira that is away for a moment is asked once more, soon enough', async () => {
    await open([RELEASED]);
    await app.rest('dev', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { labels: ['released'] } });
    const whole = app.jira.handle.bind(app.jira);
    let asked = 0;
    const away: typeof whole = (...request) =>
      (asked += 1) === 1 ? Promise.resolve({ status: 503, headers: {}, body: '' }) : whole(...request);
    Object.assign(app.jira, { handle: away });
    expect(await inNoTime(1_000, () => validate())).toEqual({ result: true });
    expect(asked).toBe(3);
  });

  test('a check that fails blocks even where unknown may pass', async () => {
    await open([RELEASED, broken]);
    expect((await validate({ ...CONFIG, whenUnknown: 'pass' })).result).toBe(false);
  });

  test.each([
    [
      'a gate that the project does not have',
      { ...CONFIG, gate: { type: 'own', name: 'Release' } },
      'no gate called “Release”',
    ],
    ['a rule that cannot be read', 'rubbish', 'cannot be read'],
    ['a rule that was never set', undefined, 'cannot be read'],
  ])('%s blocks, with what to do', async (_case, configuration, sentence) => {
    await open([]);
    const answer = await validate(configuration === undefined ? {} : configuration);
    expect(answer.result).toBe(false);
    expect(answer.errorMessage).toContain(sentence);
  });

  test.each([
    ['no issue', {}],
    ['nothing for an issue', { issue: null }],
    ['an issue without a key', { issue: {} }],
    ['an issue with an empty key', { issue: { key: '' } }],
    ['an issue whose key is nothing', { issue: { key: null } }],
  ])(
    'while it is being created, Jira naming %s: by the workflow’s setting, under the team’s own line',
    async (_c, call) => {
      await open([RELEASED]);
      const run = (config: object) =>
        app.host.run(
          'validate',
          { ...call, configuration: { ...CONFIG, ...config } },
          { person: null },
        ) as Promise<Verdict>;
      expect(await run({ whenUnknown: 'pass' })).toEqual({ result: true });
      const blocked = await run({ message: 'Ask Sanne first.' });
      expect(blocked.result).toBe(false);
      expect(linesOf(blocked)).toEqual(['Ask Sanne first.', expect.stringContaining('The issue is not there yet')]);
      expect(blocked.errorMessage).not.toContain('cannot be read');
    },
  );

  test('an empty list of changed fields is no change; what else Jira may send there is not guessed at', async () => {
    await open([RELEASED]);
    await app.rest('dev', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { labels: ['released'] } });
    const run = (modifiedFields: unknown, config = {}) => {
      const call = {
        issue: { key: issue.key },
        configuration: { ...CONFIG, ...config },
        transition: { modifiedFields },
      };
      return app.host.run('validate', call, { person: null }) as Promise<Verdict>;
    };
    for (const none of [[], {}, null, undefined]) expect(await run(none)).toEqual({ result: true });
    for (const odd of ['labels', ['labels'], 7]) {
      expect(await run(odd)).toMatchObject({
        result: false,
        errorMessage: expect.stringContaining('understand') as string,
      });
      expect(await run(odd, { whenUnknown: 'pass' })).toEqual({ result: true });
    }
  });

  test('an issue that is not there, or an odd call, is answered too', async () => {
    await open([]);
    const run = (payload: unknown) => app.host.run('validate', payload, { person: null }) as Promise<Verdict>;
    expect(await run({ issue: { key: 'SHOP-99999' }, configuration: CONFIG })).toMatchObject({ result: false });
    for (const odd of [
      null,
      {},
      { issue: null },
      { issue: { key: '' } },
      { issue: { key: '../x' }, configuration: CONFIG },
    ])
      expect(await run(odd)).toMatchObject({ result: false, errorMessage: expect.any(String) as string });
  });
});

test('it speaks the language of the site', async () => {
  await open([RELEASED], { locale: 'nl_NL' });
  expect(linesOf(await validate())[0]).toBe(
    `${issue.key} voldoet nog niet aan de Definition of Done: 1 controle is nog niet in orde.`,
  );
});
