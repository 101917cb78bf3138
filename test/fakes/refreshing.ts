import type { Check, CheckOf } from '../../src/domain/gates/gate';
import { STARTING_SETTINGS, type ProjectSettings } from '../../src/domain/settings';
import { gatesWithDone } from '../builders/gates';
import { startApp, valueOf, type App, type AppOptions } from './app';

const base = { text: null, issueTypeIds: [], onlyJql: null };
export const REVIEWED: CheckOf<'labelSet'> = { ...base, id: 'reviewed', type: 'labelSet', labels: ['reviewed'] };
export const UNBLOCKED: Check = { ...base, id: 'unblocked', type: 'noOpenBlockers' };
export const SUBTASKS: Check = { ...base, id: 'subtasks', type: 'subtasksDone' };
export const jqlCheck = (id: string, jql: string): Check => ({ ...base, id, type: 'jql', jql });

/** The app with a project whose Definition of Done asks this, all of its indexes fresh. */
export async function startRefreshing(
  checks: readonly Check[],
  options: AppOptions & { readonly model?: ProjectSettings['activeModel'] } = {},
) {
  const app = await startApp(options);
  let revision = 0;
  const save = async (changed: readonly Check[], more: Partial<ProjectSettings> = {}) => {
    const settings = { ...STARTING_SETTINGS, ...more, gates: gatesWithDone(changed) };
    valueOf(await app.call('saveSettings', { settings, revision }, { as: 'admin' }));
    revision += 1;
  };
  /** Lets everything happen that a change in Jira sets off; answers how often the consumer ran. */
  const follow = async (): Promise<number> => {
    await app.host.settle();
    return app.host.drainQueue();
  };
  await save(checks, { activeModel: options.model ?? STARTING_SETTINGS.activeModel });
  await follow();
  app.exchanges.length = 0;
  return { app, save, follow, ...inJira(app) };
}

/** What people do in Jira itself. */
function inJira(app: App) {
  const edit = async (key: string, fields: Record<string, unknown>) => {
    const { status } = await app.rest('dev', 'PUT', `/rest/api/3/issue/${key}`, { fields });
    expect(status).toBe(204);
  };
  const move = async (key: string, to: 'To Do' | 'Done') => {
    const path = `/rest/api/3/issue/${key}/transitions`;
    const { json } = await app.rest('dev', 'GET', path);
    const { id } = json.transitions.find((one: { to: { name: string } }) => one.to.name === to);
    expect((await app.rest('dev', 'POST', path, { transition: { id } })).status).toBe(204);
  };
  const find = async (jql: string): Promise<string[]> => {
    const { json } = await app.rest('admin', 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] });
    return json.issues.map(({ key }: { key: string }) => key);
  };
  /** Requests since the last time that this was asked, without those of `find` itself. */
  const requests = (): string[] => {
    const paths = app.exchanges.map(
      ({ method, path }) => `${method} ${path.replace(/\?.*/, '').replace(/\/issue\/\d+/, '/issue/…')}`,
    );
    app.exchanges.length = 0;
    return paths;
  };
  return { edit, move, find, requests };
}
