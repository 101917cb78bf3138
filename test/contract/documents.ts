import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Atlassian's OpenAPI documents, read where they lie; they are never part of the project. */

export interface OpenApiDocument {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string };
  readonly paths: Record<string, Record<string, { security?: Record<string, string[]>[] } | undefined> | undefined>;
  readonly components?: Record<string, unknown>;
}

const root = resolve(__dirname, '../..');
const NAMES = ['platform.openapi.json', 'software.openapi.json'];

let told = false;

/**
 * The platform and the software document, or null with a loud word where there are none.
 * @throws in CI, where tests that did not check the contract must not pass.
 */
export function contractDocuments(): OpenApiDocument[] | null {
  const places = [process.env.JIRA_CONTRACT_DIR, join(root, '../shared/jira/contract'), join(root, '.contract')];
  const found = places.find((place) => place && NAMES.every((name) => existsSync(join(place, name))));
  if (found) return NAMES.map((name) => JSON.parse(readFileSync(join(found, name), 'utf8')) as OpenApiDocument);
  const message =
    'Atlassian’s OpenAPI documents were not found: nothing is checked against the contract. ' +
    'Get them with `npm run contract`, or set JIRA_CONTRACT_DIR.';
  if (process.env.CI) throw new Error(message);
  if (!told) process.stderr.write(`\n!!! ${message}\n\n`);
  told = true;
  return null;
}
