/** The fixture app in the real host, over the real sandbox's Jira with a small shop in it. */
import path from 'node:path';
import { readContract } from '../../../sandbox/forge/contract';
import { createForgeHost } from '../../../sandbox/forge/host';
import type { ForgeHost, ForgeHostOptions } from '../../../sandbox/forge/host';
import { readManifest } from '../../../sandbox/forge/manifest';
import { makeGrachtshop } from '../../../sandbox/grachtshop';
import { createJira, createSite, people } from '../../../sandbox/jira';
import type { PersonKey, SiteData } from '../../../sandbox/jira';
import { checkExchange } from '../../contract';
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

/** Answers and arguments come in many forms; each test says what it expects of its own. */
type Json = ReturnType<typeof JSON.parse>;

/** The fixture app on a site of its own, allowed to write, and a way to ask that site's Jira as a person. */
export async function fixtureSite(options: Partial<ForgeHostOptions> = {}) {
  const manifest = await readManifest(path.join(APP_ROOT, 'manifest.yml'));
  const scopes = [...(manifest.permissions.scopes ?? []), 'write:jira-work'];
  const site = createSite(smallShop());
  const jira = createJira(site, { onExchange: checkExchange });
  const host = await fixtureHost({ manifest: { ...manifest, permissions: { scopes } }, jira, ...options });
  async function send(method: string, path: string, body?: unknown, person: PersonKey = 'po') {
    const request = { method, path, ...(body === undefined ? {} : { body: JSON.stringify(body) }) };
    const answer = await jira.handle(request, person);
    const json: Json = answer.body === '' ? null : JSON.parse(answer.body);
    return { status: answer.status, json };
  }
  /** What the app's functions printed after this word, oldest first. */
  const said = (word: string): Json[] =>
    host.logs.filter(({ values }) => values[0] === word).map(({ values }) => values[1]);
  return { host, site, send, said };
}

export function accountOf(key: string): string | undefined {
  return people.find((person) => person.key === key)?.accountId;
}
