// npm run verify: everything CI demands, one step after the other; all steps run, so that one look shows all that is wrong.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled, root } from './ensure-installed.mjs';

ensureInstalled();
const RESULTS = 'build/test-results.json';
mkdirSync(`${root}/build`, { recursive: true });
rmSync(`${root}/${RESULTS}`, { force: true });

const bin = (name) => `node_modules/.bin/${name}`;
const STEPS = [
  ['format', bin('prettier'), ['--check', '.', '--log-level', 'warn']],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
  ['unused code', bin('knip'), []],
  ['types', bin('tsc'), ['--noEmit']],
  ['build and bundle', process.execPath, ['--import', 'tsx', 'sandbox/build.ts']],
  ['manifest and scopes', process.execPath, ['--import', 'tsx', 'scripts/forge-lint.ts']],
  ['tests', process.execPath, ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${RESULTS}`]],
];

const failed = [];
for (const [name, command, args] of STEPS) {
  console.log(`\n— ${name}`);
  const started = process.hrtime.bigint();
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  const seconds = Number((process.hrtime.bigint() - started) / 1_000_000n) / 1000;
  console.log(`— ${name}: ${status === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`);
  if (status !== 0) failed.push(name);
}

console.log(failed.length === 0 ? '\nverify: all steps passed' : `\nverify: FAILED: ${failed.join(', ')}`);
console.log(`${counts().passed} passed, ${counts().failed} failed`);
process.exit(failed.length === 0 ? 0 : 1);

/** Tests as jest counted them, and each other step as one more check. */
function counts() {
  const steps = STEPS.length - 1;
  const brokenSteps = failed.filter((name) => name !== 'tests').length;
  const tests = readTests();
  return { passed: tests.passed + steps - brokenSteps, failed: tests.failed + brokenSteps };
}

function readTests() {
  try {
    const results = JSON.parse(readFileSync(`${root}/${RESULTS}`, 'utf8'));
    return {
      passed: results.numPassedTests,
      // A suite that could not even start has no tests to count.
      failed: results.numFailedTests + results.numRuntimeErrorTestSuites,
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
