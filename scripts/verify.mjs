// npm run verify: everything CI demands, one step after the other; all steps run, so that one look shows all that is wrong.
import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './ensure-installed.mjs';
import { runTests } from './run-tests.mjs';

ensureInstalled();

const bin = (name) => `node_modules/.bin/${name}`;
const STEPS = [
  ['format', bin('prettier'), ['--check', '.', '--log-level', 'warn']],
  ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
  ['unused code', bin('knip'), []],
  ['types', bin('tsc'), ['--noEmit']],
  ['build and bundle', process.execPath, ['--import', 'tsx', 'sandbox/build.ts']],
  ['manifest and scopes', process.execPath, ['--import', 'tsx', 'scripts/forge-lint.ts']],
];
const TESTS = [
  ['tests', 'other'],
  ['tests in the browser', 'browser'],
];

const broken = [];
const counts = { passed: 0, failed: 0 };

for (const [name, command, args] of STEPS)
  step(name, () => {
    const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
    return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  });
for (const [name, tests] of TESTS) step(name, () => runTests(tests));

console.log(broken.length === 0 ? '\nverify: all steps passed' : `\nverify: FAILED: ${broken.join(', ')}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(broken.length === 0 ? 0 : 1);

/** Tests count as jest counted them, each other step as one more check. */
function step(name, run) {
  console.log(`\n— ${name}`);
  const started = process.hrtime.bigint();
  const { passed, failed } = run();
  const seconds = Number((process.hrtime.bigint() - started) / 1_000_000n) / 1000;
  console.log(`— ${name}: ${failed === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`);
  counts.passed += passed;
  counts.failed += failed;
  if (failed > 0) broken.push(name);
}
