import type { Locator } from 'playwright-core';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { describeInBrowser } from './browser';
import { tableVisit } from './tableVisit';
import { startVisit, type Visit } from './visit';

/** The ranking while a value is typed, and where the focus goes by it. */

describeInBrowser('a value that is being typed', () => {
  let visit: Visit;
  let saves: number;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 60, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(async () => {
    await visit.begin();
    saves = 0;
    visit.page().on('request', (request) => {
      if ((request.postData() ?? '').includes('saveScores')) saves += 1;
    });
  });
  afterEach(() => visit.finish());

  const { frame, open, saveSettings, press, type, rowOf, keyAt, note, cellIn, focused, paste } = tableVisit(
    () => visit,
  );
  const editor = () => frame().locator('input.cell-editor');
  const standsAt = (key: string, place: number) =>
    frame()
      .locator(`[aria-rowindex="${place + 1}"] .issue-key`, { hasText: key })
      .waitFor();
  const saved = () => frame().locator('.edit-saving:empty').waitFor({ state: 'attached' });
  const isInSight = (row: Locator) =>
    row.evaluate((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      const list = one.closest('.backlog-scroller')!.getBoundingClientRect();
      return top >= list.top + 40 && bottom <= list.bottom;
    });
  /** Where a row stands on the screen, once nothing glides any more. */
  const topOf = (row: Locator) =>
    row.evaluate(async (one) => {
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => undefined)));
      return Math.round(one.getBoundingClientRect().top);
    });

  test('counts at once: its row goes to its place and stays in sight, the field stays as it is, nothing is saved', async () => {
    await saveSettings({ activeModel: 'rice' });
    await open();
    const first = await keyAt(3);
    await (await cellIn(rowOf(first), 'Reach')).click();
    await paste('10\t1\t100%\t1');
    await standsAt(first, 1);
    // All but one input, so that one more sends it from far below to the top.
    await press('Control+Home', 'PageDown', 'PageDown', 'PageDown');
    const low = await frame().locator('.backlog-row:focus-within .issue-key').innerText();
    await (await cellIn(rowOf(low), 'Impact')).focus();
    await paste('1\t100%\t1');
    await note(/1 issue changed|stays at|moved from/);
    await saved();
    const before = Number(await rowOf(low).getAttribute('aria-rowindex')) - 1;
    const above = await frame().locator(`[aria-rowindex="${before}"] .issue-key`).innerText();
    const requests = saves;

    const cell = await cellIn(rowOf(low), 'Reach');
    await cell.focus();
    const [stood, aboveStood] = [await topOf(rowOf(low)), await topOf(rowOf(above))];
    await type('500');
    await standsAt(low, 1);
    await rowOf(low).locator('.cell-score', { hasText: '500' }).waitFor();
    expect(await isInSight(rowOf(low))).toBe(true);
    expect(await editor().evaluate((field: HTMLInputElement) => [document.activeElement === field, field.value, field.selectionStart])).toEqual([true, '500', 3]); // prettier-ignore
    // A caret in the midst of it stays there; what is no value leaves things as they are.
    await press('ArrowLeft', 'ArrowLeft', 'Backspace', '2');
    await rowOf(low).locator('.cell-score', { hasText: '200' }).waitFor();
    await type('x');
    expect(await editor().evaluate((field: HTMLInputElement) => [field.value, field.selectionStart])).toEqual(['2x00', 2]); // prettier-ignore
    await standsAt(low, 1);
    await press('Backspace', 'Delete', 'Delete', 'Backspace', '5');
    await standsAt(low, 2);

    await press('Escape');
    await standsAt(low, before);
    expect(await focused()).toEqual({ row: low, column: 'Reach' });
    expect(Math.abs((await topOf(rowOf(low))) - stood)).toBeLessThanOrEqual(1);
    expect(await (await cellIn(rowOf(low), 'Reach')).locator('.input-text').textContent()).toBe('');
    expect(saves).toBe(requests);

    // Entered with Enter one goes on beside where it stood, and the line above the table says where it went.
    await type('500');
    await standsAt(low, 1);
    await press('Shift+Enter');
    await note(`${low} moved from place ${before} to 1.`);
    expect(await focused()).toEqual({ row: above, column: 'Reach' });
    expect(Math.abs((await topOf(rowOf(above))) - aboveStood)).toBeLessThanOrEqual(1);
    await saved();
    expect(saves).toBe(requests + 1);
    await press('Control+z');
    await rowOf(low).locator('.cell-score', { hasText: '500' }).waitFor({ state: 'detached' });
  });

  test('begun by mouse it counts as well, without moving pictures for those who want none', async () => {
    await saveSettings({ activeModel: 'rice' });
    await visit.page().emulateMedia({ reducedMotion: 'reduce' });
    await open();
    const key = await keyAt(6);
    await (await cellIn(rowOf(key), 'Impact')).click();
    await paste('3\t100%\t1');
    await note(/changed|stays at|moved from/);
    await (await cellIn(rowOf(key), 'Reach')).dblclick();
    await editor().waitFor();
    await type('800');
    await standsAt(key, 1);
    expect(await frame().locator('.backlog-grid').evaluate((grid) => grid.getAnimations({ subtree: true }).length)).toBe(0); // prettier-ignore
    // A click elsewhere enters it.
    await (await cellIn(frame().locator('[data-index="3"]'), 'Summary')).click();
    await note(new RegExp(`^${key} moved from place \\d+ to 1\\.`));
    await rowOf(key).locator('.cell-score', { hasText: '2,400' }).waitFor();
  });

  test('that hides its own row does so when it is entered, and the focus goes on in the same spot, or at the search', async () => {
    await saveSettings({ activeModel: 'moscow' });
    await open();
    const [one, two] = [await keyAt(4), await keyAt(5)];
    await (await cellIn(rowOf(one), 'Class')).click();
    await paste('Must\nMust');
    await standsAt(one, 1);
    await saved();
    await frame().getByRole('button', { name: 'Filter', exact: true }).click();
    await frame().getByRole('listbox').getByRole('option', { name: 'Class' }).click();
    await frame().getByRole('option', { name: /^Must/ }).click();
    await press('Escape');
    await frame()
      .getByText(/^2 of \d+ issues/)
      .first()
      .waitFor();
    await (await cellIn(rowOf(one), 'Class')).click();
    await press('Delete');
    await rowOf(one).waitFor({ state: 'detached' });
    expect(await focused()).toEqual({ row: two, column: 'Class' });

    await type('shou');
    await (await cellIn(rowOf(two), 'Score')).getByText('Should').waitFor();
    expect(await editor().evaluate((field) => field === document.activeElement)).toBe(true);
    await press('Enter');
    await frame().getByRole('heading', { name: 'Nothing found' }).waitFor();
    expect(await frame().locator(':focus').getAttribute('type')).toBe('search');
    await frame().locator('.edit-status').getByRole('button', { name: 'Undo' }).click();
    await rowOf(two).waitFor();
  });
});
