import type { SiteLink } from '../../sandbox/jira/site';
import { deleteLink } from '../../sandbox/jira/write/remove';
import { valueOf } from '../fakes/app';
import { jqlCheck, REVIEWED, startRefreshing, SUBTASKS, UNBLOCKED } from '../fakes/refreshing';

/** JQL follows what happens in Jira, through the real trigger, queue and consumer. */

type Started = Awaited<ReturnType<typeof startRefreshing>>;
let on: Started;
const start = async (...[checks, options]: Parameters<typeof startRefreshing>) => {
  on = await startRefreshing(checks, options);
};
afterEach(() => on.app.expectContractKept());

const BULK = 'POST /rest/api/3/issue/bulkfetch';
const INDEX = 'PUT /rest/api/3/issue/…/properties/voorrang-index';

/** An issue of the project that everyone knows, followed up. */
async function anIssue(fields: Record<string, unknown> = {}) {
  const issue = await on.app.createIssue(fields);
  await on.follow();
  on.requests();
  return issue;
}

const waiting = (): string[] =>
  on.app.host.kvs.store.list('plain').flatMap(({ key }) => (/^(refresh|taken)/.test(key) ? key : []));

const link = async (blocker: string, blocked: string): Promise<void> => {
  const body = { type: { name: 'Blocks' }, inwardIssue: { key: blocker }, outwardIssue: { key: blocked } };
  expect((await on.app.rest('dev', 'POST', '/rest/api/3/issueLink', body)).status).toBe(201);
};

test('JQL finds the verdict of an issue that was just created, and follows an edit made in Jira', async () => {
  await start([REVIEWED]);
  const { key } = await anIssue();
  expect(await on.find('voorrangDone = fail AND voorrangDoneOpen = 1')).toEqual([key]);
  await on.edit(key, { labels: ['reviewed'] });
  expect(await on.find('voorrangDone = pass')).toEqual([]);
  await on.follow();
  expect(await on.find('voorrangDone = pass')).toEqual([key]);
  await on.edit(key, { labels: [] });
  await on.follow();
  expect(await on.find('voorrangDone = fail')).toEqual([key]);
});

test('a change is judged with one read, and written with one request', async () => {
  await start([REVIEWED]);
  const { key } = await anIssue();
  await on.edit(key, { labels: ['reviewed'] });
  on.requests();
  // The second run is the look at what storage may have listed late.
  expect(await on.follow()).toBe(2);
  expect(on.requests()).toEqual([BULK, INDEX]);
});

test('nothing is written where nothing changed, so the history of an issue stays quiet', async () => {
  await start([REVIEWED]);
  const { key } = await anIssue();
  await on.edit(key, { summary: 'Pay with iDEAL, in one step' });
  on.requests();
  await on.follow();
  expect(on.requests()).toEqual([BULK]);
});

test('a burst of 1,000 updates of 300 issues is a handful of runs, and a read for every fifty', async () => {
  await start([REVIEWED], { issues: 360 });
  const { issues } = on.app.jira.site.data;
  const keys = issues.flatMap(({ key }) => (key.startsWith('SHOP-') ? key : [])).slice(0, 300);
  expect(keys).toHaveLength(300);
  await Promise.all(keys.map((key, n) => on.edit(key, { summary: `Summary ${n}` })));
  await on.follow();
  on.requests();
  for (let n = 0; n < 1_000; n += 1) await on.edit(keys[n % keys.length]!, { summary: `Another summary ${n}` });
  await on.app.host.settle();
  on.requests();
  expect(await on.app.host.drainQueue()).toBeLessThanOrEqual(4);
  expect(on.requests()).toEqual(Array(6).fill(BULK));
  expect(waiting()).toEqual([]);
});

test('what the app writes itself sets off nothing', async () => {
  await start([REVIEWED], { model: 'rice' });
  const { id } = await anIssue();
  const change = { model: 'rice', inputs: { reach: 5 }, replaceDamaged: false };
  const answer = await on.app.callRaw('saveScore', change, { as: 'dev', issueId: id });
  expect(answer).toMatchObject({ ok: true });
  expect(on.requests()).toContain('PUT /rest/api/3/issue/…/properties/voorrang');
  expect(await on.follow()).toBe(0);
});

test('projects that saved no settings are left alone', async () => {
  await start([REVIEWED]);
  const other = on.app.jira.site.data.projects[1]!;
  const type = on.app.jira.site.data.issueTypes.find(({ id, subtask }) => other.issueTypeIds.includes(id) && !subtask)!;
  const issue = await on.app.createIssue({ project: { id: other.id }, issuetype: { id: type.id } });
  on.requests();
  await on.app.rest('admin', 'PUT', `/rest/api/3/issue/${issue.key}`, { fields: { labels: ['reviewed'] } });
  on.requests();
  expect(await on.follow()).toBe(0);
  expect(on.requests()).toEqual([]);
  expect(waiting()).toEqual([]);
});

describe('the verdicts of others follow', () => {
  test('when what blocks an issue is done', async () => {
    await start([UNBLOCKED]);
    const [blocker, blocked] = [await anIssue(), await anIssue()];
    await link(blocker.key, blocked.key);
    await on.follow();
    expect(await on.find('voorrangDone = fail')).toEqual([blocked.key]);
    await on.move(blocker.key, 'Done');
    await on.follow();
    expect(await on.find('voorrangDone = fail')).toEqual([]);
  });

  test('when a link is made and taken away', async () => {
    await start([UNBLOCKED]);
    const [blocker, blocked] = [await anIssue(), await anIssue()];
    await link(blocker.key, blocked.key);
    await on.follow();
    expect(await on.find('voorrangDone = fail')).toEqual([blocked.key]);
    const { site } = on.app.jira;
    const [made] = site.linksOf(blocked.id) as [SiteLink];
    deleteLink(
      site,
      site.data.people.find(({ key }) => key === 'dev')!,
      made,
    );
    await on.follow();
    expect(await on.find('voorrangDone = fail')).toEqual([]);
  });

  test('when an issue gets a sub-task, and the sub-task is done', async () => {
    await start([SUBTASKS]);
    const parent = await anIssue();
    expect(await on.find('voorrangDone = notApplicable')).toContain(parent.key);
    const subtask = await anIssue({ parent: { key: parent.key }, issuetype: { name: 'Sub-task' } });
    expect(await on.find('voorrangDone = fail')).toEqual([parent.key]);
    await on.move(subtask.key, 'Done');
    await on.follow();
    expect(await on.find('voorrangDone = pass')).toEqual([parent.key]);
  });

  test('when a sub-task moves to another parent, of both parents', async () => {
    await start([SUBTASKS]);
    const [from, to] = [await anIssue(), await anIssue()];
    const subtask = await anIssue({ parent: { key: from.key }, issuetype: { name: 'Sub-task' } });
    expect(await on.find('voorrangDone = fail')).toEqual([from.key]);
    const { site } = on.app.jira;
    site.setParent(site.issue(subtask.key)!, to.id);
    // As Jira tells of it.
    const items = [{ field: 'IssueParentAssociation', fieldtype: 'jira', from: from.id, to: to.id }];
    const issue = { id: subtask.id, key: subtask.key, fields: { project: { id: site.data.projects[0]!.id } } };
    const event = { eventType: 'avi:jira:updated:issue', issue, changelog: { items } };
    await on.app.host.run('note-change', event, { person: null });
    await on.follow();
    expect(await on.find('voorrangDone = fail')).toEqual([to.key]);
  });

  test('but not when something changed that they do not show', async () => {
    await start([UNBLOCKED]);
    const [blocker, blocked] = [await anIssue(), await anIssue()];
    await link(blocker.key, blocked.key);
    await on.follow();
    await on.edit(blocker.key, { summary: 'Pay with a gift card' });
    await on.app.host.settle();
    expect(waiting().filter((key) => key.startsWith('refresh:'))).toEqual([
      `refresh:${on.app.jira.site.data.projects[0]!.id}:${blocker.id}`,
    ]);
  });
});

test('after the gates changed, all open issues of the project are judged anew', async () => {
  await start([REVIEWED], { issues: 60 });
  const open = (await on.find('statusCategory != Done AND project = SHOP')).length;
  expect(open).toBeGreaterThan(20);
  await on.save([jqlCheck('any', 'created < now()')]);
  await on.follow();
  expect(await on.find('project = SHOP AND statusCategory != Done AND voorrangDone = pass')).toHaveLength(open);
  await on.save([jqlCheck('any', 'created < now()')], { unscored: 'inPlace' });
  expect(await on.follow()).toBe(0);
});

test('settings are saved also when Jira cannot list what to judge anew', async () => {
  on = await startRefreshing([REVIEWED], { faults: 'search=500:1' });
  const { revision } = valueOf(await on.app.call('getProject', {}, { as: 'viewer' }));
  expect(revision).toBe(1);
});
