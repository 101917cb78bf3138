import { makeGrachtshop } from '../../sandbox/grachtshop';
import type { SiteData } from '../../sandbox/jira';
import { describeInBrowser } from './browser';
import { textsOfRows } from './rows';
import { startVisit, type Visit } from './visit';

/** What the page says of an order that respects dependencies, and of how sure it is. */

const BACKLOG = '/projects/SHOP/apps/voorrang-backlog';

/** The shop, with three open issues in a circle: each must be done before the next. */
function shopWithCircle(): { data: SiteData; circle: readonly string[] } {
  const data = makeGrachtshop({ seed: 1, issues: 120, now: new Date() });
  const linked = new Set(data.links.flatMap(({ fromId, toId }) => [fromId, toId]));
  const open = data.issues.filter(({ id, fields, key }) => {
    const status = data.statuses.find((one) => one.id === fields.status);
    return !linked.has(id) && status?.category !== 'done' && key.startsWith('SHOP') && !fields.parent;
  });
  const [a, b, c] = open as [(typeof open)[0], (typeof open)[0], (typeof open)[0]];
  const blocks = data.linkTypes.find(({ outward }) => outward === 'blocks')!;
  const pairs = [
    [a, b],
    [b, c],
    [c, a],
  ] as const;
  const links = pairs.map(([from, to], index) => ({
    id: `9900${index}`,
    typeId: blocks.id,
    fromId: from.id,
    toId: to.id,
  }));
  return { data: { ...data, links: [...data.links, ...links] }, circle: [a.key, b.key, c.key] };
}

describeInBrowser('a backlog with dependencies', () => {
  let visit: Visit;
  let circle: readonly string[];
  beforeEach(async () => {
    const shop = shopWithCircle();
    circle = shop.circle;
    visit = await startVisit({ data: shop.data });
    await visit.begin();
  });
  afterEach(async () => {
    await visit.finish();
    await visit.close();
  });

  const frame = () => visit.frame('Voorrang');
  const popover = () => frame().getByRole('dialog');
  async function openBacklog(query = 'as=po'): Promise<void> {
    await visit.open(`${BACKLOG}?${query}`);
    await frame()
      .locator('.load-status')
      .getByText(/\d+ issues/)
      .waitFor();
  }
  const allKeys = async () => (await textsOfRows(frame(), ['.issue-key'])).map(([key]) => key!);
  const openWhy = (key: string) =>
    frame()
      .getByRole('button', { name: new RegExp(`^Place of ${key}:`) })
      .click();

  test('puts no issue before what must come before it, keeps a circle together and names it', async () => {
    await openBacklog();
    const keys = await allKeys();
    const placeOf = new Map(keys.map((key, index) => [key, index]));
    const places = circle.map((key) => placeOf.get(key)!).sort((a, b) => a - b);
    expect([places[1]! - places[0]!, places[2]! - places[1]!]).toEqual([1, 1]);
    await frame().getByRole('button', { name: '1 note', exact: true }).click();
    const note = await frame()
      .getByRole('dialog', { name: 'Good to know about this order' })
      .getByText(/wait for each other in a circle/)
      .innerText();
    for (const key of circle) expect(note).toContain(key);
    await visit.page().keyboard.press('Escape');

    const { data } = visit.sandbox.site;
    const keyOf = new Map(data.issues.map(({ id, key }) => [id, key]));
    const blocking = new Set(data.linkTypes.filter(({ outward }) => outward === 'blocks').map(({ id }) => id));
    const pairs = data.links
      .filter(({ typeId }) => blocking.has(typeId))
      .map(({ fromId, toId }) => [keyOf.get(fromId)!, keyOf.get(toId)!] as const)
      .filter(([from, to]) => placeOf.has(from) && placeOf.has(to) && !circle.includes(from));
    expect(pairs.length).toBeGreaterThan(3);
    for (const [from, to] of pairs) expect([from, to, placeOf.get(from)! < placeOf.get(to)!]).toEqual([from, to, true]);
  });

  test('says what moved a row, which one change would lift it, and how sure its place is', async () => {
    await openBacklog();
    const keys = await allKeys();
    const key = keys[14]!;
    await openWhy(key);
    await popover()
      .getByRole('heading', { name: `Why ${key} is at place 15` })
      .waitFor();
    await popover()
      .getByText(/8 of 10 (simulations it stands )?(between place \d+ and \d+|at place \d+); in the top 10 in\s\d+%/)
      .waitFor();
    await popover()
      .getByText(/→ place\s(10|[1-9])$|No single change/)
      .first()
      .waitFor();
    await visit.page().keyboard.press('Escape');
    await popover().waitFor({ state: 'detached' });
  });

  test('pins a row to the top and lets go of it again; the viewer is not offered it', async () => {
    await openBacklog();
    const keys = await allKeys();
    const free = keys.filter((key) => !circle.includes(key))[9]!;
    await openWhy(free);
    await popover().getByRole('button', { name: 'Pin to the top' }).click();
    await popover().getByText('pinned: first').first().waitFor();
    await popover().getByRole('button', { name: 'Close' }).click();
    // Itself, or what it waits for: those come along.
    expect((await allKeys()).indexOf(free)).toBeLessThan(5);

    await openBacklog('as=viewer');
    expect((await allKeys()).indexOf(free)).toBeLessThan(5);
    await openWhy(free);
    await popover().getByText('pinned: first').waitFor();
    expect(await popover().getByRole('button', { name: 'Pin to the top' }).count()).toBe(0);

    await openBacklog();
    await openWhy(free);
    await popover().getByText('A new pin replaces this one.').waitFor();
    await popover().getByRole('button', { name: 'Take the pin away' }).click();
    await popover().getByRole('button', { name: 'Pin to the top' }).waitFor();
    // The button is gone; the keyboard still is where it was.
    expect(await popover().evaluate((box) => box.contains(document.activeElement))).toBe(true);
    expect((await allKeys()).indexOf(free)).toBe(keys.indexOf(free));
  });

  test('pins a row behind another, and says why that cannot be', async () => {
    await openBacklog();
    const keys = await allKeys();
    const [upper, lower] = [keys[0]!, keys.at(-1)!];
    await openWhy(upper);
    const after = popover().getByLabel('Only after');
    const pin = popover().locator('form', { hasText: 'Only after' }).getByRole('button', { name: 'Pin' });
    await after.fill('shop-99999');
    await pin.click();
    await popover().getByText('SHOP-99999 is not an open issue in this list.').waitFor();
    await after.fill(upper);
    await pin.click();
    await popover().getByText('An issue cannot come after itself.').waitFor();
    await after.fill(lower);
    await pin.click();
    await popover()
      .getByText(`pinned: only after ${lower}`)
      .or(popover().getByText(/pin not honoured/))
      .first()
      .waitFor();
    await popover().getByRole('button', { name: 'Close' }).click();
    const order = await allKeys();
    expect(order.indexOf(lower)).toBeLessThan(order.indexOf(upper));
  });

  test('refuses to hold an issue back until a day that has passed, and says what holds one down', async () => {
    await openBacklog();
    const keys = await allKeys();
    const free = keys.find((key) => !circle.includes(key))!;
    await openWhy(free);
    const day = popover().getByLabel('Not before');
    const pin = popover().locator('form', { hasText: 'Not before' }).getByRole('button', { name: 'Pin' });
    for (const passed of ['0001-01-01', '2020-02-29']) {
      await day.fill(passed);
      await pin.click();
      await popover().getByText('That day has passed.').waitFor();
    }
    expect(
      await popover()
        .getByText(/pinned:/)
        .count(),
    ).toBe(0);
    await day.fill(`${new Date().getFullYear() + 2}-03-01`);
    await pin.click();
    await popover()
      .getByText(/^Its pin keeps it here until .*1/)
      .waitFor();
    expect(await popover().getByText('That day has passed.').count()).toBe(0);
  });

  test('draws a bar that can be seen under every place that chance decides, up to the last row', async () => {
    await openBacklog();
    const bars = frame().locator('.place-bar');
    await bars.first().waitFor();
    const grid = frame().getByRole('grid');
    for (const end of [false, true]) {
      await grid.evaluate(async ({ parentElement: scroller }, down) => {
        scroller!.scrollTop = down ? scroller!.scrollHeight : 0;
        await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      }, end);
      const seen = await bars.evaluateAll((all) =>
        all.map((bar) => {
          const [own, track] = [bar.getBoundingClientRect(), bar.parentElement!.getBoundingClientRect()];
          return Math.min(own.right, track.right) - Math.max(own.left, track.left);
        }),
      );
      expect(seen.length).toBeGreaterThan(3);
      expect(Math.min(...seen)).toBeGreaterThan(2.9);
    }
  });
});

describeInBrowser('a backlog without issues', () => {
  let visit: Visit;
  beforeEach(async () => {
    const data = makeGrachtshop({ seed: 1, issues: 20, now: new Date() });
    visit = await startVisit({ data: { ...data, issues: [], links: [] } });
    await visit.begin();
  });
  afterEach(async () => {
    await visit.finish();
    await visit.close();
  });

  test('still leads to the orders that were applied', async () => {
    await visit.open(`${BACKLOG}?as=po`);
    const frame = visit.frame('Voorrang');
    await frame.getByText('No open issues in this project').waitFor();
    await frame.getByRole('button', { name: 'Applied orders' }).click();
    await frame.getByRole('dialog').waitFor();
  });
});
