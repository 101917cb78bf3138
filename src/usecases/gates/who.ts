import { Failure } from '../../contract/failure';
import type { Check, NamedWho } from '../../domain/gates/gate';
import { namedWho } from '../../domain/gates/who';
import type { Actor, Ports } from '../ports';
import type { Roles } from './roles';

/** Whether the acting person may say of a check that it holds. @throws Failure when Jira does not say. */
export type MayTick = (check: Check) => Promise<boolean>;

/**
 * Who may tick or accept, asked of Jira for all checks of an issue together. The caller has checked that the person may
 * see the issue; the roles are those of its project.
 */
export function mayTickOf(ports: Ports, { accountId, granted }: Actor, roles: Roles): MayTick {
  let groups: Promise<string[]> | null = null;
  const myGroups = () => (groups ??= ports.jira.myGroups());
  return async (check) => {
    const who = namedWho(check);
    if (who) return isAmong(who, { accountId, roles, myGroups });
    return check.type === 'manual' && granted.has('EDIT_ISSUES');
  };
}

interface Person {
  readonly accountId: string;
  readonly roles: Roles;
  /** Only asked where it matters. */
  readonly myGroups: () => Promise<string[]>;
}

async function isAmong(who: NamedWho, { accountId, roles, myGroups }: Person): Promise<boolean> {
  if (who.type === 'people') return who.accountIds.includes(accountId);
  const role = roles.get(who.roleId) ?? 'gone';
  if (role instanceof Failure) throw role;
  if (role === 'gone') return false;
  if (role.accountIds.includes(accountId)) return true;
  if (role.groupIds.length === 0) return false;
  return (await myGroups()).some((groupId) => role.groupIds.includes(groupId));
}

/** @throws Failure FORBIDDEN when the acting person may not tick the check; others when Jira does not say. */
export async function demandTicker(check: Check, mayTick: MayTick): Promise<void> {
  if (await mayTick(check)) return;
  throw new Failure('FORBIDDEN', { detail: namedWho(check) ? 'notNamed' : 'EDIT_ISSUES' });
}

/** Ids of those checks that the person may tick, as far as Jira says. */
export async function tickable(checks: readonly Check[], mayTick: MayTick): Promise<string[]> {
  const may = await Promise.all(checks.map((check) => mayTick(check).catch(asNo)));
  return checks.flatMap(({ id }, index) => (may[index] ? id : []));
}

/** What cannot be told is not offered; who tries all the same hears why. */
function asNo(error: unknown): false {
  if (error instanceof Failure) return false;
  throw error;
}
