import type { Development } from '../../../sandbox/jira';
import { expectNoContractViolations } from '../../contract';
import { smallSite, startJira } from './smallSite';

afterEach(expectNoContractViolations);

const CLAUSES = [
  'development[pullrequests].all > 0',
  'buildState ~ "failed"',
  'deploymentEnvironmentType ~ "production"',
];

const TOLD: Record<string, Development> = {
  20001: { pullRequests: { all: 2, open: 0 }, builds: ['successful'] },
  20002: { pullRequests: { all: 1, open: 1 }, reviews: { all: 1, open: 0 }, builds: ['failed', 'in progress'] },
  20003: {
    commits: { all: 3 },
    deployments: [
      { environmentType: 'staging', environmentName: 'stg-west', state: 'successful' },
      { environmentType: 'production', state: 'rolled_back' },
    ],
  },
};

describe('development data', () => {
  it.each(CLAUSES)('%s is refused where no tool is connected, as of a field that does not exist', async (jql) => {
    const { send } = startJira();
    const { json } = await send('POST', '/rest/api/3/jql/match', { issueIds: [20001], jqls: [jql] });
    expect(json.matches).toEqual([{ matchedIssues: [], errors: [expect.stringMatching(/does not exist/)] }]);
    expect((await send('POST', '/rest/api/3/search/jql', { jql })).status).toBe(400);
  });

  const connected = startJira({ data: { ...smallSite(), development: TOLD } });
  it.each([
    ['development[pullrequests].all > 0', [1, 2]],
    ['development[pullrequests].open = 0', [1]],
    ['development[pullrequests].open > 0', [2]],
    ['Development[PullRequests].Open > 0', [2]],
    ['development[reviews].all > 0', [2]],
    ['development[commits].all >= 3', [3]],
    ['development[builds].failing > 0', [2]],
    ['buildState ~ "successful"', [1]],
    ['buildState ~ "in progress"', [2]],
    ['buildState ~ "failed" OR buildState ~ "successful"', [1, 2]],
    ['deploymentEnvironmentType ~ "production"', [3]],
    ['deploymentEnvironmentName ~ "stg-west"', [3]],
    ['deploymentState ~ "rolled_back"', [3]],
    ['deploymentState ~ "failed"', []],
  ])('%s', async (clause, expected) => {
    const found = await connected.keys(`project = SHOP AND (${clause}) ORDER BY key`);
    expect(found).toEqual(expected.map((number) => `SHOP-${number}`));
  });

  it.each([
    'development[pullrequests].merged > 0',
    'development > 0',
    'development[__proto__].x > 0',
    'buildColour ~ "red"',
  ])('%s is no part of it', async (jql) =>
    expect((await connected.send('POST', '/rest/api/3/search/jql', { jql })).status).toBe(400),
  );
});
