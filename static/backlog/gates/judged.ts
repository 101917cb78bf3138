import type { Verdict } from '../../../src/domain/gates/verdict';
import type { HealthFacts } from '../../../src/domain/gates/health';

/** What the page keeps of an issue once its gates are judged: no description, so that 5,000 of them stay light. */

/** A check that applies and does not pass; the same object for all issues of which it says the same. */
export interface OpenCheck {
  readonly id: string;
  readonly status: 'fail' | 'unknown';
  /** What it asks. */
  readonly name: string;
  /** Why it is open. */
  readonly reason: string;
}

export interface JudgedGate {
  readonly verdict: Verdict;
  readonly open: readonly OpenCheck[];
}

export const SHOWN_GATES = ['ready', 'done'] as const;
export type ShownGate = (typeof SHOWN_GATES)[number];

export interface Judged extends Readonly<Record<ShownGate, JudgedGate>> {
  readonly facts: HealthFacts;
  /** Not all could be asked, so that something may be unknown that is not. */
  readonly partial: boolean;
}

/** By issue id. */
export type JudgedIssues = ReadonlyMap<string, Judged>;
export const NONE_JUDGED: JudgedIssues = new Map();
