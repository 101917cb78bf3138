import type { Verdict } from '../../../src/domain/gates/verdict';
import { checkSchema, type Check, type CheckType } from '../../../src/domain/gates/gate';
import { TABLES, type Case } from './checkTables';
import { base, judge } from './judge';

/** The checks of the tables, and what is expected of them. */

export const TYPES = checkSchema.options.map(({ shape }) => shape.type.value);

export const checkOf = (type: CheckType, conditions: { issueTypeIds?: string[]; onlyJql?: string } = {}): Check =>
  checkSchema.parse({ ...base, ...TABLES[type].check, ...conditions });

export function expectSaid(check: Check, [issue, known, en, nl]: Case, status: Verdict): void {
  const { reason: _reason, ...found } = judge(check, issue, known);
  expect(found).toEqual({ status, en, nl });
}
