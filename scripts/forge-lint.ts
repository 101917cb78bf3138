// What `forge lint` checks, without a login: the same linters from @forge/lint, over Atlassian's OpenAPI documents
// from disk instead of from the net.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { lint, problemCount, reportLintResults } from '@forge/lint';
import { parse } from 'yaml';
import { contractDirectory } from '../sandbox/forge/contract';

type LintArguments = Parameters<typeof lint>;

async function main(): Promise<number> {
  const directory = contractDirectory(resolve(__dirname, '..'));
  if (directory === undefined) {
    console.error('!!! Atlassian’s OpenAPI documents were not found, so @forge/lint did not run.');
    console.error('!!! Get them with `npm run contract`, or set JIRA_CONTRACT_DIR.');
    return process.env.CI ? 1 : 0;
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

  const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src', name));
  const silent = () => undefined;
  const logger = { info: console.log, warn: console.warn, error: console.error, debug: silent, trace: silent };
  // Atlassian's feature switches, all at their defaults: nothing here may ask the net.
  const switches = {
    getGateValue: () => Promise.resolve(false),
    getDeprecatedRuntimes: () => Promise.resolve(['nodejs18.x', 'nodejs20.x']),
  };
  const manifest = parse(readFileSync('manifest.yml', 'utf8')) as LintArguments[1];
  const results = await lint(files, manifest, 'development', logger, switches as unknown as LintArguments[4], {
    linter: { mode: 'client-side' },
  });
  reportLintResults(logger, results);
  const { errors, warnings } = problemCount(results);
  console.log(`@forge/lint: ${files.length} files, ${errors} errors, ${warnings} warnings`);
  return errors + warnings === 0 ? 0 : 1;
}

void main().then((code) => process.exit(code));
