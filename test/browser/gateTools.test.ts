import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator } from 'playwright-core';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { openGate, save, SETTINGS } from './settingsGates';
import { startVisit, type Visit } from './visit';

/** What an admin does with a whole gate: start from a template, try it out, look back, take it along. */

describeInBrowser('an admin who sets up a gate as a whole', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 40, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  afterEach(() => visit.finish());

  const settings = () => visit.frame('Voorrang');
  const dialog = () => settings().getByRole('dialog');
  const press = (name: string | RegExp, within: { getByRole: Locator['getByRole'] } = settings()) =>
    within.getByRole('button', { name, exact: true }).click();
  const openTool = async (name: string) => {
    await press(name);
    await dialog().waitFor();
    await expectAccessible(appFrame(visit.page(), 'settings'));
  };
  const said = (text: string) => settings().getByRole('status').getByText(text).waitFor();
  const closed = () => dialog().waitFor({ state: 'detached' });
  /** Cards of checks have no role that those of other tabs lack. */
  const checks = () => settings().locator('.check-card').count();

  test('starts from a template, tries it out, saves, looks back, and takes it elsewhere', async () => {
    await visit.begin();
    await visit.open(`${SETTINGS}?as=admin&lang=en-US`);
    await openGate(settings(), 'Definition of Done');

    // Nothing changes while the template is only looked at.
    await openTool('Start from a template');
    await dialog()
      .getByRole('radio', { name: /^Regulated/ })
      .check();
    await dialog().getByText('Choose afterwards who may say so').first().waitFor();
    await visit.page().keyboard.press('Escape');
    await closed();
    await expect(checks()).resolves.toBe(4);

    await openTool('Start from a template');
    await dialog()
      .getByRole('radio', { name: /^Scrum Guide Done/ })
      .check();
    await dialog()
      .getByRole('checkbox', { name: /builds are green/ })
      .uncheck();
    await press('Replace by 8 checks', dialog());
    await said('The checks are replaced by 8 others.');
    await expect(checks()).resolves.toBe(8);

    await openTool('Try it out');
    await press('Try it out', dialog());
    await dialog()
      .getByText(/^0 of 20 issues would pass; now \d+/)
      .waitFor();
    await dialog().getByText('Reviewed by someone other than who made it').first().waitFor();
    await dialog().getByRole('radio', { name: 'These issues' }).check();
    await dialog().getByRole('textbox', { name: 'Keys of the issues' }).fill('shop-2, SHOP-1; NOPE-1');
    // Nothing of the first twenty stays under the new choice.
    await expect(
      dialog()
        .getByText(/issues would pass/)
        .count(),
    ).resolves.toBe(0);
    await press('Try it out', dialog());
    await dialog().getByText('Not found, or not visible to you: NOPE-1.').waitFor();
    await dialog().getByRole('radio', { name: 'Those that a JQL finds' }).check();
    await dialog().getByRole('textbox', { name: 'JQL' }).fill('nonsense = 1');
    await press('Try it out', dialog());
    await dialog().getByText('The issues could not be read').waitFor();
    await expect(dialog().getByRole('button', { name: 'Try again' }).count()).resolves.toBe(1);
    await visit.page().keyboard.press('Escape');
    await closed();
    // Whoever closes a dialog goes on where they were.
    await expect(
      settings()
        .getByRole('button', { name: 'Try it out' })
        .evaluate((button) => button === document.activeElement),
    ).resolves.toBe(true);
    await save(settings());

    await press('Remove Usable as it is, and can be released at any time');
    await save(settings());
    await openTool('History');
    await dialog().getByText('Removed “Usable as it is, and can be released at any time”').waitFor();
    // What is in force is in the draft already.
    await expect(dialog().getByRole('button', { name: 'Restore version 2' }).count()).resolves.toBe(0);
    await press('Restore version 1', dialog());
    await said('Version 1 is back in the draft.');
    await expect(checks()).resolves.toBe(8);

    await openTool('Export or import');
    const download = visit.page().waitForEvent('download');
    await press('Save as voorrang-done.json', dialog());
    const file = await download;
    expect(file.suggestedFilename()).toBe('voorrang-done.json');
    const path = await file.path();
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ format: 'voorrang-gates', v: 1 });
    await press('Copy', dialog());
    await dialog().getByText('Copied.').waitFor();

    await dialog().getByRole('tab', { name: 'Import' }).click();
    const text = dialog().getByRole('textbox', { name: 'Or paste its text' });
    await text.fill('{"format": "voorrang-gates",\n "v": 1,\n "gates": [}');
    await dialog()
      .getByText(/^Line 3, column 12:/)
      .waitFor();
    await dialog().getByText('No file chosen yet').waitFor();
    const chooser = visit.page().waitForEvent('filechooser');
    await press('File Choose a file…', dialog());
    await (await chooser).setFiles(path);
    await dialog().getByText(basename(path), { exact: true }).waitFor();
    await dialog().getByText('1 gate with 8 checks').waitFor();
    await expectAccessible(appFrame(visit.page(), 'settings'));
    await dialog()
      .getByRole('radio', { name: /^Make it a gate of its own/ })
      .check();
    await press('Take over', dialog());
    await said('The gate “Definition of Done (2)” has been added.');
    await settings().getByRole('heading', { name: 'Definition of Done (2)' }).waitFor();
    await save(settings());
  });

  test('reads all of it in Dutch, on a phone, in the dark', async () => {
    await visit.begin({ width: 320, height: 800 });
    await visit.open(`${SETTINGS}?as=admin&lang=nl-NL&theme=dark`);
    await settings().getByRole('tab', { name: 'Gates' }).click();
    await settings().getByRole('heading', { name: 'Definition of Ready', exact: true }).waitFor();
    for (const tool of ['Begin met een sjabloon', 'Uitproberen', 'Geschiedenis', 'Exporteren of importeren']) {
      await openTool(tool);
      if (tool === 'Uitproberen') {
        await press('Uitproberen', dialog());
        await dialog()
          .getByText(/van de 20 issues/)
          .waitFor();
        await expectAccessible(appFrame(visit.page(), 'settings'));
      }
      await visit.page().keyboard.press('Escape');
      await closed();
    }
  });
});
