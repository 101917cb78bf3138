import type { Check, Gate, NamedWho } from './gate';

/** Whom the settings name to say whether a check holds; null: nobody, anyone who may edit or Jira itself says so. */
export function namedWho(check: Check): NamedWho | null {
  if (check.type === 'accepted') return check.who;
  return check.type === 'manual' && check.who.type !== 'editors' ? check.who : null;
}

const namedOf = (gates: readonly Pick<Gate, 'checks'>[]): NamedWho[] =>
  gates.flatMap(({ checks }) => checks.flatMap((check) => namedWho(check) ?? []));

/** Whether judging these gates needs what named people said. */
export const needsApprovals = (gates: readonly Pick<Gate, 'checks'>[]): boolean => namedOf(gates).length > 0;

/** Ids of the roles that checks name, each once. */
export const roleIdsOf = (gates: readonly Pick<Gate, 'checks'>[]): string[] => [
  ...new Set(namedOf(gates).flatMap((who) => (who.type === 'role' ? who.roleId : []))),
];
