import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { askJira } from './rest';
import { tableVisit } from './tableVisit';
import { startVisit, type Visit } from './visit';

/** Saving what was entered while Jira asks for pauses. */

const data = makeGrachtshop({ seed: 1, issues: 60, now: new Date() });
const COLUMN = Array.from({ length: 12 }, (_, index) => String(index + 2)).join('\n');

describeInBrowser('a Jira that asks for pauses', () => {
  let visit: Visit;
  const startWith = async (faults: string) => {
    visit = await startVisit({ data, jira: { faults } });
    await saveSettings({ activeModel: 'rice' });
    await visit.begin();
    await open();
  };
  afterEach(async () => {
    await visit.finish();
    await visit.close();
  });

  const { frame, open, saveSettings, press, keyAt, rowOf, note, cellIn, paste } = tableVisit(() => visit);
  /** Jira asks the test for pauses, too. */
  const stored = async (key: string) => {
    for (;;) {
      const { status, json } = await askJira(visit, 'admin', 'GET', `api/3/issue/${key}/properties/voorrang`);
      if (status !== 429) return json.value;
    }
  };
  const saving = (text: RegExp) => frame().locator('.edit-saving').getByText(text).waitFor();
  const saved = () => frame().locator('.edit-saving:empty').waitFor({ state: 'attached' });

  test('now and then gets all values; until then the page says that it is busy and when it goes on', async () => {
    await startWith('properties=429:0.4');
    const keys = await Promise.all([0, 11].map(keyAt));
    await (await cellIn(rowOf(keys[0]!), 'Reach')).click();
    await paste(COLUMN);
    await saving(/^Jira is busy: \d+ values wait 1 second\.$/);
    await note(/^Jira needs more time\. Nothing is lost:/);
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    // Also in the calls between the pauses.
    await saving(/^Jira is busy: still saving \d+ values?…$/);
    await saved();
    for (const [key, value] of [
      [keys[0]!, 2],
      [keys[1]!, 13],
    ] as const)
      // prettier-ignore
      expect(await stored(key)).toMatchObject({ inputs: { rice: { reach: { value } } } });
    expect(await frame().locator('.edit-stop').count()).toBe(0);
  });

  test('all the time can be told to stop: every value stays in its cell, and can be tried again', async () => {
    await startWith('properties=429:1');
    const key = await keyAt(0);
    await (await cellIn(rowOf(key), 'Reach')).click();
    await paste('7');
    await saving(/^Jira is busy: 1 value waits 1 second\.$/);
    await frame().locator('.edit-status').getByRole('button', { name: 'Stop saving' }).focus();
    await press('Enter');
    await note(/^1 value not saved\. Stopped\./);
    await saved();
    expect(await (await cellIn(rowOf(key), 'Reach')).locator('.input-text').innerText()).toBe('7');
    await frame().locator('.edit-status').getByRole('button', { name: 'Try again' }).click();
    await saving(/^Jira is busy/);
    // Leaving with it unsaved is asked about; the test wants to go.
    await frame().locator('.edit-status').getByRole('button', { name: 'Undo' }).click();
    await saved();
  });
});
