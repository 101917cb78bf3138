import { makeGrachtshop } from '../sandbox/grachtshop';
import { createJira, createSite, type Exchange, type Jira } from '../sandbox/jira';
import { jiraGateway } from '../src/jira/gateway';
import type { Transport } from '../src/jira/transport';
import type { Issue } from '../src/domain/issue';
import { loadBacklog } from '../src/usecases/loadBacklog';

export const NOW = new Date('2026-11-23T12:00:00Z');

export interface BenchSite {
  readonly jira: Jira;
  readonly projectId: string;
  readonly exchanges: Exchange[];
  readonly transport: Transport;
}

/** The made-up backlog, at any size, in this process: no sockets, so that what is measured is our own work. */
export function benchSite(issues: number): BenchSite {
  const data = makeGrachtshop({ seed: 1, issues, now: NOW });
  const exchanges: Exchange[] = [];
  const jira = createJira(createSite(data, { now: () => NOW }), { onExchange: (exchange) => exchanges.push(exchange) });
  const transport: Transport = (path, init) => jira.fetch(path, { ...init, headers: { ...init.headers } }, 'po');
  return { jira, projectId: data.projects[0]!.id, exchanges, transport };
}

export async function readAll({ transport, projectId }: BenchSite, fieldIds: readonly string[] = []): Promise<Issue[]> {
  const issues: Issue[] = [];
  const source = jiraGateway(transport).backlogSource({ projectId, fieldIds });
  await loadBacklog(source, ({ arrived }) => issues.push(...arrived));
  return issues;
}
