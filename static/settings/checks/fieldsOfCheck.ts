import type { Check } from '../../../src/domain/gates/gate';

/** What the fields of one kind of check work with. */
export interface FieldsOf<C extends Check> {
  readonly check: C;
  /** Where the check stands in the settings: `gates.1.checks.3`. */
  readonly place: string;
  readonly replace: (check: Check) => void;
}
