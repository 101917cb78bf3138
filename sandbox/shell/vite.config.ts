import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  plugins: [react()],
  resolve: {
    alias: [
      // Atlaskit asks a feature service that is not there, and says so in the console: everything is off here.
      {
        find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/,
        replacement: path.resolve(import.meta.dirname, 'featureGates.ts'),
      },
    ],
  },
  define: { 'process.env.NODE_ENV': JSON.stringify('production'), 'process.env': '{}' },
  build: {
    outDir: path.resolve(import.meta.dirname, '../../build/shell'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 2000,
  },
});
