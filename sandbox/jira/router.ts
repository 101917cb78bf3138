import type { Route } from './http';

export interface Match {
  route: Route;
  params: Record<string, string>;
}

export type Find = (method: string, segments: readonly string[]) => Match | { allowed: string[] };

/** Finds a request's route. Literal segments win over parameters, as `issue/bulkfetch` does over `issue/:issueIdOrKey`. */
export function createRouter(routes: readonly Route[]): Find {
  const byLength = new Map<number, { route: Route; pattern: string[] }[]>();
  for (const route of routes) {
    const pattern = route.path.split('/').slice(1);
    const list = byLength.get(pattern.length) ?? [];
    list.push({ route, pattern });
    byLength.set(pattern.length, list);
  }
  for (const list of byLength.values()) list.sort((a, b) => parameterCount(a.pattern) - parameterCount(b.pattern));

  return (method, segments) => {
    const allowed: string[] = [];
    for (const { route, pattern } of byLength.get(segments.length) ?? []) {
      const params = matchSegments(pattern, segments);
      if (!params) continue;
      if (route.method === method) return { route, params };
      allowed.push(route.method);
    }
    return { allowed };
  };
}

const parameterCount = (pattern: string[]): number => pattern.filter((segment) => segment.startsWith(':')).length;

function matchSegments(pattern: readonly string[], segments: readonly string[]): Record<string, string> | null {
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    if (expected.startsWith(':')) {
      if (segment === '') return null;
      params[expected.slice(1)] = segment;
    } else if (expected !== segment) return null;
  }
  return params;
}
