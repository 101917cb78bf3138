import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scriptBytes, scriptsOf } from '../../sandbox/build/weight';
import { COMPILE_HINT } from '../../static/compiledAtOnce';

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

test.each(pages)('what %s loads before it shows is compiled while it loads, and nothing else', (page) => {
  const isHinted = (script: string) => readFileSync(path.join(BUILD, script), 'utf8').startsWith(COMPILE_HINT);
  expect(scriptsOf(BUILD, page).filter((script) => !isHinted(script))).toEqual([]);
  const first = new Set(pages.flatMap((one) => scriptsOf(BUILD, one).map((script) => path.basename(script))));
  const later = readdirSync(path.join(BUILD, 'assets')).filter((name) => name.endsWith('.js') && !first.has(name));
  expect(later.filter((name) => isHinted(path.join('assets', name)))).toEqual([]);
});
