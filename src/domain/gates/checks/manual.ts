import type { CheckOf, NamedWho, Who } from '../gate';
import type { Finding } from '../finding';
import type { Evidence } from '../evidence';

export function manual({ who }: CheckOf<'manual'>, evidence: Evidence): Finding {
  const problem = who.type === 'editors' ? null : whoProblem(who, evidence);
  if (problem) return problem;
  return evidence.tick
    ? { status: 'pass', reason: { code: 'ticked' } }
    : { status: 'fail', reason: { code: 'notTicked' } };
}

/** What keeps the word of named people from counting; null: nothing. */
export function whoProblem(who: NamedWho, { approvals, goneRoles }: Evidence): Finding | null {
  if (isGone(who, goneRoles)) return { status: 'unknown', reason: { code: 'roleGone', role: roleName(who) } };
  return approvals === null ? { status: 'unknown', reason: { code: 'approvalsNotRead' } } : null;
}

const isGone = (who: Who, goneRoles: ReadonlySet<string>) => who.type === 'role' && goneRoles.has(who.roleId);
const roleName = (who: Who) => (who.type === 'role' ? who.roleName : '');
