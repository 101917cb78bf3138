import type { Check, CheckOf, Gate, NamedWho } from '../../src/domain/gates/gate';
import { STARTING_SETTINGS, type ProjectSettings } from '../../src/domain/settings';
import { people, type PersonKey } from '../../sandbox/jira';
import { gatesWithDone } from '../builders/gates';
import { startApp, valueOf, type App, type AppOptions } from './app';

/** The app with gates that name people, and the calls by which these speak. */

export const accountOf = (key: PersonKey): string => people.find((person) => person.key === key)!.accountId;
export const byPeople = (...keys: PersonKey[]): NamedWho => ({ type: 'people', accountIds: keys.map(accountOf) });
export const byRole = (roleId: string, roleName: string): NamedWho => ({ type: 'role', roleId, roleName });
/** Roles of every project of the sandbox: the second is held by people, the third by the group of the product owner. */
export const ADMINISTRATORS = byRole('10002', 'Administrators');
export const MEMBERS = byRole('10003', 'Members');
export const PRODUCT_OWNERS = byRole('10005', 'Product owners');

const base = { text: null, issueTypeIds: [], onlyJql: null };
export const tickedBy = (id: string, who: CheckOf<'manual'>['who']): Check => ({
  ...base,
  id,
  type: 'manual',
  text: `Said so: ${id}`,
  who,
});
export const acceptedBy = (who: NamedWho, id = 'accepted'): Check => ({ ...base, id, type: 'accepted', who });

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
export const saying = (...lines: string[]) => ({ type: 'doc', version: 1, content: lines.map(paragraph) });

export async function startGates(gates: readonly Check[] | readonly Gate[], options: AppOptions = {}) {
  const app = await startApp(options);
  const issue = await app.createIssue({ description: saying('Pay with iDEAL') });
  const save = async (change: Partial<ProjectSettings>) => {
    const { settings, revision } = valueOf(await app.call('getProject', {}, { as: 'admin' }));
    valueOf(await app.call('saveSettings', { settings: { ...settings, ...change }, revision }, { as: 'admin' }));
  };
  const asGates = (list: readonly Check[] | readonly Gate[]) =>
    list.some((one) => 'checks' in one) ? (list as Gate[]) : gatesWithDone(list as Check[]);
  valueOf(
    await app.call(
      'saveSettings',
      { settings: { ...STARTING_SETTINGS, gates: asGates(gates) }, revision: 0 },
      { as: 'admin' },
    ),
  );

  const view = async (as: PersonKey = 'viewer', issueId = issue.id) =>
    valueOf(await app.call('getGates', {}, { as, issueId }));
  const gate = async (id = 'done', as: PersonKey = 'viewer', issueId = issue.id) =>
    (await view(as, issueId)).gates.find((one) => one.id === id)!;
  return {
    app,
    issue,
    save,
    saveDone: (checks: readonly Check[]) => save({ gates: gatesWithDone(checks) }),
    view,
    gate,
    statuses: async (as: PersonKey = 'viewer') =>
      Object.fromEntries(
        (await gate('done', as)).result.results.map(({ check, finding }) => [check.id, finding.status]),
      ),
    tick: (as: PersonKey, checkId: string, ticked = true, issueId = issue.id) =>
      app.call('setTick', { checkId, ticked, replaceDamaged: false }, { as, issueId }),
    accept: async (as: PersonKey, { accepted = true, seen }: { accepted?: boolean; seen?: string } = {}) =>
      app.call(
        'setAcceptance',
        { checkId: 'accepted', accepted, seen: seen ?? (await view(as)).seen },
        { as, issueId: issue.id },
      ),
    edit: (as: PersonKey, fields: Record<string, unknown>) =>
      app.rest(as, 'PUT', `/rest/api/3/issue/${issue.key}`, { fields }),
    /** How many issues JQL finds. */
    found: async (jql: string) =>
      (await app.rest('admin', 'POST', '/rest/api/3/search/jql', { jql, fields: ['key'] })).json.issues
        .length as number,
    /** Requests to Jira that some work costs. */
    requests: async (work: () => Promise<unknown>) => {
      app.exchanges.length = 0;
      await work();
      return app.exchanges.map(
        ({ method, path, person }) =>
          `${person} ${method} ${path.replace(/\?.*/, '').replace(`issue/${issue.id}`, 'issue/…')}`,
      );
    },
    finish: async () => {
      const path = `/rest/api/3/issue/${issue.key}/transitions`;
      const { json } = await app.rest('admin', 'GET', path);
      const done = json.transitions.find(
        (one: { to: { statusCategory: { key: string } } }) => one.to.statusCategory.key === 'done',
      );
      return app.rest('admin', 'POST', path, { transition: { id: done.id } });
    },
  };
}

export type GatesApp = Awaited<ReturnType<typeof startGates>>;

/** Makes Forge's storage fail for some of its paths, as it does when it is down. */
export function breakStorage(app: App, breaks: (path: string, body: string) => boolean): void {
  const { kvs } = app.host;
  const whole = kvs.request.bind(kvs);
  kvs.request = (path, body) =>
    breaks(path, body)
      ? new Response(JSON.stringify({ code: 'INTERNAL', message: 'down' }), { status: 503 })
      : whole(path, body);
}
