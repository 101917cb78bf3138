import type { GatesView } from '../../src/contract/views';
import { DONE, type Check, type Gate } from '../../src/domain/gates/gate';
import { NOW, valueOf } from '../fakes/app';
import { doneGate, readyGate } from '../builders/gates';
import { REVIEWED, startRefreshing } from '../fakes/refreshing';

/** An issue that passed when it became done keeps the verdict and the version it passed with. */

type Started = Awaited<ReturnType<typeof startRefreshing>>;
let on: Started;
let issue: { id: string; key: string };

/** Jira's clock. */
let clock: Date;
const later = (milliseconds: number) => {
  clock = new Date(clock.getTime() + milliseconds);
};

const DOCUMENTED: Check = { ...REVIEWED, id: 'documented', labels: ['documented'] };
const STORIES_ONLY: Check = { ...REVIEWED, id: 'bugs', issueTypeIds: ['no such type'] };

async function start(labels: readonly string[], checks: readonly Check[] = [REVIEWED]): Promise<void> {
  clock = NOW;
  on = await startRefreshing(checks, { now: () => clock });
  issue = await on.app.createIssue({ labels });
  await on.follow();
}
afterEach(() => on.app.expectContractKept());

const close = async () => {
  await on.move(issue.key, 'Done');
  await on.follow();
};
const storedKept = () => on.app.host.kvs.store.list('plain').filter(({ key }) => key.startsWith('frozen:'));
const reopenAndClose = async (key: string) => {
  later(1);
  await on.move(key, 'To Do');
  later(1);
  await on.move(key, 'Done');
};
const gate = async (wanted: string) => {
  const { gates }: GatesView = valueOf(await on.app.call('getGates', {}, { as: 'viewer', issueId: issue.id }));
  return gates.find(({ id }) => id === wanted)!;
};
const saveGates = async (gates: readonly Gate[]) => {
  const { settings, revision } = valueOf(await on.app.call('getProject', {}, { as: 'admin' }));
  const changed = { ...settings, gates: [...gates] };
  valueOf(await on.app.call('saveSettings', { settings: changed, revision }, { as: 'admin' }));
};
const done = async () => {
  const { gates }: GatesView = valueOf(await on.app.call('getGates', {}, { as: 'viewer', issueId: issue.id }));
  const { result, stamp, frozenAt } = gates.find(({ id }) => id === DONE)!;
  return { verdict: result.verdict, version: stamp.version, isKept: frozenAt !== null };
};
const inJql = async () => {
  const { json } = await on.app.rest('admin', 'GET', `/rest/api/3/issue/${issue.key}/properties/voorrang-index`);
  return { verdict: json.value.done.verdict, version: json.value.done.version };
};

test('a gate that asks more afterwards changes nothing for it, in the panel and in JQL', async () => {
  await start(['reviewed']);
  await close();
  await on.save([REVIEWED, DOCUMENTED]);
  await on.edit(issue.key, { summary: 'Paid with iDEAL', labels: [] });
  await on.follow();
  expect(await done()).toEqual({ verdict: 'pass', version: 1, isKept: true });
  expect(await inJql()).toEqual({ verdict: 'pass', version: 1 });
  expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
});

test('reopened, it is judged anew, and kept anew when it is done again', async () => {
  await start(['reviewed']);
  await close();
  await on.save([REVIEWED, DOCUMENTED]);
  await on.move(issue.key, 'To Do');
  await on.follow();
  expect(await done()).toEqual({ verdict: 'fail', version: 2, isKept: false });
  expect(await inJql()).toEqual({ verdict: 'fail', version: 2 });
  await on.edit(issue.key, { labels: ['reviewed', 'documented'] });
  await close();
  await on.save([REVIEWED]);
  expect(await done()).toEqual({ verdict: 'pass', version: 2, isKept: true });
});

test('an issue that did not pass when it became done is judged by the gate as it is', async () => {
  await start([]);
  await close();
  expect(await done()).toEqual({ verdict: 'fail', version: 1, isKept: false });
  await on.edit(issue.key, { labels: ['reviewed'] });
  await on.follow();
  expect(await done()).toEqual({ verdict: 'pass', version: 1, isKept: true });
});

test('checks that did not apply stay so, and a gate of such checks only is not kept', async () => {
  await start(['reviewed'], [REVIEWED, STORIES_ONLY]);
  await close();
  expect(on.app.host.kvs.store.list('plain').filter(({ key }) => key.startsWith('frozen:'))).toMatchObject([
    { json: expect.stringContaining('"statuses":{"reviewed":"pass","bugs":"notApplicable"}') },
  ]);
  await start([], [STORIES_ONLY]);
  await close();
  expect(await done()).toEqual({ verdict: 'notApplicable', version: 1, isKept: false });
});

test('what is kept is written once, and the history stays quiet', async () => {
  await start(['reviewed']);
  await close();
  const before = JSON.stringify(on.app.host.kvs.store.list('plain').filter(({ key }) => key.startsWith('frozen:')));
  on.requests();
  await on.edit(issue.key, { summary: 'Paid with iDEAL' });
  on.requests();
  await on.follow();
  expect(on.requests()).toEqual(['POST /rest/api/3/issue/bulkfetch']);
  const after = JSON.stringify(on.app.host.kvs.store.list('plain').filter(({ key }) => key.startsWith('frozen:')));
  expect(after).toBe(before);
});

test('reopened and done again before anyone could look, it is judged anew', async () => {
  await start(['reviewed']);
  await close();
  await on.edit(issue.key, { labels: [] });
  await reopenAndClose(issue.key);
  expect(await done()).toEqual({ verdict: 'fail', version: 1, isKept: false });
  await on.follow();
  expect(await inJql()).toEqual({ verdict: 'fail', version: 1 });
  await on.edit(issue.key, { labels: ['reviewed'] });
  await on.follow();
  expect(await done()).toEqual({ verdict: 'pass', version: 1, isKept: true });
  expect(storedKept()).toHaveLength(1);
});

test('nobody makes it pass by moving it away, reopening it there, and moving it back', async () => {
  await start(['reviewed']);
  await close();
  const { site } = on.app.jira;
  const [here, elsewhere] = site.data.projects.map(({ id }) => id) as [string, string];
  site.issue(issue.id)!.projectId = elsewhere;
  await on.edit(issue.key, { labels: [] });
  const status = site.issue(issue.id)!.fields['status'];
  later(1);
  // The other project's workflow need not be known here: what counts is what Jira writes down of it.
  Object.assign(site.issue(issue.id)!.fields, { status, statuscategorychangedate: clock.toISOString() });
  await on.follow();
  site.issue(issue.id)!.projectId = here;
  expect(await done()).toEqual({ verdict: 'fail', version: 1, isKept: false });
  await on.edit(issue.key, { summary: 'Paid with iDEAL' });
  await on.follow();
  expect(await inJql()).toEqual({ verdict: 'fail', version: 1 });
});

test('each gate is kept with when and how the finished issue first passed it', async () => {
  await start(['reviewed']);
  await saveGates([readyGate([{ ...REVIEWED, id: 'ready' }]), doneGate([DOCUMENTED])]);
  await close();
  expect(await done()).toEqual({ verdict: 'fail', version: 2, isKept: false });
  const ready = await gate('ready');
  expect(ready.frozenAt).not.toBeNull();
  await saveGates([
    readyGate([{ ...REVIEWED, id: 'ready' }]),
    doneGate([{ ...DOCUMENTED, labels: ['documented', 'reviewed'] }]),
  ]);
  const loosened = new Date().toISOString();
  await on.follow();
  expect(await done()).toEqual({ verdict: 'pass', version: 3, isKept: true });
  // Not as of the day on which it became done: then it failed.
  expect((await gate('done')).frozenAt! >= loosened).toBe(true);
  expect((await gate('ready')).frozenAt).toBe(ready.frozenAt);
  await saveGates([readyGate([{ ...DOCUMENTED, id: 'ready' }]), doneGate([DOCUMENTED])]);
  expect([(await gate('ready')).result.verdict, (await gate('done')).result.verdict]).toEqual(['pass', 'pass']);
});

test('what a finished issue is ticked with is kept too, though nothing happens in Jira', async () => {
  const said: Check = { ...REVIEWED, id: 'said', type: 'manual', text: 'Demonstrated', who: { type: 'editors' } };
  await start([], [said]);
  await close();
  const tick = { checkId: 'said', ticked: true, replaceDamaged: false };
  valueOf(await on.app.call('setTick', tick, { as: 'dev', issueId: issue.id }));
  await on.follow();
  expect(await done()).toEqual({ verdict: 'pass', version: 1, isKept: true });
});

test.each([
  [
    'of an earlier form',
    { at: '2026-11-01T10:00:00.000Z', gates: { done: { version: 1, statuses: { reviewed: 'pass' } } } },
  ],
  [
    'from before it was reopened',
    {
      since: '2026-11-01T10:00:00.000Z',
      gates: { done: { version: 1, at: '2026-11-01T10:00:00.000Z', statuses: { reviewed: 'pass' } } },
    },
  ],
])('what was kept %s counts for nothing', async (_what, kept) => {
  await start([]);
  await on.move(issue.key, 'Done');
  on.app.host.kvs.store.set('plain', `frozen:${on.app.jira.site.data.projects[0]!.id}:${issue.id}`, kept);
  await on.follow();
  expect(await done()).toEqual({ verdict: 'fail', version: 1, isKept: false });
  expect(await inJql()).toEqual({ verdict: 'fail', version: 1 });
});

test('where Jira does not say since when an issue is done, nothing is kept, since nothing would undo it', async () => {
  await start(['reviewed']);
  await on.move(issue.key, 'Done');
  delete on.app.jira.site.issue(issue.id)!.fields['statuscategorychangedate'];
  await on.follow();
  expect(await done()).toEqual({ verdict: 'pass', version: 1, isKept: false });
  expect(storedKept()).toEqual([]);
});
