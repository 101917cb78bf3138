// npm run verify: everything CI demands; all steps run, so that one look shows all that is wrong. Those before the tests run
// beside each other.
import { ensureInstalled } from './ensure-installed.mjs';
import { runTests } from './run-tests.mjs';
import { runSideBySide } from './side-by-side.mjs';

ensureInstalled();

const bin = (name) => `node_modules/.bin/${name}`;
const STEPS = [
  ['format', bin('prettier'), ['--check', '.', '--log-level', 'warn']],
  ['unused code', bin('knip'), []],
  ['types', bin('tsc'), ['--noEmit']],
  ['build and bundle', process.execPath, ['--import', 'tsx', 'sandbox/build.ts']],
  ['manifest and scopes', process.execPath, ['--import', 'tsx', 'scripts/forge-lint.ts']],
];
/** Takes about as long as all the others together: it starts first and is told last. */
const LINT = ['lint', bin('eslint'), ['.', '--max-warnings', '0']];

const broken = [];
const counts = { passed: 0, failed: 0 };

const outcomes = runSideBySide([LINT, ...STEPS]);
for (const [name] of [...STEPS, LINT]) {
  console.log(`\n— ${name}`);
  const { ok, said, seconds } = await outcomes.get(name);
  process.stdout.write(said);
  count(name, ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }, seconds);
}
console.log('\n— tests');
const started = performance.now();
const results = runTests();
count('tests', results, (performance.now() - started) / 1000);

console.log(broken.length === 0 ? '\nverify: all steps passed' : `\nverify: FAILED: ${broken.join(', ')}`);
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(broken.length === 0 ? 0 : 1);

/** Tests count as jest counted them, each other step as one more check. */
function count(name, { passed, failed }, seconds) {
  console.log(`— ${name}: ${failed === 0 ? 'ok' : 'FAILED'} (${seconds.toFixed(1)} s)`);
  counts.passed += passed;
  counts.failed += failed;
  if (failed > 0) broken.push(name);
}
