/** Bundles src/index.ts as `forge deploy` does, with Atlassian's own bundler. */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getNodeBundler } from '@forge/bundler';
import type { Manifest } from './manifest';
import { loadTranslations } from './translations';

type Bundler = Parameters<typeof getNodeBundler>;

/** Forge uploads its runtime's loader with every app; the sandbox is that runtime, so nothing is fetched for it. */
const noWrapper: Bundler[1] = {
  getNodeRuntimeWrapper: () => Promise.resolve({ script: '', source: '', version: 'sandbox' }),
  getNodeRuntimeLoader: () => Promise.resolve({ script: '', source: '', version: 'sandbox' }),
};

export async function bundleApp(root: string, manifest: Manifest, target: string): Promise<void> {
  const warnings: string[] = [];
  const logger = {
    info: () => undefined,
    debug: () => undefined,
    trace: () => undefined,
    warn: (message: string) => void warnings.push(message),
    error: (message: string) => void warnings.push(message),
  } as unknown as Bundler[0];
  const config = { readConfig: () => Promise.resolve({ app: {} }) } as unknown as Bundler[2];
  const { outputDir } = await getNodeBundler(logger, noWrapper, config).bundle({
    appDirectory: root,
    entryPoints: [{ name: 'index', path: path.join(root, 'src/index.ts') }],
  });
  await rm(target, { recursive: true, force: true });
  await cp(outputDir, target, { recursive: true });
  await writeLocales(root, manifest, target);
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
}

/** Where @forge/api's i18n looks for them. */
async function writeLocales(root: string, manifest: Manifest, target: string): Promise<void> {
  const { files, info } = await loadTranslations(manifest, root);
  const directory = path.join(target, '__LOCALES__');
  await mkdir(directory, { recursive: true });
  await writeFile(path.join(directory, 'i18n-info.json'), JSON.stringify(info));
  for (const [locale, texts] of files) await writeFile(path.join(directory, `${locale}.json`), JSON.stringify(texts));
}
