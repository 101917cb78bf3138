import path from 'node:path';
import { defineConfig, type Alias, type Plugin } from 'vite';
import pages from '../../static/vite.config';

const here = import.meta.dirname;

/** The real page, built as it is deployed, in a frame where the bridge is ours and its state can be looked at. */
export default defineConfig({
  root: here,
  base: '/',
  plugins: [pages.plugins, lookOn()],
  resolve: {
    alias: [{ find: '@forge/bridge', replacement: path.join(here, 'bridge.ts') }, ...(pages.resolve?.alias as Alias[])],
  },
  build: {
    outDir: path.join(here, '../../build/bench-page'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
});

/** Lets the bench see what the parts of the page share, as soon as the page shows it; the product's code stays as it is. */
function lookOn(): Plugin {
  const provider = 'export const BacklogPageProvider = Context.Provider;';
  return {
    name: 'look-on',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('static/backlog/pageState.ts')) return null;
      if (!code.includes(provider)) throw new Error('bench: pageState.ts no longer provides its state as it did');
      return `import { lookedOn } from '${path.join(here, 'onlooker.tsx')}';\n${code.replace(
        provider,
        'export const BacklogPageProvider = lookedOn(Context.Provider);',
      )}`;
    },
  };
}
