import type { Development, SiteIssue } from '../site';
import { noSuchField } from './error';
import { numberField, textField } from './kinds';
import type { JqlField, Scope } from './scope';

/**
 * What Atlassian documents as "JQL developer status": counts as `development[pullrequests].open`, and the aliases below.
 * Without a connected tool Jira knows none of these fields.
 */
const counts: Record<string, (told: Development) => number | undefined> = {
  'pullrequests.all': (told) => told.pullRequests?.all,
  'pullrequests.open': (told) => told.pullRequests?.open,
  'reviews.all': (told) => told.reviews?.all,
  'reviews.open': (told) => told.reviews?.open,
  'commits.all': (told) => told.commits?.all,
  'builds.failing': (told) => told.builds?.filter((state) => state === 'failed').length,
};

const aliases: Record<string, (told: Development) => (string | undefined)[]> = {
  buildstate: (told) => told.builds ?? [],
  deploymentstate: (told) => (told.deployments ?? []).map(({ state }) => state),
  deploymentenvironmenttype: (told) => (told.deployments ?? []).map(({ environmentType }) => environmentType),
  deploymentenvironmentname: (told) => (told.deployments ?? []).map(({ environmentName }) => environmentName),
};

export function developmentField(key: string, path: string, scope: Scope, name: string): JqlField {
  const of = `${key}.${path}`.toLowerCase();
  const count = Object.hasOwn(counts, of) ? counts[of] : undefined;
  const told = scope.site.data.development;
  if (!told || !count) throw noSuchField(name);
  return numberField(name, (issue: SiteIssue) => count(told[issue.id] ?? {}) ?? null);
}

/** `buildState` and its like; undefined where no tool is connected, and for any other name. */
export function developmentAlias(name: string, scope: Scope): JqlField | undefined {
  const lower = name.toLowerCase();
  const states = Object.hasOwn(aliases, lower) ? aliases[lower] : undefined;
  const told = scope.site.data.development;
  return told && states && textField(name, (issue) => states(told[issue.id] ?? {}).join('\n'), { sortable: false });
}
