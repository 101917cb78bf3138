/** The fixture app in the real host, over the real sandbox's Jira with a small shop in it. */
import path from 'node:path';
import { readContract } from '../../../sandbox/forge/contract';
import { createForgeHost } from '../../../sandbox/forge/host';
import type { ForgeHost, ForgeHostOptions } from '../../../sandbox/forge/host';
import { readManifest } from '../../../sandbox/forge/manifest';
import { makeGrachtshop } from '../../../sandbox/grachtshop';
import { createJira, createSite, people } from '../../../sandbox/jira';
import type { SiteData } from '../../../sandbox/jira';
import * as handlers from '../app/src';

export const PROJECT_ROOT = path.resolve(__dirname, '../../..');
export const APP_ROOT = path.resolve(__dirname, '../app');
export const fixtureHandlers = { ...handlers };

export function smallShop(): SiteData {
  return makeGrachtshop({ seed: 7, issues: 40, now: new Date('2026-11-02T09:00:00Z') });
}

export async function fixtureHost(options: Partial<ForgeHostOptions> = {}): Promise<ForgeHost> {
  const manifest = await readManifest(path.join(APP_ROOT, 'manifest.yml'));
  const jira = createJira(createSite(smallShop()));
  return createForgeHost({
    manifest,
    handlers: fixtureHandlers,
    jira,
    people,
    contract: readContract(PROJECT_ROOT),
    ...options,
  });
}

export function accountOf(key: string): string | undefined {
  return people.find((person) => person.key === key)?.accountId;
}
