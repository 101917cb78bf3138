import { randomUUID } from 'node:crypto';
import { forgeTransport } from '../jira/forgeTransport';
import { jiraGateway } from '../jira/gateway';
import { applicationStore } from '../storage/applications';
import { settingsStore } from '../storage/settings';
import type { Ports } from '../usecases/ports';

/** The functions' composition root: Jira as the acting person, Forge's storage, the real clock. */
export const ports: Ports = {
  // A gateway holds nothing of a person or a site: processes are shared between customers.
  get jira() {
    return jiraGateway(forgeTransport('user'));
  },
  settings: settingsStore,
  applications: applicationStore,
  now: () => new Date(),
  newId: randomUUID,
};
