import path from 'node:path';
import { defineConfig } from 'vite';

/** One classic script: it has to run before the page's modules, which are deferred. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: path.resolve(import.meta.dirname, '../../../build/bridge'),
    emptyOutDir: true,
    lib: {
      entry: path.resolve(import.meta.dirname, 'bridge.ts'),
      formats: ['iife'],
      name: 'voorrangSandboxBridge',
      fileName: () => 'bridge.js',
    },
  },
});
