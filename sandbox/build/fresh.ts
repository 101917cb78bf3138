/** Builds only what changed: a stamp beside the outputs says of which inputs they were made. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from './lock';

export interface Step {
  name: string;
  /** Files and folders, from the root; those that do not exist count as empty. */
  inputs: string[];
  /** A file that the step leaves behind. */
  output: string;
  run(): Promise<void>;
}

export async function runStale(root: string, step: Step, say: (line: string) => void): Promise<void> {
  const stamp = path.join(root, 'build/stamps', step.name);
  await withLock(`${stamp}.lock`, async () => {
    const hash = await hashOf(root, step.inputs);
    if (existsSync(path.join(root, step.output)) && (await readFile(stamp, 'utf8').catch(() => '')) === hash) return;
    say(`Building ${step.name} …`);
    // Without its stamp an interrupted build is done again.
    await rm(stamp, { force: true });
    await step.run();
    await writeFile(stamp, hash);
  });
}

async function hashOf(root: string, inputs: string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of await filesUnder(path.join(root, input))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(await readFile(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

async function filesUnder(place: string): Promise<string[]> {
  if (!existsSync(place)) return [];
  const entries = await readdir(place, { withFileTypes: true }).catch(() => null);
  if (entries === null) return [place];
  const nested = await Promise.all(
    entries
      .filter(({ name }) => name !== 'node_modules' && name !== 'build')
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(({ name }) => filesUnder(path.join(place, name))),
  );
  return nested.flat();
}
