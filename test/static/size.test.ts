import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The pages as they are deployed; built before all tests (test/browser/build.ts). */
const BUILD = path.resolve(__dirname, '../../static/build');

/** What each page loads before it shows anything; what is loaded when it is wanted does not count. */
const MOST_BYTES = 180_000;

const pages = readdirSync(BUILD).filter((name) => name.endsWith('.html'));

/** The scripts that a page names, its module preloads among them. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(path.join(BUILD, page), 'utf8');
  return [...new Set([...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, address]) => address!))];
}

const gzipped = (file: string): number => gzipSync(readFileSync(path.join(BUILD, file))).length;

test('all pages of the app are measured', () => {
  expect(pages).toHaveLength(7);
});

test.each(pages)('%s loads at most 180 kB of script (gzip) before it shows', (page) => {
  const scripts = scriptsOf(page);
  expect(scripts.length).toBeGreaterThan(1);
  expect(scripts.reduce((sum, script) => sum + gzipped(script), 0)).toBeLessThanOrEqual(MOST_BYTES);
});
