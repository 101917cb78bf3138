import type { Jira, PersonKey } from '../../sandbox/jira';
import type { Transport } from '../../src/jira/transport';

/** The sandbox's Jira as the gateway sees it, without a socket, for one person. */
export const sandboxTransport =
  (jira: Jira, person: PersonKey): Transport =>
  (path, init) =>
    jira.fetch(path, { ...init, headers: { ...init.headers } }, person);
