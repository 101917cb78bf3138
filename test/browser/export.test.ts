import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { makeGrachtshop } from '../../sandbox/grachtshop';
import { appFrame } from './accessibility';
import { describeInBrowser } from './browser';
import { showsTheSame } from './compareLooks';
import { inOneTab } from './leaving';
import { textsOfRows } from './rows';
import { startVisit, type Visit } from './visit';

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

describeInBrowser('the backlog, to take along and to learn', () => {
  let visit: Visit;
  beforeAll(async () => {
    visit = await startVisit({ data: makeGrachtshop({ seed: 1, issues: 120, now: new Date() }) });
  });
  afterAll(() => visit?.close());

  const frame = () => visit.frame('Voorrang');
  const app = () => appFrame(visit.page(), 'backlog');
  const press = (key: string) => visit.page().keyboard.press(key);
  const item = (name: RegExp) => frame().getByRole('menuitem', { name });
  /** The PNG on the clipboard, once it is so many pixels wide. */
  async function copiedImage(width: number): Promise<Buffer> {
    for (;;) {
      const base64 = await visit.page().evaluate(async () => {
        const [copied] = await navigator.clipboard.read();
        // The next copy may come while this one is read.
        const blob = await copied!.getType('image/png').catch(() => new Blob());
        const bytes = new Uint8Array(await blob.arrayBuffer().catch(() => new ArrayBuffer()));
        return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
      });
      const image = Buffer.from(base64, 'base64');
      if (image.length > 24 && image.readUInt32BE(16) === width) return image;
    }
  }
  async function openBacklog(query = 'as=po&lang=en-US'): Promise<void> {
    await visit.open(`${BACKLOG}?${query}`);
    await frame().locator('.load-status', { hasText: 'issues' }).waitFor();
    await frame().getByRole('row').nth(1).waitFor();
  }

  test('saves what is on the page as a CSV, for the spreadsheet of the language', async () => {
    await visit.begin();
    await openBacklog('as=po&lang=nl-NL');
    await frame().getByRole('searchbox').fill('SHOP-1');
    await frame()
      .getByText(/\d+ van \d+ issues/)
      .waitFor();
    const keys = (await textsOfRows(frame(), ['.cell-key'])).map(([key]) => key);
    await frame().getByRole('button', { name: 'Exporteren' }).click();
    const download = visit.page().waitForEvent('download');
    await item(/CSV/).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^voorrang-SHOP-\d{4}-\d\d-\d\d\.csv$/);
    const text = await readFile(await file.path(), 'utf8');
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const [head, ...rows] = Papa.parse<string[]>(text.slice(1), { delimiter: ';' }).data;
    expect(head!.slice(0, 3)).toEqual(['Plaats', 'Sleutel', 'Samenvatting']);
    expect(rows.map((row) => row[1])).toEqual(keys);
    expect(rows[0]![head!.indexOf('Score')]).toMatch(/^\d+(,\d+)?$/);
    await frame().getByText(`Opgeslagen als ${file.suggestedFilename()}.`).waitFor();
    await visit.finish();
  });

  describe('in one tab', () => {
    const tab = inOneTab({
      visit: () => visit,
      begin: async () => {
        await visit.begin();
        await openBacklog('as=po&lang=en-US&theme=dark');
      },
    });

    test('copies it as Markdown and as an image, by keyboard', async () => {
      await visit.page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await frame().locator('[data-index="0"] .cell-summary').focus();
      await press('e');
      await item(/Copy as Markdown/).waitFor();
      await press('ArrowDown');
      await press('ArrowDown');
      await press('Enter');
      await frame()
        .getByText(/\d+ rows copied as Markdown/)
        .waitFor();
      const markdown = await visit.page().evaluate(() => navigator.clipboard.readText());
      expect(markdown).toMatch(
        /^# Ranked backlog of SHOP\n\n- \*\*Project:\*\* SHOP\n- \*\*Date:\*\* .+\n- \*\*Model:\*\* Starting model/,
      );
      const rows = (await textsOfRows(frame(), ['.cell-key'])).length;
      expect(markdown.match(/^\| \d/gm)).toHaveLength(rows);

      await frame().getByRole('button', { name: 'Export' }).click();
      await item(/top 25 as an image/).click();
      await frame()
        .getByText(/Image copied/)
        .waitFor();
      const types = await visit.page().evaluate(async () => (await navigator.clipboard.read()).map((one) => one.types));
      expect(types).toEqual([['image/png']]);
      tab.leave();
    });

    test('copies the matrix as an image that looks as it does on the page', async () => {
      await frame().getByRole('button', { name: 'Matrix' }).click();
      const plot = frame().locator('.matrix-plot');
      await plot.getByText('SHOP-').first().waitFor();
      const { width } = (await plot.boundingBox())!;
      const seen = await plot.screenshot({ animations: 'disabled' });
      await frame().getByRole('button', { name: 'Export' }).click();
      await item(/matrix as an image/).click();
      expect(showsTheSame(await copiedImage(Math.round(width * 2)), seen, 2)).toBe(true);
      await frame().getByRole('button', { name: 'Table', exact: true }).click();
      tab.leave();
    });

    test('prints every row, under a head that comes back on each page', async () => {
      const count = (await textsOfRows(frame(), ['.cell-key'])).length;
      await frame().getByRole('button', { name: 'Export' }).click();
      await item(/Print/).click();
      const view = frame().getByRole('dialog', { name: 'Ranked backlog of SHOP' });
      await view.getByText(/This is what is printed/).waitFor();
      expect(await view.locator('tbody tr').count()).toBe(count);

      const onPaper = await visit.page().context().newCDPSession(app());
      await onPaper.send('Emulation.setEmulatedMedia', { media: 'print' });
      const looks = await app().evaluate(() => ({
        page: getComputedStyle(document.getElementById('app')!).display,
        bar: getComputedStyle(document.querySelector('.print-bar')!).display,
        head: getComputedStyle(document.querySelector('.print-view thead')!).display,
        ink: getComputedStyle(document.querySelector('.print-view td')!).color,
      }));
      expect(looks).toEqual({ page: 'none', bar: 'none', head: 'table-header-group', ink: 'rgb(0, 0, 0)' });
      await onPaper.send('Emulation.setEmulatedMedia', { media: '' });

      for (const [choice, paper, width] of [
        ['Portrait', '596 × 843', 703],
        ['Landscape', '843 × 596', 1_032],
      ] as const) {
        await view.getByRole('button', { name: choice }).click();
        await frame().getByRole('button', { name: choice, pressed: true }).waitFor();
        expect(await onA4(width)).toEqual({ cut: [], pages: [paper] });
      }

      // A frame that may not print says nothing at all.
      await app().evaluate(() => void (window.print = () => undefined));
      await view.getByRole('button', { name: 'Print…' }).click();
      await view.getByText('The browser does not let this page print').waitFor();
      await press('Escape');
      await view.waitFor({ state: 'detached' });
      expect(
        await frame()
          .getByRole('button', { name: 'Export' })
          .evaluate((one) => one === document.activeElement),
      ).toBe(true);
      tab.leave();
    });

    /** What is cut off on a sheet so many pixels wide inside its margins, and which sheets a PDF has. */
    async function onA4(width: number): Promise<{ cut: string[]; pages: string[] }> {
      const html = await app().evaluate(() => {
        const css = Array.from(document.styleSheets, ({ cssRules }) => Array.from(cssRules, (rule) => rule.cssText));
        const sheet = document.querySelector('.print-view')!.outerHTML;
        const { outerHTML } = document.documentElement.cloneNode() as HTMLElement;
        return `${outerHTML.replace('</html>', '')}<style>${css.flat().join('\n')}</style><body>${sheet}</body></html>`;
      });
      const sheet = await visit.page().context().browser()!.newPage();
      await sheet.setViewportSize({ width, height: 700 });
      await sheet.emulateMedia({ media: 'print' });
      await sheet.setContent(html);
      const cut = await sheet.evaluate(() => {
        const [first, second] = document.querySelectorAll('td[data-column=summary]');
        first!.textContent = 'W'.repeat(255);
        second!.textContent = 'Many words '.repeat(24).trim();
        const { clientWidth } = document.documentElement;
        return Array.from(document.querySelectorAll('th, td'))
          .filter((cell) => cell.scrollWidth > cell.clientWidth || cell.getBoundingClientRect().right > clientWidth + 1)
          .map((cell) => cell.textContent ?? '');
      });
      const pdf = (await sheet.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
      const pages = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
        ([, wide, high]) => `${Math.round(Number(wide))} × ${Math.round(Number(high))}`,
      );
      await sheet.close();
      return { cut, pages: [...new Set(pages)] };
    }

    test('shows its keys by ?, and leaves alone who types', async () => {
      const sheet = frame().getByRole('dialog', { name: 'Keys and help' });
      await frame().getByRole('button', { name: 'Keys and help' }).focus();
      await press('/');
      const search = frame().getByRole('searchbox');
      expect(await search.evaluate((field) => field === document.activeElement)).toBe(true);
      await press('?');
      expect(await search.inputValue()).toBe('?');
      await press('Backspace');
      await frame().getByRole('button', { name: 'Keys and help' }).focus();
      await press('?');
      await sheet.getByText('Fill down').waitFor();

      await sheet.getByText(/Shortcuts for the whole page/).click();
      expect(await sheet.getByRole('checkbox').isChecked()).toBe(false);
      await press('Escape');
      await sheet.waitFor({ state: 'detached' });
      await press('/');
      expect(await search.evaluate((field) => field === document.activeElement)).toBe(false);
      await frame().getByRole('button', { name: 'Keys and help' }).click();
      await sheet.getByText(/Shortcuts for the whole page/).click();
    });
  });
});
