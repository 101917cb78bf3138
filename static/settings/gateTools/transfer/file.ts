import { DONE, READY, type Check, type Gate } from '../../../../src/domain/gates/gate';
import type { NamedRef } from '../../../../src/domain/issue';
import { slugOf } from '../../slug';

/**
 * Gates as a file that people can read, keep under version control and bring to another project: without ids of gates and
 * checks, and with the names of issue types, fields and roles, since their ids differ from site to site.
 */

export const FORMAT = 'voorrang-gates';
export const VERSION = 1;

export const GATE_KINDS = ['ready', 'done', 'own'] as const;
export type GateKind = (typeof GATE_KINDS)[number];

const kindOf = ({ id }: Pick<Gate, 'id'>): GateKind => (id === READY || id === DONE ? id : 'own');

/** What is as it mostly is, is left out. */
function fileCheck(check: Check, issueTypes: readonly NamedRef[]): Record<string, unknown> {
  const { id: _id, type, text, issueTypeIds, onlyJql, ...own } = check;
  const named = (ids: readonly string[]) =>
    ids.map((id) => ({ id, name: issueTypes.find((one) => one.id === id)?.name ?? '' }));
  const bugTypeIds = check.type === 'noOpenBugs' ? check.bugTypeIds : [];
  const isForAnyone = 'who' in check && check.who.type === 'editors';
  const parts = Object.entries(own).filter(([part]) => part !== 'bugTypeIds' && !(part === 'who' && isForAnyone));
  return {
    type,
    ...(text === null ? {} : { text }),
    ...Object.fromEntries(parts),
    ...(bugTypeIds.length === 0 ? {} : { bugTypes: named(bugTypeIds) }),
    ...(issueTypeIds.length === 0 ? {} : { issueTypes: named(issueTypeIds) }),
    ...(onlyJql === null ? {} : { onlyJql }),
  };
}

/** @param issueTypes of the project, for their names. */
export function gatesFile(gates: readonly Gate[], issueTypes: readonly NamedRef[]): string {
  const file = {
    format: FORMAT,
    v: VERSION,
    gates: gates.map((gate) => ({
      kind: kindOf(gate),
      ...(gate.name === null ? {} : { name: gate.name }),
      checks: gate.checks.map((check) => fileCheck(check, issueTypes)),
    })),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** `voorrang-done.json`; a gate of the project's own by its name. */
export function fileName(gates: readonly Gate[]): string {
  const [gate, ...others] = gates;
  if (!gate || others.length > 0) return 'voorrang-gates.json';
  const name = gate.name !== null && kindOf(gate) === 'own' ? gate.name : gate.id;
  return `voorrang-${slugOf(name) || 'gate'}.json`;
}
