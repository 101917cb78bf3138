// `npm run contract`: gets Atlassian's OpenAPI documents for the contract tests into .contract/ (never committed).
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';

const DOCUMENTS = {
  'platform.openapi.json': 'https://developer.atlassian.com/cloud/jira/platform/swagger-v3.v3.json',
  'software.openapi.json': 'https://developer.atlassian.com/cloud/jira/software/swagger.v3.json',
};
const directory = fileURLToPath(new URL('../.contract', import.meta.url));

mkdirSync(directory, { recursive: true });
for (const [name, url] of Object.entries(DOCUMENTS)) {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    const document = await response.json();
    if (!document.openapi || !document.paths) throw new Error('not an OpenAPI document');
    writeFileSync(join(directory, name), JSON.stringify(document));
    console.log(`${name}: ${Object.keys(document.paths).length} paths, version ${document.info.version}`);
  } catch (error) {
    console.error(`Could not get ${url}: ${error.message}. Check your connection and try again.`);
    process.exitCode = 1;
  }
}
