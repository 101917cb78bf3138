// npm test: from a fresh clone, all tests. Arguments go to jest (`npm test -- test/domain`).
import { ensureInstalled } from './ensure-installed.mjs';
import { jest, runTests } from './run-tests.mjs';

ensureInstalled();
const args = process.argv.slice(2);
if (args.length > 0) process.exit(jest(args).status ?? 1);
const { passed, failed } = runTests();
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
