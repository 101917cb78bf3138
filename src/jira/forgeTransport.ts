import { asUser, assumeTrustedRoute } from '@forge/api';
import type { Transport } from './transport';

/**
 * Jira as the person who called the function: Jira itself enforces what they may see and do.
 * The gateway encodes every part of a path (`request.ts`), which is what makes the route trusted.
 */
export const asUserTransport: Transport = (path, init) =>
  asUser().requestJira(assumeTrustedRoute(path), { ...init, headers: { ...init.headers } });
