import type { Route } from 'playwright-core';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame, expectAccessible } from './accessibility';
import { describeInBrowser } from './browser';
import { tableVisit } from './tableVisit';
import { startVisit, type Visit } from './visit';

/** Many cells at once: which of them can be filled, filling them by their corner, and stopping what takes too long. */

describeInBrowser('filling many cells', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 60, now: new Date() }) });
    await table.saveSettings({ activeModel: 'rice' });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const table = tableVisit(() => visit);
  const { frame, open, press, rowOf, keyAt, note, cellIn, paste, stored } = table;

  test('an empty cell shows that it can be filled; who may not edit sees and hears that they cannot', async () => {
    const mark = async (column: string) =>
      (await cellIn(frame().locator('[data-index="4"]'), column)).locator('.input-text').evaluate((text) => {
        const { content, borderBottomStyle } = getComputedStyle(text, '::after');
        return [content.split(' / ')[0], borderBottomStyle];
      });
    await open();
    expect(await mark('Reach')).toEqual(['""', 'solid']);

    await open('as=viewer');
    expect(await mark('Reach')).toEqual(['"–"', 'none']);
    const cell = await cellIn(frame().locator('[data-index="4"]'), 'Reach');
    expect(await cell.getAttribute('aria-readonly')).toBe('true');
    expect(await cell.getAttribute('title')).toMatch(/^You may not edit issues/);
    await cell.focus();
    await press('5');
    await note(/^You may not edit issues/);
    await (await cellIn(frame().locator('[data-index="5"]'), 'Impact')).dblclick();
    expect(await frame().locator('.cell-editor, .fill-handle').count()).toBe(0);
  });

  test('the corner of the selected cells is dragged down to fill the cells below, in one step', async () => {
    await open();
    const keys = await Promise.all([0, 1, 2, 3, 4].map(keyAt));
    const texts = () =>
      Promise.all(keys.map(async (key) => (await cellIn(rowOf(key), 'Reach')).locator('.input-text').textContent()));
    await (await cellIn(rowOf(keys[0]!), 'Reach')).click();
    await paste('4\n7');
    await note(/^2 issues changed/);
    await press('Shift+ArrowDown');
    const { mouse } = visit.page();
    const handle = frame().locator('.fill-handle');
    const dragTo = async (row: number) => {
      await handle.hover();
      await mouse.down();
      const box = (await (await cellIn(rowOf(keys[row]!), 'Reach')).boundingBox())!;
      await mouse.move(box.x + 20, box.y + 20, { steps: 4 });
      await frame().locator(`[data-index="${row}"] .cell-input[aria-selected=true]`).waitFor();
    };
    await dragTo(3);
    await press('Escape');
    await mouse.up();
    await frame().locator('[data-index="3"] [aria-selected=true].cell-input').waitFor({ state: 'detached' });
    expect(await texts()).toEqual(['4', '7', '', '', '']);

    await dragTo(4);
    await mouse.up();
    await note(/^3 issues changed/);
    expect(await texts()).toEqual(['4', '7', '4', '7', '4']);
    await press('Control+z');
    await note(/^Undone: 3 values of 3 issues\./);
    expect(await texts()).toEqual(['4', '7', '', '', '']);
  });

  test('upward as well, by the corner and by Ctrl+Enter from where one began', async () => {
    await open();
    const keys = await Promise.all([0, 1, 2, 3, 4].map(keyAt));
    const texts = () =>
      Promise.all(keys.map(async (key) => (await cellIn(rowOf(key), 'Effort')).locator('.input-text').textContent()));
    await (await cellIn(rowOf(keys[3]!), 'Effort')).click();
    await paste('6');
    await note(new RegExp(`^${keys[3]} `));
    const before = await texts();
    const { mouse } = visit.page();
    await frame().locator('.fill-handle').hover();
    await mouse.down();
    const box = (await (await cellIn(rowOf(keys[1]!), 'Effort')).boundingBox())!;
    await mouse.move(box.x + 20, box.y + 20, { steps: 6 });
    await frame().locator('[data-index="1"] .cell-input[aria-selected=true]').waitFor();
    await mouse.up();
    await note(/^2 issues changed/);
    expect(await texts()).toEqual([before[0], '6', '6', '6', before[4]]);
    await press('Control+z');
    await note(/^Undone: 2 values of 2 issues\./);

    await (await cellIn(rowOf(keys[3]!), 'Effort')).click();
    await press('Control+Enter');
    await note(/^Select cells in several rows first/);
    await press('Shift+ArrowUp', 'Shift+ArrowUp', 'Control+Enter');
    await note(/^2 issues changed/);
    expect(await texts()).toEqual([before[0], '6', '6', '6', before[4]]);
    await press('Control+z');
    await note(/^Undone: 2 values of 2 issues\./);
    expect(await texts()).toEqual(before);
  });

  test('by a finger on the corner, and the table stands still meanwhile', async () => {
    await open();
    const keys = await Promise.all([1, 2, 3].map(keyAt));
    const texts = () =>
      Promise.all(keys.map(async (key) => (await cellIn(rowOf(key), 'Impact')).locator('.input-text').textContent()));
    await (await cellIn(rowOf(keys[0]!), 'Impact')).click();
    await paste('2');
    await note(new RegExp(`^${keys[0]} `));
    const before = await texts();
    const finger = await visit.page().context().newCDPSession(visit.page());
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: { x: number; y: number }[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints });
    const corner = (await frame().locator('.fill-handle').boundingBox())!;
    const [x, y] = [corner.x + 4, corner.y + 4];
    const target = (await (await cellIn(rowOf(keys[2]!), 'Impact')).boundingBox())!;
    await touch('touchStart', { x, y });
    for (let step = 1; step <= 4; step += 1) await touch('touchMove', { x, y: y + ((target.y + 20 - y) * step) / 4 });
    await frame().locator('[data-index="3"] .cell-input[aria-selected=true]').waitFor();
    expect(
      await frame()
        .locator('.backlog-scroller')
        .evaluate((list) => list.scrollTop),
    ).toBe(0);
    await touch('touchEnd');
    await note(/^2 issues changed/);
    expect([before[0], ...(await texts())]).toEqual(['2', '2', '2', '2']);
    await press('Control+z');
    await note(/^Undone: 2 values of 2 issues\./);
  });

  test('a save of many values can be stopped: what was not sent stays in its cells, to be saved or undone', async () => {
    await open();
    let letGo = (): void => undefined;
    let holds = true;
    const hold = async (route: Route) => {
      if (holds && (route.request().postData() ?? '').includes('saveScores'))
        await new Promise<void>((resolve) => (letGo = resolve));
      await route.continue();
    };
    await visit.page().route('**/*', hold);
    const bar = (name: string) => frame().locator('.edit-status').getByRole('button', { name, exact: true });
    const [first, last] = [await keyAt(0), await keyAt(11)];
    await (await cellIn(rowOf(first), 'Effort')).click();
    await paste(Array.from({ length: 30 }, () => '2').join('\n'));
    await frame().locator('.edit-saving', { hasText: 'Saving 30 values…' }).waitFor();
    // By key, and the focus is not lost with the button.
    await bar('Stop saving').focus();
    await press('Enter');
    await note(/^5 values not saved\. Stopped\./);
    expect(await frame().locator('.edit-saving').innerText()).toBe('Saving 25 values…');
    expect(await frame().locator(':focus').getAttribute('aria-label')).toBe('Undo');
    holds = false;
    letGo();
    await frame().locator('.edit-saving:empty').waitFor({ state: 'attached' });
    expect(await stored(last)).toMatchObject({ inputs: { rice: { effort: { value: 2 } } } });
    await note(/^5 values not saved/);
    await expectAccessible(appFrame(visit.page(), 'backlog'));
    await bar('Try again').click();
    await bar('Try again').waitFor({ state: 'detached' });
    await frame().locator('.edit-saving:empty').waitFor({ state: 'attached' });
    await visit.page().unroute('**/*', hold);

    // By mouse, and what was stopped is taken back without a word to Jira.
    await press('Escape');
    holds = true;
    await visit.page().route('**/*', hold);
    await (await cellIn(rowOf(first), 'Effort')).click();
    await paste(Array.from({ length: 30 }, () => '3').join('\n'));
    await bar('Stop saving').click();
    await note(/^5 values not saved/);
    holds = false;
    await bar('Undo').click();
    letGo();
    await bar('Try again').waitFor({ state: 'detached' });
    await frame().locator('.edit-saving:empty').waitFor({ state: 'attached' });
    expect(await stored(first)).toMatchObject({ inputs: { rice: { effort: { value: 2 } } } });
    await visit.page().unroute('**/*', hold);
  });
});
