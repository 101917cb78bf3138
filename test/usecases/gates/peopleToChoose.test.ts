import { jiraGateway } from '../../../src/jira/gateway';
import { peopleToChoose, type PeopleReader } from '../../../src/usecases/gates/peopleToChoose';
import { startApp } from '../../fakes/app';
import { sandboxTransport } from '../../fakes/transport';

/** Who can be named in a check. */

test('people of the roles and assignees of open issues are offered by name, each once', async () => {
  const app = await startApp({ issues: 40 });
  const project = app.jira.site.data.projects[0]!;
  const people = await peopleToChoose(jiraGateway(sandboxTransport(app.jira, 'admin')), project.id);
  const { data } = app.jira.site;
  const nameOf = new Map(data.people.map(({ accountId, displayName }) => [accountId, displayName]));
  expect(people.map(({ name }) => name)).toEqual(
    [...people.map(({ name }) => name)].sort((a, b) => a.localeCompare(b)),
  );
  expect(new Set(people.map(({ accountId }) => accountId)).size).toBe(people.length);
  for (const { accountId, name } of people) expect(name).toBe(nameOf.get(accountId));
  for (const key of ['admin', 'po', 'dev'] as const)
    expect(people).toContainEqual(
      expect.objectContaining({ accountId: data.people.find((one) => one.key === key)!.accountId }),
    );
  app.expectContractKept();
});

describe('people whom Jira knows less of', () => {
  const reader = (more: Partial<PeopleReader> = {}): PeopleReader => ({
    projectRoles: () => Promise.resolve([{ id: '1', name: 'Team' }]),
    roleMembers: () => Promise.resolve({ accountIds: ['known', 'closed'], groupIds: ['group'] }),
    displayNames: () => Promise.resolve(new Map([['known', 'Ada']])),
    backlogSource: () => ({
      batchSize: 1,
      ids: () => Promise.resolve({ ids: [], byRank: true }),
      issues: () => Promise.reject(new Error('there is nothing to read')),
    }),
    ...more,
  });

  it('are left out when it has no name for them', async () => {
    expect(await peopleToChoose(reader(), '1')).toEqual([{ accountId: 'known', name: 'Ada' }]);
  });

  it('are none where a role was removed in between', async () => {
    expect(await peopleToChoose(reader({ roleMembers: () => Promise.resolve(null) }), '1')).toEqual([]);
  });
});
