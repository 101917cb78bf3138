import type { FrameLocator } from 'playwright-core';
import { loadJsonl } from '../../sandbox/data';
import { acceptanceCriteria } from '../../src/domain/gates/criteria';
import { evaluateGate, type GateResult } from '../../src/domain/gates/evaluate';
import type { Gate } from '../../src/domain/gates/gate';
import type { Issue } from '../../src/domain/issue';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { jiraGateway } from '../../src/jira/gateway';
import { aGateContext } from '../builders/gates';
import { sandboxTransport } from '../fakes/transport';
import { ARROW, sharedFile } from '../fixtures/shared';
import { chromiumPath, describeInBrowser } from './browser';
import { jiraAnswer } from './rest';
import { textsOfRows } from './rows';
import { startVisit, type Visit } from './visit';

const arrow = chromiumPath() === undefined ? null : sharedFile(ARROW);

// Some seconds each where nothing else runs; only a test that hangs should end by the clock.
jest.setTimeout(120_000);

/** High, so that few steps lead through 2,889 rows; still only some hundred are there at a time. */
const WINDOW = { width: 1280, height: 4_800 };

(arrow === null ? describe.skip : describeInBrowser)('5,000 real issues of a Data Center export', () => {
  let visit: Visit;
  beforeAll(async () => {
    const { site } = await loadJsonl(arrow!);
    visit = await startVisit({ data: site });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin(WINDOW));
  afterEach(() => visit.finish());

  test('come up as a ranked backlog of the 2,889 open ones, no row broken, each judged by the one judge of gates, and their health counted', async () => {
    const frame = await openJudged();
    const { issues, ready, done } = await judged();
    const words = { pass: 'Yes', fail: 'No', unknown: 'Unknown', notApplicable: 'n/a' } as const;
    const cell = ({ verdict, open }: GateResult) => words[verdict] + (open > 0 ? `${open} open` : '');

    // People write about null and NaN in their titles, so these are not looked at.
    const rows = await textsOfRows(
      frame,
      ['.issue-key', '[role=gridcell]:not(.cell-summary)', '.cell-ready', '.cell-done'],
      { whole: true },
    );
    expect(rows.length).toBe(2_889);
    expect(new Set(rows.map(([key]) => key)).size).toBe(2_889);
    for (const [key = '', text, ...verdicts] of rows) {
      expect(key).toMatch(/^ARROW-\d+$/);
      expect(text).toMatch(/\+\d/);
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object|null/);
      expect([key, ...verdicts]).toEqual([key, cell(ready.get(key)!), cell(done.get(key)!)]);
    }

    const count = (holds: (issue: Issue) => boolean) => issues.filter(holds).length;
    const passes = (issue: Issue) => ['pass', 'notApplicable'].includes(ready.get(issue.key)!.verdict);
    const staleBefore = Date.now() - STARTING_SETTINGS.health.staleDays * 86_400_000;
    const strip = frame.getByRole('region', { name: 'Health of the backlog' });
    const figure = async (name: string) =>
      (await strip.getByRole('listitem').filter({ hasText: name }).locator('.health-count').innerText()).replace(
        /,/g,
        '',
      );
    expect(await figure('Ready')).toBe(`${count(passes)} of 2889`);
    expect(await figure('With acceptance criteria')).toBe(
      `${count(({ description }) => acceptanceCriteria(description).length > 0)} of 2889`,
    );
    expect(await figure('Stale')).toBe(`${count(({ updated }) => Date.parse(updated) < staleBefore)} of 2889`);
    // The export ends years ago, and the starting model divides by nothing.
    await strip.getByText('No issue of this project became done in the last 12 weeks').waitFor({ state: 'attached' });
    await strip.getByText(/An administrator of the project can choose the field/).waitFor({ state: 'attached' });
  });

  async function openJudged(): Promise<FrameLocator> {
    await visit.open('/projects/ARROW/apps/voorrang-backlog?as=po');
    const frame = visit.frame('Voorrang');
    await frame.getByText('2,889 issues').waitFor();
    await frame.getByText('All issues have been judged').waitFor({ state: 'attached', timeout: 60_000 });
    return frame;
  }

  /** The open issues as Jira gives them, and what the starting gates say of each, by key. */
  async function judged() {
    const issues = await openIssues();
    const context = aGateContext();
    const [ready, done] = STARTING_SETTINGS.gates as [Gate, Gate];
    const verdicts = (gate: Gate) => new Map(issues.map((issue) => [issue.key, evaluateGate(gate, issue, context)]));
    return { issues, ready: verdicts(ready), done: verdicts(done) };
  }

  const openIssues = async (): Promise<Issue[]> => {
    const { jira, site } = visit.sandbox;
    const projectId = site.data.projects.find(({ key }) => key === 'ARROW')!.id;
    const gateway = jiraGateway(sandboxTransport(jira, 'po'));
    const { ids } = await gateway.openIssueIds(projectId);
    return gateway.readIssues(ids, []);
  };

  test('say what an issue waits for, blockers in other projects included', async () => {
    await visit.open('/projects/ARROW/apps/voorrang-backlog?as=po');
    const frame = visit.frame('Voorrang');
    await frame.getByText('2,889 issues').waitFor();
    const [blocker, blocked] = openBlockingPair();
    await frame.getByRole('searchbox').fill(blocked);
    const row = frame.getByRole('row').filter({ hasText: blocked }).first();
    await row.waitFor();
    expect(await row.textContent()).toContain(blocker);
  });

  test('are put into Jira’s order as the page ranks them, and JQL says so', async () => {
    await visit.open('/projects/ARROW/apps/voorrang-backlog?as=po');
    const frame = visit.frame('Voorrang');
    await frame.getByText('2,889 issues').waitFor();
    const ranked = (await textsOfRows(frame, ['.issue-key'])).map(([key]) => key);
    expect(ranked.length).toBe(2_889);
    await frame.getByRole('button', { name: /^Apply to Jira/ }).click();
    await frame.getByRole('button', { name: 'Apply', exact: true }).click();
    await frame.getByText('Jira now has this order').waitFor({ timeout: 60_000 });
    const { issues } = await jiraAnswer(visit, 'po', 'POST', 'api/3/search/jql', {
      jql: 'project = ARROW AND statusCategory != Done ORDER BY Rank',
      fields: ['key'],
      maxResults: 5_000,
    });
    expect(issues.map(({ key }: { key: string }) => key)).toEqual(ranked);
  });

  /** Keys of an open issue that blocks another open one, as the export says. */
  function openBlockingPair(): [blocker: string, blocked: string] {
    const { data } = visit.sandbox.site;
    const blocking = new Set(data.linkTypes.filter(({ outward }) => outward === 'blocks').map(({ id }) => id));
    const openKey = new Map(
      data.issues.filter(({ fields }) => fields.resolution === null).map(({ id, key }) => [id, key] as const),
    );
    for (const { typeId, fromId, toId } of data.links) {
      const [blocker, blocked] = [openKey.get(fromId), openKey.get(toId)];
      if (blocking.has(typeId) && blocker && blocked) return [blocker, blocked];
    }
    throw new Error('the export has no open issue that blocks an open one');
  }
});
