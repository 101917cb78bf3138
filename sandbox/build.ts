/** Builds what changed; `--shell` only what every app is shown in. */
import path from 'node:path';
import { buildAll, buildShell } from './build/steps';

const root = path.resolve(__dirname, '..');
const build = process.argv.includes('--shell') ? buildShell : buildAll;
void build(root, (line) => process.stdout.write(`${line}\n`)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
