import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runStale } from '../../../sandbox/build/fresh';

let root: string;
let runs: number;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'voorrang-fresh-'));
  runs = 0;
  await mkdir(path.join(root, 'source'));
  await writeFile(path.join(root, 'source/a.ts'), 'one');
});

afterEach(() => rm(root, { recursive: true, force: true }));

const build = (run = async (): Promise<void> => writeFile(path.join(root, 'out'), '')): Promise<void> =>
  runStale(
    root,
    {
      name: 'step',
      inputs: ['source', 'absent'],
      output: 'out',
      run: async () => {
        runs += 1;
        await run();
      },
    },
    () => undefined,
  );

test('a step runs once, and again when an input changes or its output is gone', async () => {
  await build();
  await build();
  expect(runs).toBe(1);
  await writeFile(path.join(root, 'source/a.ts'), 'two');
  await build();
  expect(runs).toBe(2);
  await rm(path.join(root, 'out'));
  await build();
  expect(runs).toBe(3);
});

test('a step that failed runs again', async () => {
  await build();
  await writeFile(path.join(root, 'source/a.ts'), 'two');
  await expect(build(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await writeFile(path.join(root, 'source/a.ts'), 'one');
  await build();
  expect(runs).toBe(3);
});

test('of two who want it at once, one builds and the other waits', async () => {
  const slow = async (): Promise<void> => {
    await wait(150);
    await writeFile(path.join(root, 'out'), '');
  };
  await Promise.all([build(slow), build(slow)]);
  expect(runs).toBe(1);
});

test('the lock of a process that died does not hold anybody up', async () => {
  await mkdir(path.join(root, 'build/stamps'), { recursive: true });
  await writeFile(path.join(root, 'build/stamps/step.lock'), '999999999');
  await build();
  expect(runs).toBe(1);
});
