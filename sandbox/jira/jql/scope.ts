import type { Person, SiteIssue } from '../site';
import type { Site } from '../store';

/** What a query is read in: the site, who asks, and one moment that counts as now for the whole query. */
export interface Scope {
  site: Site;
  person: Person;
  now: number;
}

export type Test = (issue: SiteIssue) => boolean;

/** One operand as a clause's field gets it. Functions are resolved before. */
export type Operand =
  { kind: 'text'; text: string } | { kind: 'ids'; ids: string[] } | { kind: 'millis'; millis: number };

export type Operator = '=' | '!=' | '~' | '!~' | '<' | '<=' | '>' | '>=';

/** A key to sort by; null is an empty field. */
export type SortKey = string | number | null;

/** A field as JQL sees it. */
export interface JqlField {
  name: string;
  /** `=`, `~`, `<` and so on with one operand. `!=` and `!~` are derived: the opposite, among issues that have a value. */
  compare?: (operator: Exclude<Operator, '!=' | '!~'>, operand: Operand) => Test;
  /** `=` with any of several operands at once; without it, `compare` is asked for each. */
  anyOf?: (operands: readonly Operand[]) => Test;
  operators: readonly Operator[];
  isEmpty: (issue: SiteIssue) => boolean;
  sortKey?: (issue: SiteIssue) => SortKey;
}
