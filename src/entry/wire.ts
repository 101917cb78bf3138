import { randomUUID } from 'node:crypto';
import { forgeTransport } from '../jira/forgeTransport';
import { jiraGateway } from '../jira/gateway';
import { hurriedRetry } from '../jira/retry';
import { applicationStore } from '../storage/applications';
import { preferenceStore } from '../storage/preferences';
import { refreshQueue } from '../storage/refreshQueue';
import { settingsStore } from '../storage/settings';
import { verdictStore } from '../storage/verdicts';
import { viewStore } from '../storage/views';
import type { Ports } from '../usecases/ports';

/** The functions' composition root: Jira as the acting person, Forge's storage, the real clock. */
export const ports: Ports = {
  // A gateway holds nothing of a person or a site: processes are shared between customers.
  get jira() {
    return jiraGateway(forgeTransport('user'));
  },
  get app() {
    return jiraGateway(forgeTransport('app'));
  },
  settings: settingsStore,
  verdicts: verdictStore,
  refreshQueue: refreshQueue(() => new Date()),
  applications: applicationStore,
  views: viewStore,
  preferences: preferenceStore,
  now: () => new Date(),
  newId: randomUUID,
};

/** The same where seconds count: no long waits for Jira. */
export const portsInAHurry: Ports = {
  ...ports,
  get jira() {
    return jiraGateway(forgeTransport('user'), hurriedRetry);
  },
  get app() {
    return jiraGateway(forgeTransport('app'), hurriedRetry);
  },
};
