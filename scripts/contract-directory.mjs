// Where Atlassian's OpenAPI documents lie on this machine. They are never part of the project.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join, resolve } from 'node:path';

const root = fileURLToPath(new URL('..', import.meta.url));

/** JIRA_CONTRACT_DIR, else ../shared/jira/contract, else .contract (filled by `npm run contract`); null: nowhere. */
export function contractDirectory() {
  const candidates = [process.env.JIRA_CONTRACT_DIR, join(root, '../shared/jira/contract'), join(root, '.contract')];
  const found = candidates.find((path) => path && existsSync(join(path, 'platform.openapi.json')));
  return found ? resolve(found) : null;
}

export function missingContract(consequence) {
  console.error(
    `\n!!! Atlassian's OpenAPI documents were not found: ${consequence}.\n` +
      '!!! Get them with `npm run contract`, or set JIRA_CONTRACT_DIR to a folder that holds\n' +
      '!!! platform.openapi.json and software.openapi.json.\n',
  );
}
