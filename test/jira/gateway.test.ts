import fc from 'fast-check';
import { jiraGateway } from '../../src/jira/gateway';
import { hurriedRetry, retryAfterSeconds, waitBeforeRetry } from '../../src/jira/retry';
import type { Transport, TransportResponse } from '../../src/jira/transport';
import { loadBacklog } from '../../src/usecases/loadBacklog';
import { NOW, startApp, type App } from '../fakes/app';
import { sandboxTransport } from '../fakes/transport';
import { after, answer, errorFrom, patience } from './answers';

let app: App;
let projectId: string;
beforeAll(async () => {
  app = await startApp({ issues: 2_600 });
  projectId = app.jira.site.data.projects[0]!.id;
});
afterAll(() => app.expectContractKept());

const po = () => sandboxTransport(app.jira, 'po');
describe('a large backlog', () => {
  const read = async (transport: Transport) => {
    const gateway = jiraGateway(transport, patience());
    const batches: number[] = [];
    const loaded = await loadBacklog(gateway.backlogSource({ projectId, fieldIds: [] }), ({ arrived }) =>
      batches.push(arrived.length),
    );
    return { loaded, batches };
  };

  it('is read by thousands, in parallel, with progress', async () => {
    app.exchanges.length = 0;
    const { loaded, batches } = await read(po());
    expect(app.exchanges).toHaveLength(1 + Math.ceil(loaded.total / 1000));
    expect(batches.reduce((sum, size) => sum + size, 0)).toBe(loaded.total);
    expect(loaded.missing).toEqual([]);
  });

  it('is read by hundreds when Jira refuses thousands, and nothing is lost', async () => {
    app.exchanges.length = 0;
    const strict: Transport = async (path, init) => {
      const ids = (JSON.parse(init.body ?? '{}') as { issueIdsOrKeys?: string[] }).issueIdsOrKeys ?? [];
      return ids.length > 100 ? answer(400, { errorMessages: ['Too many issues.'], errors: {} }) : po()(path, init);
    };
    const { loaded } = await read(strict);
    expect(loaded.missing).toEqual([]);
    expect(app.exchanges).toHaveLength(
      1 + Math.ceil(1000 / 100) * Math.floor(loaded.total / 1000) + Math.ceil((loaded.total % 1000) / 100),
    );
  });

  it('has at most six reads under way', async () => {
    let now = 0;
    let most = 0;
    const source = {
      batchSize: 10,
      ids: () => Promise.resolve({ ids: Array.from({ length: 500 }, (_, n) => String(n + 1)), byRank: true }),
      issues: async () => {
        most = Math.max(most, (now += 1));
        await new Promise((resolve) => setImmediate(resolve));
        now -= 1;
        return [];
      },
    };
    const { missing } = await loadBacklog(source, () => undefined);
    expect(most).toBe(6);
    expect(missing).toHaveLength(500);
  });

  it('stops when asked, keeping what arrived', async () => {
    const arrivedIds = new Set<string>();
    const gateway = jiraGateway(po(), patience());
    const source = { ...gateway.backlogSource({ projectId, fieldIds: [] }), batchSize: 100 };
    await loadBacklog(
      source,
      ({ arrived }) => arrived.forEach(({ id }) => arrivedIds.add(id)),
      () => arrivedIds.size > 0,
    );
    expect(arrivedIds.size).toBeGreaterThan(0);
    expect(arrivedIds.size).toBeLessThanOrEqual(100);
  });

  it('names the issues that vanished in between', async () => {
    const gateway = jiraGateway(po(), patience());
    const source = gateway.backlogSource({ projectId, fieldIds: [] });
    const { ids, byRank } = await source.ids();
    const { missing } = await loadBacklog(
      { ...source, ids: () => Promise.resolve({ ids: [...ids.slice(0, 5), '99999999'], byRank }) },
      () => undefined,
    );
    expect(missing).toEqual(['99999999']);
  });

  it('is read by age on a site without Rank, which is told', async () => {
    const noRank: Transport = async (path, init) =>
      init.body?.includes('Rank')
        ? answer(400, { errorMessages: ["Field 'Rank' does not exist"], errors: {} })
        : po()(path, init);
    const { ids, byRank } = await jiraGateway(noRank, patience()).openIssueIds(projectId);
    expect(ids.length).toBeGreaterThan(1000);
    expect(byRank).toBe(false);
  });
});

describe('how many issues were finished lately', () => {
  const finishedBy = (date: string) =>
    app.jira.site.data.issues.filter(
      ({ projectId: project, fields }) =>
        project === projectId && Date.parse(String(fields[date])) >= NOW.getTime() - 12 * 7 * 86_400_000,
    );
  const doneIds = () => {
    const { statuses } = app.jira.site.data;
    return new Set(statuses.filter(({ category }) => category === 'done').map(({ id }) => id));
  };
  const recount = (date: string) =>
    finishedBy(date).filter(({ fields }) => doneIds().has((fields.status as { id: string }).id)).length;

  it('is what a recount of the project says', async () => {
    const count = await jiraGateway(po(), patience()).countFinished(projectId, 12);
    expect(count).toBeGreaterThan(0);
    expect(count).toBe(recount('statuscategorychangedate'));
  });

  it('is told by resolution where Jira does not know when a status changed', async () => {
    const older: Transport = async (path, init) =>
      init.body?.includes('statusCategoryChangedDate')
        ? answer(400, { errorMessages: ["Field 'statusCategoryChangedDate' does not exist"], errors: {} })
        : po()(path, init);
    expect(await jiraGateway(older, patience()).countFinished(projectId, 12)).toBe(recount('resolutiondate'));
  });

  it('is an error where Jira does not say', async () => {
    const away: Transport = () => Promise.resolve(answer(500));
    expect(await errorFrom(jiraGateway(away, patience(1)).countFinished(projectId, 12))).toMatchObject({
      code: 'JIRA_UNAVAILABLE',
    });
  });
});

describe('when Jira asks to wait', () => {
  it('waits as long as it says, and then goes on', async () => {
    const policy = patience();
    const gateway = jiraGateway(after([answer(429, '<html>', { 'Retry-After': '7' }), answer(503)], po()), policy);
    expect((await gateway.openIssueIds(projectId)).ids.length).toBeGreaterThan(1000);
    expect(policy.waits[0]).toBeGreaterThanOrEqual(7_000);
    expect(policy.waits[1]).toBeGreaterThanOrEqual(2_800);
  });

  it('gives up after four tries and says how long Jira asks to wait', async () => {
    const policy = patience();
    const busy = Array.from({ length: 9 }, () => answer(429, '', { 'Retry-After': '12' }));
    expect(await errorFrom(jiraGateway(after(busy, po()), policy).openIssueIds(projectId))).toEqual({
      code: 'RATE_LIMITED',
      retryAfterSeconds: 12,
    });
    expect(policy.waits).toHaveLength(3);
  });

  it('does not wait longer than its caller lives', async () => {
    const policy = patience();
    const busy = answer(429, '', { 'Retry-After': '3600' });
    expect(await errorFrom(jiraGateway(after([busy], po()), policy).openIssueIds(projectId))).toMatchObject({
      retryAfterSeconds: 3600,
    });
    expect(policy.waits).toEqual([]);
  });

  it('asks once more, soon, while someone waits for a move through the workflow, and obeys a second', async () => {
    const waitsFor = async (random: number, first: ReturnType<typeof answer>) => {
      const policy = { ...patience(), firstWaitMs: hurriedRetry.firstWaitMs!, random: () => random };
      const { longestWaitMs, tries } = hurriedRetry;
      await jiraGateway(after([first], po()), { ...policy, longestWaitMs, tries }).linkTypes();
      return policy.waits[0]!;
    };
    for (const random of [0, 0.5, 0.999_999]) {
      for (const status of [503, 429]) {
        const wait = await waitsFor(random, answer(status));
        expect(wait).toBeGreaterThanOrEqual(300);
        expect(wait).toBeLessThanOrEqual(600);
      }
      const asked = await waitsFor(random, answer(429, '', { 'Retry-After': '1' }));
      expect(asked).toBeGreaterThanOrEqual(1_000);
      expect(asked).toBeLessThanOrEqual(1_500);
    }
    await expect(waitsFor(0, answer(429, '', { 'Retry-After': '2' }))).rejects.toThrow();
  });

  it('waits at least what is asked, doubles without word, and never twice the same for two pages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5 }),
        fc.option(fc.integer({ min: 0, max: 900 })),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempt, asked, random) => {
          const wait = waitBeforeRetry(attempt, asked, () => random);
          if (asked !== null) expect(wait).toBeGreaterThanOrEqual(asked * 1000);
          else {
            expect(wait).toBeGreaterThanOrEqual(Math.floor(0.7 * 2000 * 2 ** attempt));
            expect(wait).toBeLessThanOrEqual(1.3 * 2000 * 2 ** attempt);
          }
        },
      ),
    );
    expect([null, 'soon', '-1', '1.5', 'Wed, 21 Oct 2026 07:28:00 GMT'].map(retryAfterSeconds)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
    expect(retryAfterSeconds(' 30 ')).toBe(30);
  });
});

describe('what Jira answers becomes one of few errors', () => {
  const from = async (response: TransportResponse) =>
    errorFrom(jiraGateway(() => Promise.resolve(response), patience(1)).linkTypes());
  it.each([
    [answer(401, { code: 401, message: 'Unauthorized; scope does not match' }), { code: 'SCOPE_MISSING' }],
    [answer(401, { errorMessages: ['You must log in'] }), { code: 'JIRA_UNAVAILABLE', detail: 'not logged in' }],
    [answer(403, { errorMessages: ['No.'], errors: {} }), { code: 'FORBIDDEN', detail: 'No.' }],
    [answer(400, { errorMessages: [], errors: { projectKey: 'Taken.' } }), { code: 'JIRA_REFUSED', detail: 'Taken.' }],
    [answer(500, '<html>oops</html>'), { code: 'JIRA_UNAVAILABLE', detail: 'HTTP 500' }],
    [answer(429), { code: 'RATE_LIMITED' }],
    [answer(200, '<html>login</html>'), { code: 'JIRA_UNAVAILABLE', detail: 'unexpected answer to getIssueLinkTypes' }],
    [answer(200, { issueLinkTypes: [{ id: 7 }] }), { code: 'JIRA_UNAVAILABLE' }],
  ])('%#', async (response, expected) => {
    expect(await from(response)).toMatchObject(expected);
  });

  it('linking switched off for the site means no link types', async () => {
    expect(await jiraGateway(() => Promise.resolve(answer(404)), patience(1)).linkTypes()).toEqual([]);
  });

  it('a lost connection says nothing of the inside', async () => {
    const lost: Transport = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:443'));
    expect(await errorFrom(jiraGateway(lost, patience(1)).linkTypes())).toEqual({
      code: 'JIRA_UNAVAILABLE',
      detail: 'no connection',
    });
  });
});

test('nothing from outside gets into a path or a query unencoded', async () => {
  const seen: string[] = [];
  const spy: Transport = (path) => {
    seen.push(path);
    return Promise.resolve(answer(404));
  };
  const gateway = jiraGateway(spy, patience(1));
  await gateway.readIssue('../../3/myself?x=1#', []).catch(() => null);
  await gateway.readIssue('..', []).catch(() => null);
  await gateway.displayNames(['a&accountId=b']).catch(() => null);
  await gateway.openIssueIds('1 OR project = SECRET').catch(() => null);
  expect(seen).toEqual([
    expect.stringMatching(/^\/rest\/api\/3\/issue\/..%2F..%2F3%2Fmyself%3Fx%3D1%23\?fields=/),
    '/rest/api/3/user/bulk?accountId=a%26accountId%3Db&maxResults=1',
  ]);
});
