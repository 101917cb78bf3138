import { expectNoContractViolations } from '../../contract';
import { accountOf, fixtureHost, fixtureSite } from './fixture';

afterEach(expectNoContractViolations);

const fields = { project: { key: 'SHOP' }, issuetype: { name: 'Story' }, summary: 'Pay with iDEAL' };

test('a new issue is told of, with what the documentation promises of it', async () => {
  const { host, send, said } = await fixtureSite();
  const { json } = await send('POST', '/rest/api/3/issue', { fields });
  await host.settle();
  expect(said('heard')).toEqual([
    {
      eventType: 'avi:jira:created:issue',
      issue: {
        id: json.id,
        key: json.key,
        fields: expect.objectContaining({
          summary: 'Pay with iDEAL',
          project: expect.objectContaining({ id: '10000', key: 'SHOP' }),
          status: expect.objectContaining({ statusCategory: expect.objectContaining({ key: 'new' }) }),
          issuetype: expect.objectContaining({ name: 'Story' }),
          reporter: expect.objectContaining({ accountId: accountOf('po') }),
          assignee: null,
        }),
      },
      atlassianId: accountOf('po'),
      selfGenerated: false,
    },
  ]);
});

test('an edit is told of with what changed, and only that', async () => {
  const { host, site, send, said } = await fixtureSite();
  const issue = site.issue('SHOP-1')!;
  const summary = issue.fields['summary'];
  await send('PUT', '/rest/api/3/issue/SHOP-1', { fields: { summary, labels: ['new'] } });
  await host.settle();
  expect(said('heard')).toHaveLength(1);
  expect(said('heard')[0]).toMatchObject({ eventType: 'avi:jira:updated:issue', issue: { key: 'SHOP-1' } });
  expect(said('heard')[0].changelog.items).toEqual([expect.objectContaining({ fieldId: 'labels', toString: 'new' })]);
});

test('an edit that changes nothing, and an issue property, are no news', async () => {
  const { host, site, send, said } = await fixtureSite();
  const summary = site.issue('SHOP-1')!.fields['summary'];
  expect((await send('PUT', '/rest/api/3/issue/SHOP-1', { fields: { summary } })).status).toBe(204);
  expect((await send('PUT', '/rest/api/3/issue/SHOP-1/properties/any', { a: 1 })).status).toBe(201);
  await host.settle();
  expect(said('heard')).toEqual([]);
});

test('a transition is one event, with the status and what came along', async () => {
  const { host, site, send, said } = await fixtureSite();
  const key = site.data.issues.find(({ projectId }) => projectId === '10000')!.key;
  const { json } = await send('GET', `/rest/api/3/issue/${key}/transitions`);
  const [{ id, to }] = json.transitions;
  await send('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id }, fields: { labels: ['moved'] } });
  await host.settle();
  expect(said('heard')).toHaveLength(1);
  expect(said('heard')[0].issue.fields.status.id).toBe(to.id);
  expect(said('heard')[0].changelog.items.map(({ field }: { field: string }) => field)).toEqual(
    expect.arrayContaining(['labels', 'status']),
  );
});

test('links are told of by their ends, when made and when taken away', async () => {
  const { host, site, send, said } = await fixtureSite();
  const [one, other] = [site.issue('SHOP-1')!, site.issue('SHOP-2')!];
  const type = site.data.linkTypes[0]!;
  await send('POST', '/rest/api/3/issueLink', {
    type: { id: type.id },
    inwardIssue: { key: one.key },
    outwardIssue: { key: other.key },
  });
  await host.settle();
  const ends = { sourceIssueId: one.id, destinationIssueId: other.id, issueLinkType: { name: type.name } };
  expect(said('heard')).toMatchObject([{ eventType: 'avi:jira:created:issuelink', ...ends }]);
  expect((await send('DELETE', `/rest/api/3/issueLink/${said('heard')[0].id}`)).status).toBe(204);
  await host.settle();
  expect(said('heard')[1]).toMatchObject({ eventType: 'avi:jira:deleted:issuelink', ...ends });
});

test('a deleted issue is told of as it was; its sub-tasks are not', async () => {
  const { host, send, said } = await fixtureSite();
  const { json: parent } = await send('POST', '/rest/api/3/issue', { fields });
  const subtask = { ...fields, issuetype: { name: 'Sub-task' }, parent: { key: parent.key } };
  await send('POST', '/rest/api/3/issue', { fields: subtask });
  await host.settle();
  const before = said('heard').length;
  const path = `/rest/api/3/issue/${parent.key}`;
  expect((await send('DELETE', path, undefined, 'po')).status).toBe(403);
  expect((await send('DELETE', path, undefined, 'admin')).status).toBe(400);
  expect((await send('DELETE', `${path}?deleteSubtasks=true`, undefined, 'admin')).status).toBe(204);
  expect((await send('GET', path)).status).toBe(404);
  await host.settle();
  expect(said('heard').slice(before)).toMatchObject([
    { eventType: 'avi:jira:deleted:issue', issue: { key: parent.key, fields: { summary: fields.summary } } },
  ]);
});

test.each(['user', 'app'] as const)('what the app changes as %s is kept from a trigger that ignores it', async (as) => {
  const { host, said } = await fixtureSite();
  const payload = { as, issue: 'SHOP-1', label: 'by-app' };
  await expect(host.invoke('fixture-page', { functionKey: 'label', payload }, { person: 'po' })).resolves.toBe(204);
  await host.settle();
  expect(said('heard')).toEqual([]);
  expect(said('overheard')).toMatchObject([{ issue: { key: 'SHOP-1' }, selfGenerated: true }]);
});

test('the answer of Jira does not wait for a trigger, and settling does', async () => {
  let go: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (go = resolve));
  let ended = false;
  const handlers = {
    ...(await import('../app/src')),
    hear: async () => {
      await gate;
      ended = true;
    },
  };
  const { host, send } = await fixtureSite({ handlers });
  expect((await send('POST', '/rest/api/3/issue', { fields })).status).toBe(201);
  expect(ended).toBe(false);
  go();
  await host.settle();
  expect(ended).toBe(true);
});

test('a trigger that throws disturbs nobody, and is logged', async () => {
  const hear = () => {
    throw new Error('deaf');
  };
  const { host, send } = await fixtureSite({ handlers: { ...(await import('../app/src')), hear } });
  expect((await send('POST', '/rest/api/3/issue', { fields })).status).toBe(201);
  await host.settle();
  expect(host.logs).toMatchObject([{ level: 'error', function: 'hear' }]);
});

test('a trigger whose function is missing is logged', async () => {
  const { hear: _missing, ...handlers } = await import('../app/src');
  const { host, send } = await fixtureSite({ handlers });
  await send('POST', '/rest/api/3/issue', { fields });
  await host.settle();
  expect(host.logs).toMatchObject([{ level: 'error', function: 'hear', values: [{ reason: 'NOT_FOUND' }] }]);
});

test('a trigger that filters by an expression is refused: the sandbox does not evaluate it', async () => {
  const { manifest } = await fixtureHost();
  const trigger = [{ key: 'odd', function: 'hear', events: [], filter: { expression: 'true' } }];
  const odd = { ...manifest, modules: { ...manifest.modules, trigger } };
  await expect(fixtureHost({ manifest: odd })).rejects.toThrow('The trigger odd filters by an expression');
});

test('a scheduled trigger runs when asked, as nobody, with a minute to spare', async () => {
  const { host, said } = await fixtureSite();
  await host.runScheduled('fixture-schedule');
  expect(said('ticked')).toEqual([{ context: { cloudId: host.cloudId, moduleKey: 'fixture-schedule' } }]);
  const remaining = host.logs[0]!.values[2] as number;
  expect(remaining).toBeGreaterThan(40_000);
  expect(remaining).toBeLessThanOrEqual(55_000);
  await expect(host.runScheduled('no-such-key')).rejects.toThrow('no scheduled trigger no-such-key');
});
