// Makes sure that node_modules is there and not older than package-lock.json. Plain JavaScript, Node's own modules only:
// it runs before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';

const OLDEST_NODE = [20, 19];

export const root = path.resolve(import.meta.dirname, '..');

export function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    fail(`Voorrang needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  }
  // npm writes this file last.
  const installed = modified('node_modules/.package-lock.json');
  if (installed !== undefined && installed >= (modified('package-lock.json') ?? 0)) return;
  console.log('Installing dependencies (npm ci) …');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    stdio: 'inherit',
    // npm is a .cmd file there.
    shell: process.platform === 'win32',
  });
  if (status !== 0) fail('npm ci did not succeed; what it said stands above.');
}

/** Runs a TypeScript file with its own arguments and ends with its exit code. */
export function runTypeScript(file, args) {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  // The child ends in its own time, and this process after it.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
}

function modified(file) {
  return statSync(path.join(root, file), { throwIfNoEntry: false })?.mtimeMs;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
