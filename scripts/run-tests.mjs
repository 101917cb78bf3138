// Runs the tests, with a worker for each core.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { root } from './ensure-installed.mjs';

const RESULTS = `${root}/build/test-results.json`;

/** @returns {{ passed: number, failed: number }} as jest counted; at least one failure where it did not come so far. */
export function runTests() {
  mkdirSync(`${root}/build`, { recursive: true });
  rmSync(RESULTS, { force: true });
  const { status } = jest(['--json', `--outputFile=${RESULTS}`]);
  const { passed, failed } = counted();
  return { passed, failed: status === 0 ? failed : Math.max(1, failed) };
}

export const jest = (args) =>
  spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', `--maxWorkers=${availableParallelism()}`, ...args], {
    cwd: root,
    stdio: 'inherit',
  });

function counted() {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(RESULTS, 'utf8'));
    // A suite that could not even start has no tests to count.
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
