import { STARTING_PREFERENCES } from '../../src/domain/backlogView';
import type { Issue } from '../../src/domain/issue';
import type { IssueData } from '../../src/domain/issueData';
import { makeRandom, type Random } from '../../src/domain/ranking/random';
import type { Criterion } from '../../src/domain/scoring/model';
import { activeModel, STARTING_SETTINGS, type ProjectSettings } from '../../src/domain/settings';
import type { Transport } from '../../src/jira/transport';
import { benchSite, readAll } from '../site';
import type { BenchData } from './main';

const SETTINGS: ProjectSettings = { ...STARTING_SETTINGS, activeModel: 'rice' };

/** The made-up shop with so many open issues, nine of ten of them scored, and its Jira for what the page asks later. */
export async function benchData(count: number): Promise<{ data: BenchData; transport: Transport }> {
  // About seven of ten of its issues are open.
  const site = benchSite(Math.ceil(count * 1.5));
  const issues = await readAll(site);
  if (issues.length < count) throw new Error(`bench: the shop has only ${issues.length} open issues`);
  const random = makeRandom(11);
  const context = {
    ...{ accountId: 'po', projectId: site.projectId, projectKey: 'SHOP', siteUrl: 'https://shop.example' },
    ...({ locale: 'en-US', timezone: 'Europe/Amsterdam' } as const),
  };
  const project = {
    ...{ settings: SETTINGS, revision: 1, damaged: false, gateStamps: {}, goneRoles: [] },
    // A first visit has the tour besides, which follows what scrolls.
    ...{
      canAdminister: true,
      canEdit: true,
      canSchedule: true,
      preferences: { ...STARTING_PREFERENCES, tourSeen: true },
    },
  };
  const scored = issues.slice(0, count).map((issue) => (random() < 0.9 ? withInputs(issue, random) : issue));
  return { data: { project, context, issues: scored }, transport: site.transport };
}

function withInputs(issue: Issue, random: Random): Issue {
  const model = activeModel(SETTINGS);
  const stamp = { at: '2026-11-02T09:00:00.000Z', by: 'po' };
  const inputs = Object.fromEntries(
    model.criteria.map((criterion) => [criterion.key, { ...stamp, value: someValue(criterion, random) }]),
  );
  const data: IssueData = { v: 1, inputs: { [model.id]: inputs }, ticks: {} };
  return { ...issue, data: { state: 'ok', data } };
}

function someValue({ scale }: Criterion, random: Random): number {
  if (scale.type === 'steps') return scale.steps[Math.floor(random() * scale.steps.length)]!.value;
  return Math.ceil(random() * 40) / 2;
}
