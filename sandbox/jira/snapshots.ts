import { randomUUID } from 'node:crypto';
import { badRequest } from './errors';
import type { Site } from './store';

/** What a search found when its first page was asked: later pages are cut from it. */
interface Snapshot {
  jql: string;
  accountId: string;
  issueIds: string[];
}

const kept = new WeakMap<Site, Map<string, Snapshot>>();
const keepAtMost = 200;

export function keepSnapshot(site: Site, snapshot: Snapshot): string {
  const snapshots = kept.get(site) ?? new Map<string, Snapshot>();
  kept.set(site, snapshots);
  const id = randomUUID();
  snapshots.set(id, snapshot);
  if (snapshots.size > keepAtMost) snapshots.delete(snapshots.keys().next().value ?? '');
  return id;
}

export const pageToken = (snapshotId: string, offset: number): string =>
  Buffer.from(`${snapshotId}:${offset}`).toString('base64url');

export function readPageToken(
  site: Site,
  token: string,
  jql: string,
  accountId: string,
): { id: string; snapshot: Snapshot; offset: number } {
  const [id = '', offset = ''] = Buffer.from(token, 'base64url').toString('utf8').split(':');
  const snapshot = kept.get(site)?.get(id);
  if (!snapshot || !/^\d+$/.test(offset) || snapshot.accountId !== accountId)
    throw badRequest('The provided nextPageToken is invalid or has expired.');
  if (snapshot.jql !== jql) throw badRequest('The provided nextPageToken belongs to another JQL query.');
  return { id, snapshot, offset: Number(offset) };
}
