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
import { startVisit, type Visit } from './visit';

const arrow = chromiumPath() === undefined ? null : sharedFile(ARROW);

// 2,889 rows are walked through, twice; only a test that hangs should end by the clock.
jest.setTimeout(300_000);

(arrow === null ? describe.skip : describeInBrowser)('5,000 real issues of a Data Center export', () => {
  let visit: Visit;
  beforeAll(async () => {
    const { site } = await loadJsonl(arrow!);
    visit = await startVisit({ data: site });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  test('come up as a ranked backlog of the 2,889 open ones, no row broken', async () => {
    await visit.open('/projects/ARROW/apps/voorrang-backlog?as=po');
    const frame = visit.frame('Voorrang');
    await frame.getByText('2,889 issues').waitFor();
    // A virtual list holds only the rows in sight: walk through all of it and keep what each row says.
    const rows = await frame.getByRole('grid').evaluate(async (grid) => {
      const seen: Record<string, string> = {};
      const keys = new Set<string>();
      const scroller = [grid, ...grid.querySelectorAll('*'), grid.parentElement!].find(
        (element) => element.scrollHeight > element.clientHeight + 500,
      )!;
      const painted = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight / 2) {
        scroller.scrollTop = top;
        await painted();
        for (const row of grid.querySelectorAll('.backlog-row')) {
          keys.add(row.querySelector('.issue-key')?.textContent ?? '');
          seen[row.getAttribute('aria-rowindex')!] = [...row.querySelectorAll('[role=gridcell]')]
            // People write about null and NaN in their titles, so these are not looked at.
            .filter((cell) => !cell.classList.contains('cell-summary'))
            .map((cell) => cell.textContent)
            .join(' ');
        }
      }
      return { keys: [...keys], texts: Object.values(seen) };
    });
    expect(rows.keys.filter((key) => /^ARROW-\d+$/.test(key)).length).toBe(2_889);
    expect(rows.texts.length).toBe(2_889);
    for (const text of rows.texts) {
      expect(text).toMatch(/\+\d/);
      expect(text).not.toMatch(/NaN|undefined|Infinity|\[object|null/);
    }
  });

  test('have a health and a verdict each, as the one judge of gates gives them', async () => {
    await visit.open('/projects/ARROW/apps/voorrang-backlog?as=po');
    const frame = visit.frame('Voorrang');
    await frame.getByText('All issues have been judged').waitFor({ state: 'attached', timeout: 60_000 });

    // Counted anew from what Jira says of each issue.
    const issues = await openIssues();
    const [readyGate, doneGate] = STARTING_SETTINGS.gates as [Gate, Gate];
    const context = aGateContext();
    const ready = new Map(issues.map((issue) => [issue.key, evaluateGate(readyGate, issue, context)]));
    const done = new Map(issues.map((issue) => [issue.key, evaluateGate(doneGate, issue, context)]));
    const count = (holds: (issue: Issue) => boolean) => issues.filter(holds).length;
    const passes = (issue: Issue) => ['pass', 'notApplicable'].includes(ready.get(issue.key)!.verdict);
    const staleBefore = Date.now() - STARTING_SETTINGS.health.staleDays * 86_400_000;
    expect(issues.length).toBe(2_889);

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

    const words = { pass: 'Yes', fail: 'No', unknown: 'Unknown', notApplicable: 'n/a' } as const;
    const cell = ({ verdict, open }: GateResult) => words[verdict] + (open > 0 ? `${open} open` : '');
    const cells = await cellsOf(frame);
    expect(cells.length).toBe(2_889);
    for (const [key, ...verdicts] of cells)
      expect([key, ...verdicts]).toEqual([key, cell(ready.get(key)!), cell(done.get(key)!)]);
  });

  const openIssues = async (): Promise<Issue[]> => {
    const { jira, site } = visit.sandbox;
    const projectId = site.data.projects.find(({ key }) => key === 'ARROW')!.id;
    const gateway = jiraGateway(sandboxTransport(jira, 'po'));
    const { ids } = await gateway.openIssueIds(projectId);
    return gateway.readIssues(ids, []);
  };

  /** Key, Ready and Done of every row, by walking through the list. */
  const cellsOf = (frame: ReturnType<Visit['frame']>): Promise<[key: string, ready: string, done: string][]> =>
    frame.getByRole('grid').evaluate(async (grid) => {
      const cells: [string, string, string][] = [];
      const scroller = grid.parentElement!;
      for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight / 2) {
        scroller.scrollTop = top;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        for (const row of grid.querySelectorAll('[role=row][aria-rowindex]')) {
          const [key, ready, done] = ['a.issue-key', '.cell-ready', '.cell-done'].map(
            (one) => row.querySelector(one)?.textContent ?? '',
          ) as [string, string, string];
          if (key) cells[Number(row.getAttribute('aria-rowindex')) - 2] = [key, ready, done];
        }
      }
      return cells;
    });

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
    const ranked = await keysInOrder(frame);
    expect(ranked.length).toBe(2_889);
    await frame.getByRole('button', { name: /^Apply to Jira/ }).click();
    await frame.getByRole('button', { name: 'Apply', exact: true }).click();
    await frame.getByText('Jira now has this order').waitFor({ timeout: 120_000 });
    const response = await fetch(`${visit.sandbox.url}/rest/api/3/search/jql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Basic ${btoa('po:token')}` },
      body: JSON.stringify({
        jql: 'project = ARROW AND statusCategory != Done ORDER BY Rank',
        fields: ['key'],
        maxResults: 5_000,
      }),
    });
    const { issues } = (await response.json()) as { issues: { key: string }[] };
    expect(issues.map(({ key }) => key)).toEqual(ranked);
  }, 240_000);

  /** All keys of the virtual list, by walking through it. */
  const keysInOrder = (frame: ReturnType<Visit['frame']>): Promise<string[]> =>
    frame.getByRole('grid').evaluate(async (grid) => {
      const keys: string[] = [];
      const scroller = grid.parentElement!;
      for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight / 2) {
        scroller.scrollTop = top;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        for (const row of grid.querySelectorAll('[role=row][aria-rowindex]')) {
          const key = row.querySelector('a.issue-key')?.textContent;
          if (key) keys[Number(row.getAttribute('aria-rowindex')) - 2] = key;
        }
      }
      return keys;
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
