import { jiraGateway } from '../../src/jira/gateway';
import type { Transport } from '../../src/jira/transport';
import { answer, errorFrom, patience } from './answers';

/** What Jira may say to a rank call, beyond what the sandbox's says. */

const sent: { path: string; body: unknown }[] = [];
const rank = (status: number, body: unknown = '', headers: Record<string, string> = {}) => {
  const transport: Transport = (path, init) => {
    sent.push({ path, body: JSON.parse(init.body!) });
    return Promise.resolve(answer(status, body, headers));
  };
  return jiraGateway(transport, patience()).rankIssues({ issueIds: ['11', '12', '13'], side: 'before', anchorId: '9' });
};
beforeEach(() => (sent.length = 0));

test('issues stand before or after the anchor, by their ids', async () => {
  expect(await rank(204)).toEqual([]);
  expect(sent).toEqual([
    { path: '/rest/agile/1.0/issue/rank', body: { issues: ['11', '12', '13'], rankBeforeIssue: '9' } },
  ]);
  const gateway = jiraGateway((_path, init) => {
    expect(JSON.parse(init.body!)).toEqual({ issues: ['1'], rankAfterIssue: '2' });
    return Promise.resolve(answer(204));
  });
  expect(await gateway.rankIssues({ issueIds: ['1'], side: 'after', anchorId: '2' })).toEqual([]);
});

test.each([
  [
    'by id',
    [
      { issueId: 11, issueKey: 'S-1', status: 200 },
      { issueId: 13, issueKey: 'S-3', status: 403 },
    ],
    '13',
    403,
  ],
  ['by id as text', [{ issueId: '12', status: 503, errors: ['Another user is ranking.'] }], '12', 503],
  ['as they were asked for', [{ issueKey: '12', status: 404 }], '12', 404],
  ['by place only', [{ issueKey: 'S-1', status: 200 }, { status: 200 }, { issueKey: 'S-3', status: 400 }], '13', 400],
])('refused ones are recognised %s', async (_how, entries, issueId, status) => {
  expect(await rank(207, { entries })).toEqual([{ issueId, status }]);
});

test('207 with nothing but successes refuses nobody', async () => {
  expect(await rank(207, { entries: [201, 200, 204].map((status) => ({ status })) })).toEqual([]);
});

test.each(['<html>', [], { entries: 'none' }, { entries: [{ issueId: 11 }] }])(
  'an answer like %j is not taken for a success',
  async (body) => {
    expect(await errorFrom(rank(207, body))).toMatchObject({ code: 'JIRA_UNAVAILABLE' });
  },
);

test('a pause that Jira asks for is told at once, and not waited for', async () => {
  expect(await errorFrom(rank(429, '', { 'Retry-After': '2' }))).toEqual({
    code: 'RATE_LIMITED',
    retryAfterSeconds: 2,
  });
  expect(sent).toHaveLength(1);
});
