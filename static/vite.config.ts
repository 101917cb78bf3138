import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = import.meta.dirname;
const PAGES = [
  'backlog',
  'score-panel',
  'gates-panel',
  'settings',
  'validator-create',
  'validator-edit',
  'validator-view',
];

/** The pages of the manifest's one resource: an HTML entry each, sharing what they have in common. */
export default defineConfig({
  root: here,
  // Forge serves a resource under a path that is only known at run time.
  base: './',
  plugins: [react()],
  // Atlaskit's client for Atlassian's own experiments: 28 kB that would only ever answer "no".
  resolve: {
    alias: [
      { find: /^@atlaskit\/feature-gate-js-client(\/.*)?$/, replacement: path.join(here, 'common/featureGates.ts') },
    ],
  },
  build: {
    outDir: path.join(here, 'build'),
    emptyOutDir: true,
    target: 'es2022',
    // Its polyfill is an inline script, which Forge's CSP forbids.
    modulePreload: { polyfill: false },
    rolldownOptions: { input: Object.fromEntries(PAGES.map((page) => [page, path.join(here, `${page}.html`)])) },
  },
});
