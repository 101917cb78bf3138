import { JiraError, badRequest } from '../errors';
import type { Actor } from '../events';
import type { TransitionGuard } from '../http';
import type { ChangelogItem, SiteIssue, SiteStatus } from '../site';
import type { Site } from '../store';
import { modifiedFields } from '../read/modifiedFields';
import { transitionsOf } from '../read/transitions';
import { idOf } from '../read/value';
import { type IssueUpdate, applyUpdate, checkUpdate, shown } from './editIssue';
import { record, timestamp } from './history';

/** Moves an issue, with what its transition screen changes: both or neither. */
export async function transitionIssue(
  site: Site,
  actor: Actor,
  issue: SiteIssue,
  transitionId: string,
  screen: IssueUpdate,
  guard: TransitionGuard | undefined,
): Promise<void> {
  const to = transitionsOf(site, issue).find((transition) => transition.id === transitionId)?.to;
  const from = site.data.statuses.find((status) => status.id === idOf(issue.fields['status']));
  if (!to || !from)
    throw badRequest(
      `It seems that you have tried to perform an illegal workflow operation: transition '${transitionId}' does not exist here.`,
    );
  const update = checkUpdate(site, actor, issue, screen, 'transition');
  const rules = (site.workflowRules.get(issue.projectId) ?? []).filter(({ toStatusId }) => toStatusId === to.id);
  const move = { issue, from, to, person: actor, rules, modifiedFields: modifiedFields(site, actor, issue, update) };
  const refusals = (await guard?.(move)) ?? [];
  if (refusals.length > 0) throw new JiraError(400, [...refusals]);
  const resolution = update.fields.get('resolution');
  update.fields.delete('resolution');
  record(site, actor, issue, [
    ...applyUpdate(site, issue, update),
    ...moveTo(site, issue, from, to),
    ...resolve(site, issue, from, to, resolution),
  ]);
}

function moveTo(site: Site, issue: SiteIssue, from: SiteStatus, to: SiteStatus): ChangelogItem[] {
  issue.fields['status'] = { id: to.id, name: to.name };
  if (from.category !== to.category) issue.fields['statuscategorychangedate'] = timestamp(site);
  return [change('status', from, to)];
}

/** Done sets the resolution and leaving it clears it, unless the screen says otherwise. */
function resolve(site: Site, issue: SiteIssue, from: SiteStatus, to: SiteStatus, chosen: unknown): ChangelogItem[] {
  const { resolutions } = site.data;
  const before = issue.fields['resolution'] ?? null;
  const usual = to.category === 'done' ? (resolutions.find(({ name }) => name === 'Done') ?? resolutions[0]) : null;
  const after = chosen !== undefined ? chosen : from.category === to.category ? before : (usual ?? null);
  if (idOf(before) === idOf(after)) return [];
  issue.fields['resolution'] = after;
  issue.fields['resolutiondate'] = after === null ? null : timestamp(site);
  return [change('resolution', before, after)];
}

function change(field: string, from: unknown, to: unknown): ChangelogItem {
  return { field, fieldId: field, from: idOf(from), fromString: shown(from), to: idOf(to), toString: shown(to) };
}
