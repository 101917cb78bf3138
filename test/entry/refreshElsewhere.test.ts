import { STARTING_SETTINGS } from '../../src/domain/settings';
import { doneGate, readyGate } from '../builders/gates';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { NOW, valueOf } from '../fakes/app';
import { REVIEWED, startRefreshing } from '../fakes/refreshing';

/** Panel and JQL say the same of issues that are no longer open, or no longer in the project. */

type Started = Awaited<ReturnType<typeof startRefreshing>>;
const THIRD = '77777';
let on: Started;
let issue: { id: string; key: string };
afterEach(() => on.app.expectContractKept());

const projects = () => on.app.jira.site.data.projects.map(({ id }) => id) as [string, string];
const index = () => on.app.jira.site.issue(issue.id)!.properties['voorrang-index'];

async function start(labels: readonly string[] = ['reviewed']): Promise<void> {
  const data = makeGrachtshop({ seed: 7, issues: 0, now: NOW });
  data.projects.push({ ...data.projects[1]!, id: THIRD, key: 'THIRD', name: 'Third' });
  on = await startRefreshing([REVIEWED], { data });
  issue = await on.app.createIssue({ labels });
  await on.follow();
}

/** Moves it, and tells of it as Jira does. */
async function moveTo(projectId: string, items?: readonly object[]): Promise<void> {
  const moved = on.app.jira.site.issue(issue.id)!;
  const from = moved.projectId;
  moved.projectId = projectId;
  const key = { field: 'Key', fieldtype: 'jira', from: null, fromString: 'SHOP-1', to: null, toString: 'OPS-1' };
  const project = { field: 'project', fieldtype: 'jira', fieldId: 'project', from, to: projectId };
  const event = {
    eventType: 'avi:jira:updated:issue',
    issue: { id: issue.id, key: issue.key, fields: { project: { id: projectId } } },
    changelog: { items: items ?? [project, key] },
  };
  await on.app.host.run('note-change', event, { person: null });
}

describe('an issue that moves to a project which never saved settings', () => {
  test.each([
    ['both', undefined],
    ['the key only', [{ field: 'Key', from: null, to: null }]],
  ])('is no longer found by what the old project said of it, where Jira tells of %s', async (_what, items) => {
    await start();
    expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
    await moveTo(projects()[1], items);
    await on.follow();
    expect(index()).toBeUndefined();
    on.requests();
    // What happens to it there is of no interest any more.
    await on.edit(issue.key, { summary: 'Paid with iDEAL' });
    on.requests();
    expect(await on.follow()).toBe(0);
  });

  test('is found again once it is back', async () => {
    await start();
    await moveTo(projects()[1]);
    await on.follow();
    await moveTo(projects()[0]);
    await on.follow();
    expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
  });

  test('keeps its index when it is back before anyone looked', async () => {
    await start();
    const [here, elsewhere] = projects();
    await moveTo(elsewhere);
    await moveTo(here);
    for (const projectId of [here, elsewhere])
      await on.app.host.run('refresh', { body: { projectId, holdsKey: true } }, { person: null });
    expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
  });

  test('is not found either when it went on to a third one before anyone looked', async () => {
    await start();
    await moveTo(projects()[1]);
    await moveTo(THIRD);
    await on.follow();
    expect(index()).toBeUndefined();
  });

  test('is not forgotten while Jira is away', async () => {
    await start();
    await moveTo(projects()[1]);
    const handle = on.app.jira.handle.bind(on.app.jira);
    let refused = 0;
    on.app.jira.handle = (request, person) => {
      if (request.method !== 'DELETE' || (refused += 1) > 1) return handle(request, person);
      return Promise.resolve({ status: 502, headers: {}, body: '' });
    };
    await on.follow();
    expect(refused).toBe(2);
    expect(index()).toBeUndefined();
  });
});

test('of issues that move between projects without settings nothing is asked', async () => {
  await start();
  const [, second] = projects();
  on.app.jira.site.issue(issue.id)!.projectId = THIRD;
  on.requests();
  await moveTo(second);
  expect(await on.follow()).toBe(0);
  expect(on.requests()).toEqual([]);
});

test('an issue that moves to a project with gates of its own is found by what these say', async () => {
  await start();
  const [, second] = projects();
  const settings = { ...STARTING_SETTINGS, gates: [readyGate([]), doneGate([{ ...REVIEWED, labels: ['checked'] }])] };
  valueOf(await on.app.call('saveSettings', { settings, revision: 0 }, { as: 'admin', projectId: second }));
  await on.follow();
  await moveTo(second);
  await on.follow();
  expect(await on.find('voorrangDone = fail')).toContain(issue.key);
});

describe('after the gates changed, a finished issue', () => {
  const REVIEWED_OR_NOT = { ...REVIEWED, labels: ['reviewed', 'unreviewed'] };
  const OWN = { id: 'release', name: 'Release' };

  test('that did not pass so far is judged anew, for the panel and for JQL', async () => {
    await start(['unreviewed']);
    await on.move(issue.key, 'Done');
    await on.follow();
    expect(await on.find('voorrangDone = fail')).toEqual([issue.key]);
    await on.save([REVIEWED_OR_NOT]);
    await on.follow();
    expect(await on.find('voorrangDone = pass')).toEqual([issue.key]);
  });

  test('that did not pass a gate of the project’s own is too', async () => {
    await start(['unreviewed']);
    const gates = (check: typeof REVIEWED) => [
      readyGate([]),
      doneGate([]),
      { ...OWN, checks: [{ ...check, id: 'own' }] },
    ];
    const save = async (check: typeof REVIEWED) => {
      const { settings, revision } = valueOf(await on.app.call('getProject', {}, { as: 'admin' }));
      const changed = { ...settings, gates: gates(check) };
      valueOf(await on.app.call('saveSettings', { settings: changed, revision }, { as: 'admin' }));
    };
    await save(REVIEWED);
    await on.move(issue.key, 'Done');
    await on.follow();
    expect(await on.find('voorrangGate = "release:fail"')).toEqual([issue.key]);
    await save(REVIEWED_OR_NOT);
    await on.follow();
    expect(await on.find('voorrangGate = "release:pass"')).toEqual([issue.key]);
  });

  test('is one of a thousand, the last ones that changed', async () => {
    await start();
    const searches: { jql: string; maxResults: number }[] = [];
    const handle = on.app.jira.handle.bind(on.app.jira);
    on.app.jira.handle = (request, person) => {
      if (request.path.includes('search/jql')) searches.push(JSON.parse(request.body ?? ''));
      return handle(request, person);
    };
    await on.save([REVIEWED_OR_NOT]);
    expect(searches.at(-1)).toMatchObject({ maxResults: 1_000, jql: expect.stringMatching(/ORDER BY updated DESC$/) });
  });
});
