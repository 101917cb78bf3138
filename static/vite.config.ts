import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compiledAtOnce } from './compiledAtOnce';
import { leaveOut } from './leftOut';
import { parsedTexts } from './parsedTexts';

const here = import.meta.dirname;
const modules = path.join(here, '../node_modules');
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
  plugins: [react(), leaveOut(), parsedTexts(), compiledAtOnce()],
  resolve: {
    alias: [
      { find: '@forge/bridge', replacement: path.join(here, 'common/bridge.ts') },
      // The bridge asks it for the list of locales; its translator brings lodash.
      { find: '@forge/i18n', replacement: path.join(modules, '@forge/i18n/out/ensureLocale.js') },
      { find: '@formatjs/icu-messageformat-parser', replacement: path.join(here, 'common/messageParser.ts') },
      // Atlaskit's client for Atlassian's own experiments: 28 kB that would only ever answer "no".
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
