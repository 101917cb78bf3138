// Runs the tests: those in the browser one file after the other, since each has a Chromium and a sandbox of its own at work; all
// others with a worker for each core.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { root } from './ensure-installed.mjs';

const RUNS = {
  browser: ['--maxWorkers=1', '--testPathPatterns=/test/browser/'],
  other: [`--maxWorkers=${availableParallelism()}`, '--testPathIgnorePatterns=/node_modules/', '/test/browser/'],
};

/** @returns {{ passed: number, failed: number }} as jest counted; at least one failure where it did not come so far. */
export function runTests(name) {
  const results = `${root}/build/test-results-${name}.json`;
  mkdirSync(`${root}/build`, { recursive: true });
  rmSync(results, { force: true });
  const { status } = jest([...RUNS[name], '--json', `--outputFile=${results}`]);
  const { passed, failed } = counted(results);
  return { passed, failed: status === 0 ? failed : Math.max(1, failed) };
}

export const jest = (args) =>
  spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...args], { cwd: root, stdio: 'inherit' });

function counted(results) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(results, 'utf8'));
    // A suite that could not even start has no tests to count.
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
