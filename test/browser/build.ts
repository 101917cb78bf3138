import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * Before the first test, once: brings pages, bundle and shell up to date. In a process of its own, since neither Vite nor
 * webpack runs inside Jest; before all workers, since two of them must not build at the same time.
 */
export default function build(): void {
  const root = path.resolve(__dirname, '../..');
  const args = ['--import', 'tsx', path.join(root, 'sandbox/build.ts')];
  execFileSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
}
