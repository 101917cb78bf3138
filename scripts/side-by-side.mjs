// Runs commands beside each other, at most one a core, and keeps apart what each of them says.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { root } from './ensure-installed.mjs';

/**
 * Starts the steps in the order in which they are given, each a name, a command and its arguments.
 *
 * @returns {Map<string, Promise<{ ok: boolean, said: string, seconds: number }>>} what becomes of each, by its name
 */
export function runSideBySide(steps) {
  const outcomes = new Map();
  const waiting = steps.map(([name, command, args]) => {
    let tell;
    outcomes.set(name, new Promise((resolve) => (tell = resolve)));
    return async () => tell(await runAlone(command, args));
  });
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await next();
  };
  for (let core = 0; core < availableParallelism(); core += 1) void work();
  return outcomes;
}

function runAlone(command, args) {
  const started = performance.now();
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (said += text));
  const ended = (ok) => ({ ok, said, seconds: (performance.now() - started) / 1000 });
  return new Promise((resolve) => {
    child.on('error', (error) => {
      said += `${error.message}\n`;
      resolve(ended(false));
    });
    child.on('close', (code) => resolve(ended(code === 0)));
  });
}
