import type { SiteIssue } from '../site';
import { badOperator, jqlError, noSuchValue } from './error';
import { dateOperand } from './dates';
import type { JqlField, Operand, Operator, Scope, SortKey, Test } from './scope';

type Plain = Exclude<Operator, '!=' | '!~'>;

const equality = ['=', '!='] as const;
const order = ['<', '<=', '>', '>='] as const;

/** A field whose values are things with an id: status, priority, user, version … */
export function entityField(options: {
  name: string;
  ids: (issue: SiteIssue) => readonly string[];
  /** Ids that a name or id stands for; empty when nothing is called so. */
  resolve: (text: string) => readonly string[];
  sortKey?: (issue: SiteIssue) => SortKey;
  /** Position of an id, where one can be greater than another. */
  position?: (id: string) => number;
}): JqlField {
  const { ids, position } = options;
  const idsOfOperand = (operand: Operand): readonly string[] => {
    if (operand.kind === 'ids') return operand.ids;
    if (operand.kind === 'millis') throw noSuchValue(String(operand.millis), options.name);
    const found = options.resolve(operand.text);
    if (found.length === 0) throw noSuchValue(operand.text, options.name);
    return found;
  };
  const anyOf = (operands: readonly Operand[]): Test => {
    const wanted = new Set(operands.flatMap(idsOfOperand));
    return (issue) => ids(issue).some((id) => wanted.has(id));
  };
  return {
    name: options.name,
    operators: position ? [...equality, ...order] : equality,
    anyOf,
    compare: (operator, operand) => {
      if (operator === '=') return anyOf([operand]);
      const [id = ''] = idsOfOperand(operand);
      if (!position) throw badOperator(operator, options.name);
      const limit = position(id);
      return (issue) => ids(issue).some((candidate) => ordered(operator, position(candidate), limit));
    },
    isEmpty: (issue) => ids(issue).length === 0,
    ...(options.sortKey ? { sortKey: options.sortKey } : {}),
  };
}

export function numberField(name: string, value: (issue: SiteIssue) => number | null): JqlField {
  return {
    name,
    operators: [...equality, ...order],
    compare: (operator, operand) => {
      const wanted = operand.kind === 'text' && operand.text.trim() !== '' ? Number(operand.text) : Number.NaN;
      if (Number.isNaN(wanted)) throw jqlError(`The value '${describe(operand)}' for field '${name}' is not a number.`);
      return (issue) => {
        const found = value(issue);
        return found !== null && ordered(operator, found, wanted);
      };
    },
    isEmpty: (issue) => value(issue) === null,
    sortKey: value,
  };
}

export function dateField(name: string, value: (issue: SiteIssue) => number | null, scope: Scope): JqlField {
  return {
    name,
    operators: [...equality, ...order],
    compare: (operator, operand) => {
      const wanted =
        operand.kind === 'text'
          ? dateOperand(operand.text, scope.now, scope.site.timeZone)
          : operand.kind === 'millis'
            ? operand.millis
            : null;
      if (wanted === null) {
        throw jqlError(
          `Date value '${describe(operand)}' for field '${name}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', 'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
        );
      }
      return (issue) => {
        const found = value(issue);
        return found !== null && ordered(operator, found, wanted);
      };
    },
    isEmpty: (issue) => value(issue) === null,
    sortKey: value,
  };
}

/** Free text: `~` finds words, `"a phrase"` in quotes and `beginnings*`. */
export function textField(name: string, value: (issue: SiteIssue) => string, options: { sortable: boolean }): JqlField {
  return {
    name,
    operators: ['~', '!~'],
    compare: (operator, operand) => {
      if (operator !== '~') throw badOperator(operator, name);
      const matches = textMatcher(describe(operand), name);
      return (issue) => matches(value(issue).toLowerCase());
    },
    isEmpty: (issue) => value(issue) === '',
    ...(options.sortable ? { sortKey: (issue: SiteIssue) => value(issue).toLowerCase() || null } : {}),
  };
}

/** Strings compared as a whole, in any case: options, labels, string property values. */
export function stringField(
  name: string,
  values: (issue: SiteIssue) => readonly string[],
  options: { searchable: boolean },
): JqlField {
  const anyOf = (operands: readonly Operand[]): Test => {
    const wanted = new Set(operands.map((operand) => describe(operand).toLowerCase()));
    return (issue) => values(issue).some((value) => wanted.has(value.toLowerCase()));
  };
  return {
    name,
    operators: options.searchable ? [...equality, '~', '!~'] : equality,
    anyOf,
    compare: (operator, operand) => {
      if (operator === '=') return anyOf([operand]);
      const matches = textMatcher(describe(operand), name);
      return (issue) => values(issue).some((value) => matches(value.toLowerCase()));
    },
    isEmpty: (issue) => values(issue).length === 0,
    sortKey: (issue) => values(issue)[0]?.toLowerCase() ?? null,
  };
}

export function ordered(operator: Plain, left: number, right: number): boolean {
  switch (operator) {
    case '=':
      return left === right;
    case '<':
      return left < right;
    case '<=':
      return left <= right;
    case '>':
      return left > right;
    case '>=':
      return left >= right;
    case '~':
      return false;
  }
}

export function describe(operand: Operand): string {
  return operand.kind === 'text'
    ? operand.text
    : operand.kind === 'ids'
      ? operand.ids.join(', ')
      : String(operand.millis);
}

/** Every word of the query must occur, as a whole word or, with a star behind it, as the beginning of one. */
function textMatcher(query: string, field: string): (lowerCaseText: string) => boolean {
  const patterns = [...query.toLowerCase().matchAll(/"([^"]*)"|(\S+)/g)]
    .map(([, phrase, word = '']) => wordPattern(phrase ?? word))
    .filter((pattern) => pattern !== null);
  if (patterns.length === 0) throw jqlError(`The field '${field}' does not support searching for an empty string.`);
  return (text) => patterns.every((pattern) => pattern.test(text));
}

function wordPattern(phrase: string): RegExp | null {
  const words = phrase.match(/[\p{L}\p{N}_]+\*?/gu);
  if (!words) return null;
  const body = words
    .map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}[\\p{L}\\p{N}_]*` : word))
    .join('[^\\p{L}\\p{N}_]+');
  return new RegExp(`(?<![\\p{L}\\p{N}_])${body}(?![\\p{L}\\p{N}_])`, 'u');
}
