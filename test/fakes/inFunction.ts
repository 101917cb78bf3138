import { join, resolve } from 'node:path';
import { createForgeHost, type ForgeHost, type Handlers } from '../../sandbox/forge/host';
import { readManifest } from '../../sandbox/forge/manifest';

const root = resolve(__dirname, '../..');

export interface Function {
  readonly host: ForgeHost;
  /** Runs a piece of test as the body of one of the app's functions: with the real @forge/kvs over the sandbox's storage. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** One installation of the app, whose functions do what a test says, at the time it says; `others` by their exports. */
export async function startFunction(now: () => Date, others: Handlers = {}): Promise<Function> {
  let body: () => Promise<void> = () => Promise.resolve();
  const host = createForgeHost({
    manifest: await readManifest(join(root, 'manifest.yml')),
    jira: { handle: () => Promise.reject(new Error('No Jira here')) },
    people: [],
    handlers: { ...others, handleCall: () => body() },
    now: () => now().getTime(),
  });
  return {
    host,
    async run(work) {
      const results: Awaited<ReturnType<typeof work>>[] = [];
      body = async () => {
        results.push(await work());
      };
      await host.run('resolver', {}, { person: null });
      return results[0]!;
    },
  };
}
