import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { buildAll } from '../sandbox/build/steps';
import { scriptBytes } from '../sandbox/build/weight';
import { themeCss } from '../sandbox/forge/theme';
import type { Transport } from '../src/jira/transport';
import { launchBrowser } from '../test/browser/browser';
import { rounded, type Figures } from './measure';
import { benchData } from './page/data';
import type { Arrived } from './page/arrive';
import type { PageBench, Scrolled } from './page/main';

type Scene = Parameters<PageBench['fromNothing']>[0];

const ROWS = 10_000;
const ROUNDS = 5;
const EDITS = 21;
const ADDRESS = 'http://bench.localhost/';
const root = path.resolve(__dirname, '..');

/**
 * The backlog page with 10,000 issues in Chromium, against Atlaskit's table with 100 rows and a virtual list with nothing in
 * it, in turns, each in a page of its own. Medians; times in milliseconds, memory after a collection. What each is measured
 * from: docs/decisions/0015.
 */
export async function page(): Promise<Figures> {
  await buildAll(root, () => undefined);
  await buildBenchPage();
  const { data, transport } = await benchData(ROWS);
  const browser = await launchBrowser();
  const bareTab = () => openTab(browser, JSON.stringify(data), transport);
  const opened = async (scene: Scene) => {
    const tab = await bareTab();
    return { tab, took: await tab.evaluate((which) => window.bench!.fromNothing(which), scene) };
  };
  try {
    const fromNothing: Record<Scene, number[]> = { real: [], dynamicTable: [], emptyList: [] };
    const arrived: Record<keyof Arrived | 'dynamicTable', number[]> = { first: [], all: [], dynamicTable: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const scene of ['real', 'dynamicTable'] as const) {
        const { tab, took } = await opened(scene);
        fromNothing[scene].push(took);
        await tab.close();
      }
      const page = await bareTab();
      const { first, all } = await page.evaluate(() => window.bench!.arrive());
      arrived.first.push(first);
      arrived.all.push(all);
      await page.close();
      const table = await bareTab();
      arrived.dynamicTable.push(await table.evaluate(() => window.bench!.fillDynamicTable()));
      await table.close();
    }
    const real = await opened('real');
    const empty = await opened('emptyList');
    await real.tab.evaluate(() => window.bench!.settled());
    const [domNodes, heapMb] = [await countNodes(real.tab), await heapOf(real.tab)];
    const scrolls: Record<'real' | 'empty', Scrolled[]> = { real: [], empty: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      scrolls.real.push(await scrolled(real.tab));
      scrolls.empty.push(await scrolled(empty.tab));
    }
    await empty.tab.close();
    await real.tab.bringToFront();
    const edits: number[] = [];
    for (let round = 0; round < EDITS; round += 1)
      edits.push(await real.tab.evaluate((at) => window.bench!.edit(at), round));
    return {
      rows: ROWS,
      firstPaintMs: rounded(median(arrived.first), 1),
      wholeOrderMs: rounded(median(arrived.all), 1),
      dynamicTable100Ms: rounded(median(arrived.dynamicTable), 1),
      fromNothingMs: rounded(median(fromNothing.real), 1),
      dynamicTableFromNothingMs: rounded(median(fromNothing.dynamicTable), 1),
      scrollP95Ms: rounded(median(scrolls.real.map(p95)), 1),
      emptyListScrollP95Ms: rounded(median(scrolls.empty.map(p95)), 1),
      wholeAfterScrollMs: rounded(median(scrolls.real.map(({ whole }) => whole)), 1),
      editToPaintMs: rounded(median(edits), 1),
      domNodes,
      heapMb: rounded(heapMb, 1),
      jsGzipKb: rounded(scriptBytes(path.join(root, 'static/build'), 'backlog.html') / 1000, 1),
    };
  } finally {
    await browser.close();
  }
}

async function buildBenchPage(): Promise<void> {
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  const configFile = path.join(__dirname, 'page/vite.config.ts');
  await build({ configFile, configLoader: 'runner', logLevel: 'warn' });
}

/** A page of its own for each measurement: neither code nor styles are warm. Its files come from this process, no server. */
async function openTab(browser: Browser, data: string, transport: Transport): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const tab = await context.newPage();
  tab.on('pageerror', (error) => process.stderr.write(`bench page: ${error.message}\n`));
  await tab.exposeFunction('benchJira', async (...[address, init]: Parameters<Transport>) => {
    const response = await transport(address, init);
    return { status: response.status, body: await response.text() };
  });
  await tab.route(`${ADDRESS}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/data.json') return route.fulfill({ contentType: 'application/json', body: data });
    if (pathname === '/theme.css') return route.fulfill({ contentType: 'text/css', body: themeCss });
    const file = pathname === '/' ? 'index.html' : pathname.slice(1);
    return route.fulfill({ path: path.join(root, 'build/bench-page', file) });
  });
  await tab.goto(ADDRESS);
  await tab.waitForFunction(() => window.bench !== undefined);
  return tab;
}

async function scrolled(tab: Page): Promise<Scrolled> {
  await tab.bringToFront();
  return tab.evaluate(() => window.bench!.scroll());
}

const p95 = ({ frames }: Scrolled): number => frames.toSorted((a, b) => a - b)[Math.floor(frames.length * 0.95)]!;

const countNodes = (tab: Page): Promise<number> => tab.evaluate(() => document.querySelectorAll('*').length);

async function heapOf(tab: Page): Promise<number> {
  const cdp = await tab.context().newCDPSession(tab);
  await cdp.send('HeapProfiler.collectGarbage');
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  return usedSize / 1_000_000;
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
