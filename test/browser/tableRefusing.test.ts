import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { jiraAnswer } from './rest';
import { tableVisit } from './tableVisit';
import { startVisit, type Visit } from './visit';

/** What is typed or pasted into cells and is no value there: taken up, told to be none, and not taken over. */

describeInBrowser('a cell that is typed into', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 60, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const { frame, open, saveSettings, press, type, rowOf, keyAt, note, cellIn, focused, paste, stored } = tableVisit(
    () => visit,
  );
  const editor = () => frame().locator('input.cell-editor');
  const problem = (text: string) => frame().getByRole('alert').getByText(text, { exact: true }).waitFor();
  const textIn = async (key: string, column: string) =>
    (await cellIn(rowOf(key), column)).locator('.input-text').textContent();

  test('opens with whatever is typed, says at once what it expects, and takes nothing that is none', async () => {
    await saveSettings({ activeModel: 'rice' });
    await open();
    const key = await keyAt(2);
    await (await cellIn(rowOf(key), 'Reach')).click();
    await paste('12');
    await note(new RegExp(`^${key} `));

    const allowed = 'Allowed: 0 or more people per period.';
    for (const [text, says] of [
      ['z', `This is not a number. ${allowed}`],
      ['=1+1', `Formulas are not worked out here. ${allowed}`],
      ['1e5', `This is not a number. ${allowed}`],
      ['-5', `This is not on the scale. ${allowed}`],
      ['99999999999999999999', 'This number is too large. The largest is 1,000,000,000,000.'],
    ] as const) {
      await type(text);
      await problem(says);
      expect(await editor().inputValue()).toBe(text);
      // Enter stays with it, Escape puts everything back.
      await press('Enter');
      expect(await editor().getAttribute('aria-invalid')).toBe('true');
      await press('Escape');
      await editor().waitFor({ state: 'detached' });
      expect([await textIn(key, 'Reach'), await focused()]).toEqual(['12', { row: key, column: 'Reach' }]);
    }
    await type('z');
    await problem(`This is not a number. ${allowed}`);
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    await (await cellIn(rowOf(await keyAt(5)), 'Reach')).click();
    await note(`“z” was not taken over. This is not a number. ${allowed}`);
    expect(await textIn(key, 'Reach')).toBe('12');

    await (await cellIn(rowOf(key), 'Reach')).click();
    await paste(`${'9'.repeat(20)}\tnonsense`);
    await note('2 cells were not taken over, the first: “99999999999999999999”. This number is too large. The largest is 1,000,000,000,000.'); // prettier-ignore
    expect(await textIn(key, 'Reach')).toBe('12');
    // Commands stay commands.
    await press('x');
    await note('1 selected');
    await press('x');
  });

  test('keeps its value where the issue was deleted or rights were taken away meanwhile, and says which', async () => {
    await saveSettings({ activeModel: 'rice' });
    await open();
    const [gone, denied] = [await keyAt(4), await keyAt(5)];
    await jiraAnswer(visit, 'admin', 'DELETE', `api/3/issue/${gone}`);
    await (await cellIn(rowOf(gone), 'Reach')).click();
    await paste('31');
    await note('1 value not saved. Not found.');
    const { permissions } = visit.sandbox.site.data.projects[0]!;
    const rights = permissions.po!;
    permissions.po = rights.filter((right) => right !== 'EDIT_ISSUES');
    await (await cellIn(rowOf(denied), 'Reach')).click();
    await paste('32');
    // Each cause once: neither stands for the other.
    await note('2 values not saved. Not found. You may not do this.');
    for (const [key, value, why] of [
      [gone, '31', /^Not saved: Not found\. It was deleted or moved/],
      [denied, '32', /^Not saved: You may not do this\. You may not edit this issue/],
    ] as const) {
      const cell = await cellIn(rowOf(key), 'Reach');
      expect([await textIn(key, 'Reach'), await cell.getAttribute('aria-invalid')]).toEqual([value, 'true']);
      await cell.focus();
      await note(why);
    }
    permissions.po = rights;
    await frame().locator('.edit-status').getByRole('button', { name: 'Try again' }).click();
    await note('1 value not saved. Not found.');
    expect(await stored(denied)).toMatchObject({ inputs: { rice: { reach: { value: 32 } } } });
  });

  test('of steps opens its list at the one that begins like that, by key and by mouse', async () => {
    await saveSettings({ activeModel: 'moscow' });
    await open();
    const key = await keyAt(2);
    const options = () => frame().getByRole('listbox').getByRole('option');
    const current = () => frame().getByRole('listbox').getByRole('option', { selected: true }).innerText();
    await (await cellIn(rowOf(key), 'Class')).click();
    await type('s');
    await options().first().waitFor();
    expect([await options().allInnerTexts(), await current()]).toEqual([
      ['Must', 'Should', 'Could', 'Won’t (this time)'],
      'Should',
    ]);
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    await press('ArrowDown');
    expect([await editor().inputValue(), await current()]).toEqual(['Could', 'Could']);
    await (await cellIn(rowOf(key), 'Score')).getByText('Could').waitFor();
    await press('Enter');
    await note(new RegExp(`^${key} `));
    expect(await textIn(key, 'Class')).toBe('Could');

    await (await cellIn(rowOf(key), 'Class')).click();
    await type('7');
    await problem('This is not on the scale. Allowed: Must, Should, Could, Won’t (this time).');
    await press('Enter');
    await options().getByText('Won’t').click();
    await editor().waitFor({ state: 'detached' });
    expect(await textIn(key, 'Class')).toBe('Won’t (this time)');
    expect(await focused()).toEqual({ row: key, column: 'Class' });
  });

  test('at the foot of the table says it above, where it is to be seen', async () => {
    await saveSettings({ activeModel: 'moscow' });
    await open();
    await (await cellIn(frame().locator('[data-index="0"]'), 'Class')).click();
    await press('Control+ArrowDown');
    // No value, so that the row stays where it is.
    await type('7');
    const list = frame().locator('.cell-panel-above').getByRole('listbox');
    await list.waitFor();
    const [panel, table] = await Promise.all([list.boundingBox(), frame().locator('.backlog-scroller').boundingBox()]);
    expect(panel!.y + panel!.height).toBeLessThanOrEqual(table!.y + table!.height);
    await press('Escape');
  });
});
