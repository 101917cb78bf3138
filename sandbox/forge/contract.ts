/** Atlassian's own OpenAPI documents, where they are at hand: the sandbox never needs them, it is stricter with them. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ApiOperation {
  security?: Record<string, string[]>[];
  'x-atlassian-oauth2-scopes'?: { scheme: string; scopes: string[] }[];
}

export interface ApiDocument {
  paths: Record<string, Record<string, ApiOperation>>;
}

const DOCUMENTS = ['platform.openapi.json', 'software.openapi.json'];

export function contractDirectory(root: string): string | undefined {
  const named = process.env.JIRA_CONTRACT_DIR;
  const candidates = [named, path.resolve(root, '../shared/jira/contract'), path.resolve(root, '.contract')];
  return candidates.find(
    (directory): directory is string =>
      directory !== undefined && DOCUMENTS.every((name) => existsSync(path.join(directory, name))),
  );
}

export function readContract(root: string): ApiDocument[] {
  const directory = contractDirectory(root);
  if (directory === undefined) return [];
  return DOCUMENTS.map((name) => JSON.parse(readFileSync(path.join(directory, name), 'utf8')) as ApiDocument);
}
