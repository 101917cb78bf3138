/** All that `npm start` needs built: the app's pages, its functions, the shell, and the script that joins frame and shell. */
import path from 'node:path';
import { readManifest } from '../forge/manifest';
import { runStale } from './fresh';
import type { Step } from './fresh';

export const SHELL_OUTPUT = 'build/shell';
export const BRIDGE_OUTPUT = 'build/bridge';
export const BUNDLE_OUTPUT = 'build/forge';

const SHARED_INPUTS = ['package-lock.json', 'tsconfig.json'];

/** What shows any app: no app is needed for it. */
export async function buildShell(root: string, say: (line: string) => void): Promise<void> {
  await runStale(root, shellStep(root), say);
  await runStale(root, bridgeStep(root), say);
}

export async function buildAll(root: string, say: (line: string) => void): Promise<void> {
  await runStale(root, pagesStep(root), say);
  await runStale(root, await bundleStep(root), say);
  await buildShell(root, say);
}

function pagesStep(root: string): Step {
  return {
    name: 'pages',
    inputs: ['static', 'src', 'locales', ...SHARED_INPUTS],
    output: 'static/build/backlog.html',
    run: () => vite(path.join(root, 'static/vite.config.ts')),
  };
}

async function bundleStep(root: string): Promise<Step> {
  const manifest = await readManifest(path.join(root, 'manifest.yml'));
  const translations = (manifest.translations?.resources ?? []).map((resource) => resource.path);
  return {
    name: 'functions',
    inputs: ['src', 'manifest.yml', ...translations, ...SHARED_INPUTS],
    output: `${BUNDLE_OUTPUT}/index.cjs`,
    run: async () => {
      // Loaded only when needed: with webpack in it, it takes a second.
      const { bundleApp } = await import('../forge/bundle');
      await bundleApp(root, manifest, path.join(root, BUNDLE_OUTPUT));
    },
  };
}

function shellStep(root: string): Step {
  return {
    name: 'shell',
    inputs: ['sandbox/shell', 'sandbox/forge/bridge', ...SHARED_INPUTS],
    output: `${SHELL_OUTPUT}/index.html`,
    run: () => vite(path.join(root, 'sandbox/shell/vite.config.ts')),
  };
}

function bridgeStep(root: string): Step {
  return {
    name: 'bridge',
    inputs: ['sandbox/forge/bridge', ...SHARED_INPUTS],
    output: `${BRIDGE_OUTPUT}/bridge.js`,
    run: () => vite(path.join(root, 'sandbox/forge/bridge/vite.config.ts')),
  };
}

async function vite(configFile: string): Promise<void> {
  // Pages are built as they are deployed, also when a test asks for it (Vite would follow its NODE_ENV).
  process.env.NODE_ENV = 'production';
  const { build } = await import('vite');
  // The runner takes our configs as they are; the other loaders warn of TypeScript in a CommonJS package.
  await build({ configFile, configLoader: 'runner', logLevel: 'warn' });
}
