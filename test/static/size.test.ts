import { readdirSync } from 'node:fs';
import path from 'node:path';
import { scriptBytes, scriptsOf } from '../../sandbox/build/weight';

/** The pages as they are deployed; built before all tests (test/browser/build.ts). */
const BUILD = path.resolve(__dirname, '../../static/build');
const MOST_BYTES = 180_000;

const pages = readdirSync(BUILD).filter((name) => name.endsWith('.html'));

test('all pages of the app are measured, each with its scripts', () => {
  expect(pages).toHaveLength(7);
  for (const page of pages) expect(scriptsOf(BUILD, page).length).toBeGreaterThan(1);
});

test.each(pages)('%s loads at most 180 kB of script (gzip) before it shows', (page) => {
  expect(scriptBytes(BUILD, page)).toBeLessThanOrEqual(MOST_BYTES);
});
