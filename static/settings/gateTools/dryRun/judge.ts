import type { Approvals } from '../../../../src/domain/gates/approvals';
import { evaluateGate, type GateResult } from '../../../../src/domain/gates/evaluate';
import type { GateContext } from '../../../../src/domain/gates/evidence';
import { checkSchema, gateFieldIds, type Check, type Gate } from '../../../../src/domain/gates/gate';
import { answersFor, jqlsOf, type JqlMatches } from '../../../../src/domain/gates/jql';
import { needsApprovals, roleIdsOf } from '../../../../src/domain/gates/who';
import type { Issue, NamedRef } from '../../../../src/domain/issue';
import { ownValue } from '../../../../src/domain/own';
import { blockingOf, gateOf, type ProjectSettings } from '../../../../src/domain/settings';
import { sameValue } from '../../draft';

/** A gate tried out on issues: as it is saved, and as the draft has it. */

export interface Judged {
  readonly issue: Issue;
  /** null: the gate was never saved. */
  readonly now: GateResult | null;
  readonly then: GateResult;
}

export interface Material {
  readonly issues: readonly Issue[];
  readonly matches: JqlMatches;
  /** By issue id; null: they could not be read. */
  readonly approvals: Readonly<Record<string, Approvals>> | null;
}

export interface Comparison {
  readonly saved: ProjectSettings;
  readonly draft: ProjectSettings;
  readonly gateId: string;
  /** Of the project; null: the person may not see them. */
  readonly roles: readonly NamedRef[] | null;
}

/** A check that is still being filled in asks nothing yet. */
export const finishedChecks = ({ checks }: Pick<Gate, 'checks'>): Check[] =>
  checks.filter((check) => checkSchema.safeParse(check).success);

const gatesOf = ({ saved, draft, gateId }: Comparison) => ({
  now: gateOf(saved, gateId),
  then: { checks: finishedChecks(gateOf(draft, gateId) ?? { checks: [] }) },
});

/** What is to be read for judging. */
export function wanted(comparison: Comparison) {
  const { now, then } = gatesOf(comparison);
  const checks = [...(now?.checks ?? []), ...then.checks];
  const criteria = [comparison.saved, comparison.draft].flatMap(({ criteriaField }) => criteriaField?.id ?? []);
  return {
    fieldIds: [...new Set([...gateFieldIds({ checks }), ...criteria])],
    jqls: jqlsOf({ checks }),
    approvals: needsApprovals([{ checks }]),
  };
}

/** Whether the draft can come to another verdict than what is saved. */
export function differs({ saved, draft, gateId }: Comparison): boolean {
  const now = gateOf(saved, gateId);
  const what = (settings: ProjectSettings) => [
    gateOf(settings, gateId)?.checks,
    settings.criteriaField,
    settings.blockingLinks,
  ];
  return now !== undefined && !sameValue(what(saved), what(draft));
}

export function judge({ issues, matches, approvals }: Material, comparison: Comparison): Judged[] {
  const { saved, draft, roles } = comparison;
  const { now, then } = gatesOf(comparison);
  const goneRoles = goneOf(now ? [now, then] : [then], roles);
  const contextOf = (issue: Issue, settings: ProjectSettings): GateContext => ({
    blocking: blockingOf(settings),
    jql: answersFor(matches, issue.id),
    approvals: approvals === null ? null : (ownValue(approvals, issue.id) ?? {}),
    goneRoles,
    criteriaFieldId: settings.criteriaField?.id ?? null,
  });
  return issues.map((issue) => ({
    issue,
    now: now ? evaluateGate(now, issue, contextOf(issue, saved)) : null,
    then: evaluateGate(then, issue, contextOf(issue, draft)),
  }));
}

/** Roles that the person may not see are not gone. */
function goneOf(gates: readonly Pick<Gate, 'checks'>[], roles: readonly NamedRef[] | null): ReadonlySet<string> {
  const named = roleIdsOf(gates);
  return new Set(roles === null ? [] : named.filter((id) => roles.every((role) => role.id !== id)));
}

export interface Summary {
  readonly total: number;
  readonly passNow: number;
  readonly passThen: number;
  /** Pass now and would not any more, and the reverse. */
  readonly losing: number;
  readonly gaining: number;
  readonly unknown: number;
  readonly notApplicable: number;
}

export const isChanged = ({ now, then }: Judged): boolean => now !== null && now.verdict !== then.verdict;

export function summaryOf(judged: readonly Judged[]): Summary {
  const count = (which: (one: Judged) => boolean) => judged.filter(which).length;
  const passesNow = ({ now }: Judged) => now?.verdict === 'pass';
  const passesThen = ({ then }: Judged) => then.verdict === 'pass';
  return {
    total: judged.length,
    passNow: count(passesNow),
    passThen: count(passesThen),
    losing: count((one) => passesNow(one) && !passesThen(one)),
    gaining: count((one) => one.now !== null && !passesNow(one) && passesThen(one)),
    unknown: count(({ then }) => then.verdict === 'unknown'),
    notApplicable: count(({ then }) => then.verdict === 'notApplicable'),
  };
}
