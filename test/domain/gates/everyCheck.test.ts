import type { Verdict } from '../../../src/domain/gates/verdict';
import type { CheckType } from '../../../src/domain/gates/gate';
import type { JqlAnswer } from '../../../src/domain/gates/jql';
import { checkOf, expectSaid, TYPES } from './checkOf';
import { TABLES, type Table } from './checkTables';

/** What holds for every type of check. */

test('no type of check is without a table', () => {
  expect(Object.keys(TABLES).sort()).toEqual([...TYPES].sort());
});

describe.each(TYPES)('%s', (type) => {
  const { pass, fail, unknown, notApplicable }: Table<CheckType> = TABLES[type];

  it('passes', () => expectSaid(checkOf(type), pass, 'pass'));
  it('fails', () => expectSaid(checkOf(type), fail, 'fail'));
  if (unknown) it('cannot always tell', () => expectSaid(checkOf(type), unknown, 'unknown'));
  if (notApplicable) it('need not apply', () => expectSaid(checkOf(type), notApplicable, 'notApplicable'));

  it.each<[string, JqlAnswer, Verdict, string, string]>([
    [
      'does not hold',
      'no',
      'notApplicable',
      'Only applies to issues that answer to the JQL parent = X-1, and this one does not.',
      'Geldt alleen voor issues die voldoen aan de JQL parent = X-1, en dat doet dit issue niet.',
    ],
    [
      'is refused',
      { error: 'No such issue.' },
      'unknown',
      'Jira refuses the JQL that says where this check applies (parent = X-1): No such issue.',
      'Jira weigert de JQL die zegt waarvoor deze controle geldt (parent = X-1): No such issue.',
    ],
    [
      'is not answered',
      'noAnswer',
      'unknown',
      'Jira did not answer this question just now. Reload to ask again.',
      'Jira gaf hier zojuist geen antwoord op. Vernieuw om het nog eens te vragen.',
    ],
  ])('is not judged where its condition %s', (_how, answer, status, en, nl) => {
    const [issue, known] = pass;
    const withAnswer = (query: string) => (query === 'parent = X-1' ? answer : (known.jql?.(query) ?? 'no'));
    expectSaid(checkOf(type, { onlyJql: 'parent = X-1' }), [issue, { ...known, jql: withAnswer }, en, nl], status);
  });

  it('is judged where its conditions hold, and not for another issue type', () => {
    const [issue, known, en, nl] = pass;
    const jqlToo = (query: string) => (query === 'parent = X-1' ? 'yes' : (known.jql?.(query) ?? 'no'));
    const conditions = { issueTypeIds: ['10001'], onlyJql: 'parent = X-1' };
    expectSaid(checkOf(type, conditions), [issue, { ...known, jql: jqlToo }, en, nl], 'pass');
    const other = [
      issue,
      known,
      'Does not apply to issues of type Story.',
      'Geldt niet voor issues van het type Story.',
    ] as const;
    expectSaid(checkOf(type, { issueTypeIds: ['9'] }), other, 'notApplicable');
  });
});
