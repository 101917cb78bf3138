import { rounded, type Figures } from './measure';
import { benchSite, readAll } from './site';

/**
 * Reading a backlog of about 5,000 open issues: how many requests, against one search page of 100 at a time, and how much
 * of the time is parsing into the app's own issues.
 */
export async function load(): Promise<Figures> {
  const site = benchSite(7_000);
  // Once to warm up: the sandbox renders an issue when it is first asked for.
  await readAll(site);
  site.exchanges.length = 0;
  const started = performance.now();
  const issues = await readAll(site);
  const loadMs = performance.now() - started;
  const requests = site.exchanges.length;

  const bodies = site.exchanges.map(({ path, requestBody }) => ({ path, body: JSON.stringify(requestBody) }));
  const jiraStarted = performance.now();
  for (const { path, body } of bodies) await site.jira.handle({ method: 'POST', path, body }, 'po');
  const jiraMs = performance.now() - jiraStarted;

  return {
    issues: issues.length,
    requests,
    pagedRequests: Math.ceil(issues.length / 100),
    loadMs: rounded(loadMs),
    jiraMs: rounded(jiraMs),
    loadPerJira: rounded(loadMs / jiraMs),
  };
}
