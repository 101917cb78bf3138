import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame } from './accessibility';
import { describeInBrowser } from './browser';
import { startVisit, type Visit } from './visit';

/** What of the backlog page stands where, in windows as people have them. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

describeInBrowser('the backlog page in its window', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 120, now: new Date() }) });
  });
  afterAll(() => visit?.close());
  beforeEach(() => visit.begin());
  afterEach(() => visit.finish());

  const frame = () => visit.frame('Voorrang');
  /** Waits until the table has the width of its frame. */
  async function fitted(): Promise<void> {
    const width = await visit
      .page()
      .getByTitle('Voorrang')
      .evaluate((element) => element.clientWidth);
    await appFrame(visit.page(), 'backlog').waitForFunction(
      (wide) =>
        innerWidth === wide && document.querySelector('.backlog-row')!.getBoundingClientRect().right <= innerWidth,
      width,
      { polling: 50 },
    );
  }

  test('what matters can be read in a wide window and in a narrow one', async () => {
    await visit.open(`${BACKLOG}?as=po&lang=en-US`);
    await frame().getByText('All issues have been judged').waitFor({ state: 'attached' });
    const cell = (column: string) => frame().locator('.backlog-row').first().locator(`.cell-${column}`);
    for (const [width, shown, hidden] of [
      // The frame is 224 px narrower than the window while the side bar stands beside it.
      [1440, ['summary', 'reason', 'ready', 'done', 'status', 'jiraPlace'], []],
      [1280, ['summary', 'reason', 'ready', 'done', 'status'], ['jiraPlace']],
      [1024, ['summary', 'reason', 'ready'], ['done']],
      [768, ['summary', 'reason', 'ready'], ['done']],
    ] as const) {
      await visit.page().setViewportSize({ width, height: 900 });
      await fitted();
      for (const column of hidden) await cell(column).waitFor({ state: 'hidden' });
      for (const column of shown) await cell(column).waitFor();
      for (const column of ['summary', 'reason'])
        expect([width, (await cell(column).boundingBox())!.width >= 150]).toEqual([width, true]);
    }
  });

  test('names and figures stay apart beside an open drawer on a low laptop, in Dutch too', async () => {
    await visit.page().setViewportSize({ width: 1280, height: 800 });
    await visit.open(`${BACKLOG}?as=po&lang=nl-NL`);
    await frame().getByText('Alle issues zijn beoordeeld').waitFor({ state: 'attached' });
    await frame().locator('.backlog-row .cell-summary').first().click();
    await frame().locator('.issue-drawer').waitFor();
    const gaps = await frame()
      .locator('.health-figure')
      .evaluateAll((all) =>
        all.map((one) => {
          const text = document.createRange();
          text.selectNodeContents(one.querySelector('.health-name')!);
          const [name, value] = [
            text.getBoundingClientRect(),
            one.querySelector('.health-value')!.getBoundingClientRect(),
          ];
          // Beside the name or below it.
          return Math.max(value.left - name.right, value.top - name.bottom);
        }),
      );
    expect(gaps.map((gap) => gap >= 0)).toEqual([true, true, true, true, true]);
  });

  test('a Dutch toolbar keeps to one line beside Jira’s side bar, filtered or not', async () => {
    await visit.open(`${BACKLOG}?as=po&lang=nl-NL`);
    await frame().getByText('Alle issues zijn beoordeeld').waitFor({ state: 'attached' });
    const toolbar = frame().locator('.toolbar');
    const height = async () => (await toolbar.boundingBox())!.height;
    expect(await height()).toBeLessThan(40);
    await frame()
      .getByRole('button', { name: /^Niet ready in top 20/ })
      .click();
    await frame()
      .getByText(/^\d+ van \d+ issues/)
      .waitFor();
    expect(await height()).toBeLessThan(40);
    await frame().getByRole('button', { name: 'Filters wissen' }).click();
  });

  test('keeps the keyboard when a key changes from the table to the matrix and back', async () => {
    await visit.open(`${BACKLOG}?as=po`);
    const focused = () => frame().locator(':focus');
    const press = (key: string) => visit.page().keyboard.press(key);
    await frame().locator('[data-index="1"] .cell-summary').focus();
    await press('g');
    await press('m');
    await frame().locator('.matrix-plot').waitFor();
    expect(await focused().innerText()).toBe('Matrix');
    await frame().getByRole('application', { name: 'Matrix: bubbles' }).focus();
    await press('g');
    await press('t');
    await frame().locator('.backlog-row').first().waitFor();
    expect(await focused().innerText()).toBe('Table');
  });

  test('rows that fly by say their place, key, summary and score, as high as ever; all the rest once they stand', async () => {
    await visit.open(`${BACKLOG}?as=po&lang=en-US`);
    await frame().getByText('All issues have been judged').waitFor({ state: 'attached' });
    const scroller = frame().locator('.backlog-scroller');
    // The page draws at each event: no frame has to come, and without a screen some do not.
    const scroll = (steps: number, pixels: number) =>
      scroller.evaluate(
        (element, [times, by]) => {
          const seen = new Map<string, { texts: (string | undefined)[]; cells: number; height: number }>();
          const rows = () => [...element.querySelectorAll<HTMLElement>('.backlog-row')];
          for (let step = 0; step < times!; step += 1) {
            element.scrollTop += by!;
            element.dispatchEvent(new Event('scroll'));
            for (const row of rows().filter((one) => one.ariaBusy === 'true'))
              seen.set(row.querySelector('.issue-key')!.textContent, {
                texts: ['place', 'summary', 'score'].map((name) => row.querySelector(`.cell-${name}`)?.textContent),
                cells: row.querySelectorAll('[aria-colindex]').length,
                height: row.offsetHeight,
              });
          }
          return [...seen];
        },
        [steps, pixels],
      );
    const whole = () => scroller.locator('[aria-busy]').first().waitFor({ state: 'detached' });
    const all = Number(await frame().getByRole('grid').getAttribute('aria-colcount'));

    expect(await scroll(12, 40)).toEqual([]);
    const flown = await scroll(20, 160);
    expect(flown.length).toBeGreaterThan(20);
    await whole();
    const [last] = flown.slice(-1) as [(typeof flown)[number]];
    const row = frame().locator('.backlog-row', { has: frame().getByText(last[0], { exact: true }) });
    for (const name of ['reason', 'ready', 'toggle'])
      expect(await row.locator(`.cell-${name}`).innerHTML()).not.toBe('');
    const texts = ['place', 'summary', 'score'].map((name) => row.locator(`.cell-${name}`));
    expect(last[1].texts[1]).toBe(await texts[1]!.textContent());
    expect(last[1].texts[2]).toBe(await texts[2]!.textContent());
    expect(await texts[0]!.textContent()).toMatch(new RegExp(`^≈?${last[1].texts[0]}`));
    for (const [, { cells, height }] of flown) expect([cells, height]).toEqual([all, 56]);
  });
});
