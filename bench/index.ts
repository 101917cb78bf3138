/** `npm run bench -- [NAME] [--json]`: runs one bench, or all; with --json the last line is one JSON object. */
import { parseArgs } from 'node:util';
import { apply } from './apply';
import { gates } from './gates';
import { load } from './load';
import type { Figures } from './measure';
import { page } from './page';
import { rank } from './rank';
import { score } from './score';

const BENCHES: Record<string, () => Promise<Figures>> = { apply, gates, load, page, rank, score };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  const names = positionals.length > 0 ? positionals : Object.keys(BENCHES);
  const unknown = names.filter((name) => !Object.hasOwn(BENCHES, name));
  if (unknown.length > 0) {
    console.error(`No bench is called ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}.`);
    process.exit(2);
  }
  const results: Record<string, Figures> = {};
  for (const name of names) {
    results[name] = await BENCHES[name]!();
    if (!values.json) console.log(name, results[name]);
  }
  const [only] = names;
  if (values.json) console.log(JSON.stringify(names.length === 1 ? results[only!] : results));
}

void main();
