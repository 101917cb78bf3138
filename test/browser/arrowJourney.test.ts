import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { loadJsonl } from '../../sandbox/data';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { ARROW, sharedFile } from '../fixtures/shared';
import { chromiumPath, describeInBrowser } from './browser';
import { jiraAnswer } from './rest';
import { textsOfRows } from './rows';
import { callAsAdmin } from './settingsGates';
import { startVisit, type Visit } from './visit';

const arrow = chromiumPath() === undefined ? null : sharedFile(ARROW);

// Some seconds where nothing else runs; only a test that hangs should end by the clock.
jest.setTimeout(240_000);

const COMPONENT = 'Java';
const OPEN = `project = ARROW AND statusCategory != Done AND component = "${COMPONENT}"`;

/** Of 20 issues: whom they reach, how much, how sure that is, and what they cost; each score is another one. */
const SCORES = Array.from({ length: 20 }, (_, at) => ({
  reach: 100 + 50 * at,
  impact: [0.5, 1, 2, 3][at % 4]!,
  confidence: [0.5, 0.8, 1][at % 3]!,
  effort: 1 + ((at * 7) % 5) + at / 100,
}));
const scoreOf = ({ reach, impact, confidence, effort }: (typeof SCORES)[number]) =>
  (reach * impact * confidence) / effort;
const shownNumber = (score: number) => new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(score);
/** As a spreadsheet puts it on the clipboard. */
const TSV = SCORES.map(({ reach, impact, confidence, effort }) =>
  [reach, impact, `${confidence * 100}%`, effort].join('\t'),
).join('\r\n');

/** The whole of a product owner's job, once, on real issues. */
(arrow === null ? describe.skip : describeInBrowser)('the product owner of Apache Arrow', () => {
  let visit: Visit;
  beforeAll(async () => {
    const { site } = await loadJsonl(arrow!);
    visit = await startVisit({ data: site });
    const [project] = site.projects;
    const settings = { ...STARTING_SETTINGS, activeModel: 'rice' as const };
    await callAsAdmin(visit, 'saveSettings', { settings, revision: 0 }, project!.id);
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin({ width: 1440, height: 900 }));
  afterEach(() => visit.finish());

  const frame = () => visit.frame('Voorrang');
  const button = (name: string | RegExp) => frame().getByRole('button', { name, exact: true });
  const choice = (name: string | RegExp) => frame().getByRole('listbox').getByRole('option', { name, exact: true });
  const press = (key: string) => visit.page().keyboard.press(key);
  const order = async () => (await textsOfRows(frame(), ['.issue-key'])).map(([key]) => key!);
  const rowOf = (key: string) =>
    frame()
      .locator('.backlog-row')
      .filter({ has: frame().locator(`[data-key="${key}"]`) });
  const cellOf = async (key: string, column: string) => {
    const at = await frame().getByRole('columnheader', { name: column, exact: true }).getAttribute('aria-colindex');
    return rowOf(key).locator(`[aria-colindex="${at}"]`);
  };
  const inJira = async (jql: string): Promise<string[]> => {
    const body = { jql: `${jql} ORDER BY Rank`, fields: ['key'], maxResults: 5_000 };
    const { issues } = await jiraAnswer(visit, 'po', 'POST', 'api/3/search/jql', body);
    return issues.map(({ key }: { key: string }) => key);
  };
  /** What Jira keeps of the inputs of an issue. */
  const storedInputs = async (key: string): Promise<Record<string, number>> => {
    const { value } = await jiraAnswer(visit, 'viewer', 'GET', `api/3/issue/${key}/properties/voorrang`);
    return Object.fromEntries(
      Object.entries(value.inputs.rice as Record<string, { value: number }>).map(([name, input]) => [
        name,
        input.value,
      ]),
    );
  };
  const exported = async (item: RegExp) => {
    await button('Export').click();
    const download = visit.page().waitForEvent('download');
    await frame().getByRole('menuitem', { name: item }).click();
    return readFile(await (await download).path(), 'utf8');
  };

  test('filters 2,889 issues to a component, pastes 20 scores, tries out and keeps more, applies the order, and takes it along', async () => {
    await visit.open('/projects/ARROW/apps/voorrang-backlog?as=po&lang=en-US');
    await frame()
      .getByText(/^2,889 issues/)
      .first()
      .waitFor();

    // One component.
    const before = await inJira(OPEN);
    await button('Filter').click();
    await choice('Component').click();
    await choice(new RegExp(`^${COMPONENT} ?${before.length}$`)).click();
    await press('Escape');
    await frame()
      .getByText(new RegExp(`^${before.length} of 2,889 issues`))
      .first()
      .waitFor();
    const unscored = await order();
    expect([...unscored].sort()).toEqual([...before].sort());

    // 20 issues, out of a spreadsheet.
    const pasted = unscored.slice(0, 20);
    await (await cellOf(pasted[0]!, 'Reach')).click();
    await frame()
      .locator(':focus')
      .evaluate((cell, text) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }, TSV);
    await frame()
      .getByRole('status')
      .getByText(/^20 issues changed/)
      .waitFor();
    const scoreByKey = new Map(pasted.map((key, at) => [key, scoreOf(SCORES[at]!)]));
    const byScore = [...pasted].sort((a, b) => scoreByKey.get(b)! - scoreByKey.get(a)!);
    // None of them waits for one without a score, so they lead, by their scores.
    const scored = await order();
    expect(scored.slice(0, 20)).toEqual(byScore);
    for (const key of byScore.slice(0, 3))
      expect(await (await cellOf(key, 'Score')).innerText()).toBe(shownNumber(scoreByKey.get(key)!));
    await frame()
      .getByText(/Saving \d+ values?…/)
      .waitFor({ state: 'detached' });
    for (const [at, key] of pasted.entries()) expect([key, await storedInputs(key)]).toEqual([key, SCORES[at]]);

    // What if the last of them took far less effort?
    const last = byScore.at(-1)!;
    await button('What if…').click();
    await frame().getByText('Nothing is saved. Change scores in the table').waitFor();
    await (await cellOf(last, 'Effort')).click();
    await visit.page().keyboard.type('0.01');
    await press('Enter');
    await frame().getByText('Nothing is saved. One change.').waitFor();
    const tried = [last, ...byScore.slice(0, -1)];
    expect((await order()).slice(0, 20)).toEqual(tried);
    await button('Compare').click();
    const comparing = frame().getByRole('dialog', { name: 'Today and tried out' });
    await comparing.getByText(/^20 issues move, of 2,889\./).waitFor();
    const [, place, today, triedOut, move] =
      /^(\d+)\s+(ARROW-\d+) .*\s+(ARROW-\d+) .*\s+▲ 19\s+(.*)$/.exec(
        await comparing.getByRole('row').nth(1).innerText(),
      ) ?? [];
    expect([place, today, triedOut, move]).toEqual(['1', byScore[0], last, '19 places up']);
    expect(await storedInputs(last)).toEqual(SCORES[pasted.indexOf(last)]);
    await press('Escape');

    // It is kept.
    await button('Keep…').click();
    const keeping = frame().getByRole('dialog', { name: 'Keep what you tried out' });
    await keeping.getByRole('button', { name: 'Keep', exact: true }).click();
    await keeping.getByText('One change was saved.').waitFor();
    expect(await storedInputs(last)).toEqual({ ...SCORES[pasted.indexOf(last)], effort: 0.01 });
    await keeping.getByRole('button', { name: 'Close' }).last().click();
    await button('What if…').waitFor();
    await frame()
      .getByText(new RegExp(`^${before.length} of 2,889 issues`))
      .first()
      .waitFor();
    const kept = await order();
    expect(kept.slice(0, 20)).toEqual(tried);

    // Jira follows, within the component, and nowhere else.
    const others = await inJira(OPEN.replace('component =', 'component !='));
    await button('Apply to Jira…').click();
    await button('Apply').click();
    await frame().getByText('Jira now has this order').waitFor();
    expect(await inJira(OPEN)).toEqual(kept);
    expect(await inJira(OPEN.replace('component =', 'component !='))).toEqual(others);
    await button('Close').last().click();

    // What stakeholders get.
    const csv = Papa.parse<Record<string, string>>((await exported(/CSV/)).replace('\uFEFF', ''), {
      header: true,
    }).data;
    expect(csv.map(({ Key }) => Key)).toEqual(kept);
    for (const [at, { Place, Score, Reach, 'Why here': why }] of csv.entries()) {
      const inputs = at < 20 ? SCORES[pasted.indexOf(kept[at]!)]! : null;
      const changed = inputs && (at === 0 ? { ...inputs, effort: 0.01 } : inputs);
      if (at < 20) expect(Place).toBe(String(at + 1));
      expect([Reach, Score]).toEqual(
        changed ? [String(changed.reach), String(Number(scoreOf(changed).toPrecision(12)))] : ['', 'No score'],
      );
      // Why it stands where it does: what its score is made of, or what keeps it from having one.
      expect(why).toContain(
        changed ? `reach ${shownNumber(changed.reach)} × impact ${changed.impact} × ` : 'are missing',
      );
    }
    const markdown = await exported(/Save as Markdown/);
    expect(markdown).toContain('- **Model:** RICE\n');
    expect(markdown).toContain(`- **Issues:** ${kept.length} of 2,889 issues\n`);
    expect(markdown).toContain(`- **Filter:** Component: ${COMPONENT}\n`);
    const lines = markdown.split('\n').filter((line) => /^\| \d/.test(line));
    expect(lines.map((line) => /\[(ARROW-\d+)\]/.exec(line)?.[1])).toEqual(kept);
    expect(lines[0]).toContain('| 2,500 |');
    expect(lines[0]).toContain('effort 0.01');
  });
});
