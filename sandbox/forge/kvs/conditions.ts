/** The conditions of queries and transactions, over one stored value. */
import { StorageError } from './values';

export interface Condition {
  property?: string;
  condition: string;
  values: unknown[];
}

export type Filters = { and?: Condition[]; or?: Condition[] } | undefined;

export function holds(actual: unknown, { condition, values }: Condition): boolean {
  const [first, second] = values;
  switch (condition) {
    case 'EQUAL_TO':
      return actual === first;
    case 'NOT_EQUAL_TO':
      return actual !== first;
    case 'EXISTS':
      return actual !== undefined && actual !== null;
    case 'NOT_EXISTS':
      return actual === undefined || actual === null;
    case 'BEGINS_WITH':
      return typeof actual === 'string' && actual.startsWith(String(first));
    case 'CONTAINS':
      return contains(actual, first);
    case 'NOT_CONTAINS':
      return !contains(actual, first);
    case 'GREATER_THAN':
      return compared(actual, first, (sign) => sign > 0);
    case 'GREATER_THAN_EQUAL_TO':
      return compared(actual, first, (sign) => sign >= 0);
    case 'LESS_THAN':
      return compared(actual, first, (sign) => sign < 0);
    case 'LESS_THAN_EQUAL_TO':
      return compared(actual, first, (sign) => sign <= 0);
    case 'BETWEEN':
      return compared(actual, first, (sign) => sign >= 0) && compared(actual, second, (sign) => sign <= 0);
    default:
      throw new StorageError(400, 'INVALID_CONDITION', `Unknown condition ${condition}`);
  }
}

export function passes(value: unknown, filters: Filters): boolean {
  const test = (condition: Condition): boolean => holds(attribute(value, condition.property ?? ''), condition);
  if (filters?.and && !filters.and.every(test)) return false;
  return filters?.or ? filters.or.some(test) : true;
}

export function attribute(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, name)?.value as unknown;
}

export function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function contains(actual: unknown, part: unknown): boolean {
  if (Array.isArray(actual)) return actual.includes(part);
  return typeof actual === 'string' && actual.includes(String(part));
}

function compared(actual: unknown, bound: unknown, verdict: (sign: number) => boolean): boolean {
  return actual !== undefined && actual !== null && typeof actual === typeof bound && verdict(compare(actual, bound));
}
