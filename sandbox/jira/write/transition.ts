import { badRequest } from '../errors';
import type { TransitionGuard } from '../http';
import type { ChangelogItem, Person, SiteIssue, SiteStatus } from '../site';
import type { Site } from '../store';
import { transitionsOf } from '../read/transitions';
import { idOf } from '../read/value';
import { shown } from './editIssue';
import { record, timestamp } from './history';

export async function transitionIssue(
  site: Site,
  person: Person,
  issue: SiteIssue,
  transitionId: string,
  guard: TransitionGuard | undefined,
): Promise<void> {
  const to = transitionsOf(site, issue).find((transition) => transition.id === transitionId)?.to;
  const from = site.data.statuses.find((status) => status.id === idOf(issue.fields['status']));
  if (!to || !from)
    throw badRequest(
      `It seems that you have tried to perform an illegal workflow operation: transition '${transitionId}' does not exist here.`,
    );
  const refusal = await guard?.({ issue, from, to, person });
  if (refusal !== null && refusal !== undefined) throw badRequest(refusal);
  record(site, person, issue, moveTo(site, issue, from, to));
}

function moveTo(site: Site, issue: SiteIssue, from: SiteStatus, to: SiteStatus): ChangelogItem[] {
  const items = [change('status', from, to)];
  issue.fields['status'] = { id: to.id, name: to.name };
  if (from.category === to.category) return items;
  issue.fields['statuscategorychangedate'] = timestamp(site);
  const before = issue.fields['resolution'] ?? null;
  const done = to.category === 'done';
  const resolution = done
    ? (site.data.resolutions.find((candidate) => candidate.name === 'Done') ?? site.data.resolutions[0] ?? null)
    : null;
  if (idOf(before) === idOf(resolution)) return items;
  issue.fields['resolution'] = resolution;
  issue.fields['resolutiondate'] = done ? timestamp(site) : null;
  return [...items, change('resolution', before, resolution)];
}

function change(field: string, from: unknown, to: unknown): ChangelogItem {
  return { field, fieldId: field, from: idOf(from), fromString: shown(from), to: idOf(to), toString: shown(to) };
}
