import { startSandbox, type Sandbox } from '../../../sandbox/app';
import { makeGrachtshop } from '../../../sandbox/grachtshop';
import type { SiteData } from '../../../sandbox/jira';
import { STARTING_SETTINGS, type ProjectSettings } from '../../../src/domain/settings';
import { callAsAdmin } from '../settingsGates';

/** Today, for every look: what is drawn of a day is the same tomorrow. */
export const NOW = new Date('2026-06-17T08:00:00Z');

const shop = (): SiteData => makeGrachtshop({ seed: 1, issues: 60, now: NOW });

/** With a score for about every other issue, by RICE. What stands with one more cannot be read. */
function scored(data: SiteData): SiteData {
  const by = data.people[0]!.accountId;
  const input = (value: number) => ({ value, at: NOW.toISOString(), by });
  for (const [place, issue] of data.issues
    .filter(({ key }) => key.startsWith('SHOP-'))
    .slice(0, 30)
    .entries()) {
    const rice = {
      reach: input(100 + place * 37),
      impact: input([0.5, 1, 2, 3][place % 4]!),
      confidence: input([0.5, 0.8, 1][place % 3]!),
      effort: input(1 + ((place * 5) % 8)),
    };
    issue.properties = { voorrang: { v: 1, inputs: { rice }, ticks: {} } };
  }
  data.issues.find(({ key }) => key === 'SHOP-51')!.properties = { voorrang: { v: 99 } };
  return data;
}

async function siteOf(data: SiteData, settings: Partial<ProjectSettings> = {}): Promise<Sandbox> {
  const sandbox = await startSandbox({ data });
  const chosen = { ...STARTING_SETTINGS, activeModel: 'rice' as const, ...settings };
  await callAsAdmin({ sandbox }, 'saveSettings', { settings: chosen, revision: 0 });
  return sandbox;
}

export const scoredShop = (): Promise<Sandbox> => siteOf(scored(shop()));
export const unscoredShop = (): Promise<Sandbox> => siteOf(shop());
export const emptyShop = (): Promise<Sandbox> => siteOf({ ...shop(), issues: [], links: [] });

/** What stands in its settings and with its issues cannot be read. */
export async function damagedShop(): Promise<Sandbox> {
  const data = shop();
  for (const issue of data.issues) issue.properties = { voorrang: { v: 99 } };
  const sandbox = await siteOf(data);
  const { store } = sandbox.host.kvs;
  for (const { key } of store.list('plain').filter(({ key }) => key.startsWith('settings:')))
    store.set('plain', key, { revision: 1, settings: { v: 99 } });
  return sandbox;
}
