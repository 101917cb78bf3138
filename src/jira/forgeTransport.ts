import { asApp, asUser, assumeTrustedRoute } from '@forge/api';
import type { Transport } from './transport';

/**
 * Jira from a function. As `user` it is the person who called, and Jira itself enforces what they may see and do. As
 * `app` it is for work that no person started (a schedule, an event); such a caller first checks a permission on the same issue
 * or project. The gateway encodes every part of a path (`request.ts`), which is what makes the route trusted.
 */
export function forgeTransport(as: 'user' | 'app'): Transport {
  return (path, init) => {
    const api = as === 'user' ? asUser() : asApp();
    return api.requestJira(assumeTrustedRoute(path), { ...init, headers: { ...init.headers } });
  };
}
