// What `forge lint` checks, without a login: the same linters from @forge/lint, over Atlassian's OpenAPI documents
// from disk instead of from the net.
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { parse } from 'yaml';
import { contractDirectory, missingContract } from './contract-directory.mjs';

const directory = contractDirectory();
if (directory === null) {
  missingContract('@forge/lint did not run');
  process.exit(process.env.CI ? 1 : 0);
}

const platform = join(directory, 'platform.openapi.json');
const software = join(directory, 'software.openapi.json');
Object.assign(process.env, {
  USE_LOCAL_SWAGGER: '1',
  LOCAL_JIRA_SWAGGER: platform,
  LOCAL_JSW_SWAGGER: software,
  // Products this app does not talk to; the linter wants a file for each all the same.
  LOCAL_JSM_SWAGGER: software,
  LOCAL_CONF_SWAGGER: software,
  LOCAL_CONF_V2_SWAGGER: software,
  LOCAL_BB_SWAGGER: software,
});

const { lint, problemCount, reportLintResults } = createRequire(import.meta.url)('@forge/lint');
const files = readdirSync('src', { recursive: true })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => join('src', name));
const logger = { info: console.log, warn: console.warn, error: console.error, debug() {}, trace() {} };
// Atlassian's feature switches, all at their defaults: nothing here may ask the net.
const switches = {
  getGateValue: async () => false,
  getDeprecatedRuntimes: async () => ['nodejs18.x', 'nodejs20.x'],
};
const manifest = parse(readFileSync('manifest.yml', 'utf8'));
const results = await lint(files, manifest, 'development', logger, switches, { linter: { mode: 'client-side' } });
reportLintResults(logger, results);
const { errors, warnings } = problemCount(results);
console.log(`@forge/lint: ${files.length} files, ${errors} errors, ${warnings} warnings`);
process.exit(errors + warnings === 0 ? 0 : 1);
