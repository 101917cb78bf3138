import { resolve } from 'node:path';
import { readContract, type ApiDocument } from '../../sandbox/forge/contract';

const root = resolve(__dirname, '../..');

let told = false;

/**
 * Atlassian's OpenAPI documents, the platform's and the software's, or null with a loud word where there are none.
 * @throws in CI, where tests that did not check the contract must not pass.
 */
export function contractDocuments(): ApiDocument[] | null {
  const documents = readContract(root);
  if (documents.length > 0) return documents;
  const message =
    'Atlassian’s OpenAPI documents were not found: nothing is checked against the contract. ' +
    'Get them with `npm run contract`, or set JIRA_CONTRACT_DIR.';
  if (process.env.CI) throw new Error(message);
  if (!told) process.stderr.write(`\n!!! ${message}\n\n`);
  told = true;
  return null;
}
