import type { Clause, Operand as AstOperand, Query, TerminalClause } from '@atlaskit/jql-ast';
import { badOperator, jqlError } from './error';
import { findField } from './fields';
import { callFunction } from './functions';
import type { JqlField, Operand, Operator, Scope, SortKey, Test } from './scope';

export interface Order {
  descending: boolean;
  key: (issue: Parameters<Test>[0]) => SortKey;
}

export interface CompiledQuery {
  test: Test;
  order: Order[];
  /** Has a restriction, not only an order. */
  bounded: boolean;
}

const mostOrderFields = 7;

export function compile(query: Query, scope: Scope): CompiledQuery {
  const test = query.where ? compileClause(query.where, scope) : () => true;
  const fields = query.orderBy?.fields ?? [];
  if (fields.length > mostOrderFields) throw jqlError(`JQL can be ordered by at most ${mostOrderFields} fields.`);
  const order = fields.map(({ field, direction }): Order => {
    const { name, sortKey } = findField(field, scope);
    if (!sortKey) throw jqlError(`Field '${name}' does not support sorting.`);
    return { descending: direction?.value.toLowerCase() === 'desc', key: sortKey };
  });
  return { test, order, bounded: query.where !== undefined };
}

function compileClause(clause: Clause, scope: Scope): Test {
  switch (clause.clauseType) {
    case 'compound': {
      const tests = clause.clauses.map((inner) => compileClause(inner, scope));
      return clause.operator.value === 'and'
        ? (issue) => tests.every((test) => test(issue))
        : (issue) => tests.some((test) => test(issue));
    }
    case 'not': {
      const test = compileClause(clause.clause, scope);
      return (issue) => !test(issue);
    }
    case 'terminal':
      return compileTerminal(clause, scope);
  }
}

function compileTerminal(clause: TerminalClause, scope: Scope): Test {
  const field = findField(clause.field, scope);
  const operator = clause.operator?.value.toLowerCase();
  const { operand } = clause;
  if (operator === undefined || !operand)
    throw jqlError(`Error in the JQL Query: The clause on '${field.name}' is not complete.`);
  if (clause.predicates.length > 0)
    throw badOperator(`${operator} … ${clause.predicates[0]?.operator.value ?? ''}`, field.name);
  switch (operator) {
    case 'is':
    case 'is not':
      if (operand.operandType !== 'keyword')
        throw jqlError(`The operator '${operator}' takes EMPTY or NULL only (field '${field.name}').`);
      return emptiness(field, operator === 'is');
    case 'in':
    case 'not in':
      if (operand.operandType !== 'list' && operand.operandType !== 'function')
        throw jqlError(`Operator '${operator}' needs a list of values (field '${field.name}').`);
      return membership(field, operand, operator === 'in', scope);
    case '=':
    case '!=':
      if (operand.operandType === 'keyword') return emptiness(field, operator === '=');
      if (operand.operandType === 'list')
        throw jqlError(
          `Operator '${operator}' does not support a list of values; use '${operator === '=' ? 'in' : 'not in'}' (field '${field.name}').`,
        );
      return comparison(field, operator, resolve(operand, field, scope));
    case '~':
    case '!~':
    case '<':
    case '<=':
    case '>':
    case '>=':
      if (operand.operandType === 'keyword' || operand.operandType === 'list')
        throw jqlError(`The operator '${operator}' needs a single value (field '${field.name}').`);
      return comparison(field, operator, resolve(operand, field, scope));
    default:
      throw jqlError(`The sandbox does not search history: the operator '${operator}' (field '${field.name}').`);
  }
}

function emptiness(field: JqlField, wanted: boolean): Test {
  return (issue) => field.isEmpty(issue) === wanted;
}

/** Negations hold for issues that have a value: `priority != High` does not find issues without a priority. */
function membership(field: JqlField, operand: AstOperand, wanted: boolean, scope: Scope): Test {
  const parts = operand.operandType === 'list' ? operand.values : [operand];
  if (!field.operators.includes('=')) throw badOperator(wanted ? 'in' : 'not in', field.name);
  const asksForEmpty = parts.some((part) => part.operandType === 'keyword');
  const operands = parts.flatMap((part) => (part.operandType === 'keyword' ? [] : resolve(part, field, scope)));
  const test = equalsAny(field, operands);
  if (wanted) return (issue) => test(issue) || (asksForEmpty && field.isEmpty(issue));
  return (issue) => !test(issue) && !field.isEmpty(issue);
}

function comparison(field: JqlField, operator: Operator, operands: readonly Operand[]): Test {
  if (!field.operators.includes(operator)) throw badOperator(operator, field.name);
  if (operator === '=') return equalsAny(field, operands);
  if (operator === '!=') {
    const test = equalsAny(field, operands);
    return (issue) => !test(issue) && !field.isEmpty(issue);
  }
  const [operand] = operands;
  const plain = operator === '!~' ? '~' : operator;
  if (!operand || !field.compare) throw badOperator(operator, field.name);
  const test = field.compare(plain, operand);
  return operator === '!~' ? (issue) => !test(issue) && !field.isEmpty(issue) : test;
}

function equalsAny(field: JqlField, operands: readonly Operand[]): Test {
  if (field.anyOf) return field.anyOf(operands);
  const tests = operands.map((operand) => field.compare?.('=', operand) ?? (() => false));
  return (issue) => tests.some((test) => test(issue));
}

function resolve(operand: AstOperand, field: JqlField, scope: Scope): Operand[] {
  switch (operand.operandType) {
    case 'value':
      return [{ kind: 'text', text: operand.value }];
    case 'function':
      return callFunction(operand, field.name, scope);
    case 'list':
      return operand.values.flatMap((value) => resolve(value, field, scope));
    case 'keyword':
      throw jqlError(`EMPTY cannot stand here (field '${field.name}').`);
  }
}
