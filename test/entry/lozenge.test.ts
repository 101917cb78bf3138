import { builtinModel } from '../../src/domain/scoring/builtins';
import type { Model } from '../../src/domain/scoring/model';
import { STARTING_SETTINGS, type ProjectSettings } from '../../src/domain/settings';
import { startApp, valueOf, type App } from '../fakes/app';

/** The score beside the Priority panel's title. */

let app: App;
let issue: { id: string; key: string };
beforeEach(async () => {
  app = await startApp();
  issue = await app.createIssue({});
});
afterEach(() => app.expectContractKept());

const lozenge = async (issueId = issue.id, as: 'viewer' | 'po' = 'viewer') => {
  const extension = { project: { id: app.jira.site.data.projects[0]!.id }, issue: { id: issueId } };
  const answer = await app.host.run('lozenge', { extension }, { person: as });
  return (answer as { status?: { value: { label: string } } }).status?.value.label;
};
const scored = async (settings: Partial<ProjectSettings>, inputs: Record<string, number>) => {
  const all = { ...STARTING_SETTINGS, ...settings };
  valueOf(await app.call('saveSettings', { settings: all, revision: 0 }, { as: 'admin' }));
  const change = { model: all.activeModel, inputs, replaceDamaged: false };
  valueOf(await app.call('saveScore', change, { as: 'po', issueId: issue.id }));
};

test('shows a short number', async () => {
  await scored({ activeModel: 'rice' }, { reach: 1_001, impact: 2, confidence: 0.8, effort: 3 });
  expect(await lozenge()).toBe('534');
});

test('shows one decimal below a hundred', async () => {
  await scored({ activeModel: 'valueEffort' }, { value: 10, effort: 3 });
  expect(await lozenge()).toBe('3.3');
});

test('shows a class by its name, the admin’s own word first, and by its number where it has none', async () => {
  await scored({ activeModel: 'moscow' }, { class: 3 });
  expect(await lozenge()).toBe('Should');
  const { criteria, ...moscow } = builtinModel('moscow');
  const steps = [
    { value: 3, label: 'Now' },
    { value: 9, label: null },
  ];
  const own: Model = { ...moscow, criteria: [{ ...criteria[0]!, scale: { type: 'steps', unit: null, steps } }] };
  const settings = { ...STARTING_SETTINGS, activeModel: 'moscow' as const, models: { moscow: own } };
  valueOf(await app.call('saveSettings', { settings, revision: 1 }, { as: 'admin' }));
  expect(await lozenge()).toBe('Now');
  const change = { model: 'moscow' as const, inputs: { class: 9 }, replaceDamaged: false };
  valueOf(await app.call('saveScore', change, { as: 'po', issueId: issue.id }));
  expect(await lozenge()).toBe('9');
});

test('is absent without a score, for an issue that is gone, and for rubbish', async () => {
  await scored({ activeModel: 'rice' }, { reach: 5 });
  expect(await lozenge()).toBeUndefined();
  expect(await lozenge('99999999')).toBeUndefined();
  for (const payload of [null, [], { extension: 'x' }, { extension: { issue: { id: '1' } } }])
    expect(await app.host.run('lozenge', payload, { person: 'viewer' })).toEqual({});
});
