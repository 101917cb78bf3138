/**
 * Refuses what the manifest's scopes do not cover, in the gateway's words.
 *
 * An operation can be allowed in several ways (a classic scope, or a set of granular ones): one of them must be covered
 * whole. Operations for which Atlassian documents no scope are let through.
 */
import type { ApiDocument, ApiOperation } from './contract';
import type { JiraAnswer } from './ports';

interface ScopedOperation {
  method: string;
  path: RegExp;
  literalParts: number;
  ways: string[][];
}

export interface ScopeCheck {
  /** The refusal, or undefined when the call may pass. */
  refuse(method: string, path: string): JiraAnswer | undefined;
}

export function createScopeCheck(scopes: readonly string[], documents: readonly ApiDocument[]): ScopeCheck {
  const granted = new Set(scopes);
  const operations = documents
    .flatMap(operationsOf)
    // `/issue/createmeta` is not the issue "createmeta": the more literal path wins.
    .sort((a, b) => b.literalParts - a.literalParts);
  return {
    refuse(method, path) {
      const plain = path.split('?')[0] ?? path;
      const operation = operations.find((each) => each.method === method.toUpperCase() && each.path.test(plain));
      if (!operation || operation.ways.length === 0) return undefined;
      return operation.ways.some((way) => way.every((scope) => granted.has(scope))) ? undefined : mismatch();
    },
  };
}

function mismatch(): JiraAnswer {
  return {
    status: 401,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: 401, message: 'Unauthorized; scope does not match' }),
  };
}

function operationsOf(document: ApiDocument): ScopedOperation[] {
  return Object.entries(document.paths).flatMap(([template, methods]) => {
    const parts = template.split('/');
    const pattern = parts.map((part) => (part.startsWith('{') ? '[^/]+' : part.replace(/[.]/g, '\\.'))).join('/');
    const path = new RegExp(`^${pattern}/?$`);
    const literalParts = parts.filter((part) => !part.startsWith('{')).length;
    return Object.entries(methods).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path,
      literalParts,
      ways: waysOf(operation),
    }));
  });
}

function waysOf(operation: ApiOperation): string[][] {
  const documented = (operation['x-atlassian-oauth2-scopes'] ?? []).map(({ scopes }) => scopes);
  const secured = (operation.security ?? []).flatMap(({ OAuth2 }) => (OAuth2 ? [OAuth2] : []));
  return [...documented, ...secured].filter((way) => way.length > 0);
}
