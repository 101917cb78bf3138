import type { GateContext } from '../../../src/domain/gates/evidence';
import type { Verdict } from '../../../src/domain/gates/verdict';
import { checkSchema, type Check } from '../../../src/domain/gates/gate';
import { seenOf } from '../../../src/domain/gates/seen';
import type { Issue } from '../../../src/domain/issue';
import { anIssue, dataWith } from '../../builders/issue';
import { checkOf, expectSaid } from './checkOf';
import { said, seen, WISH } from './checkTables';
import { base, doc, paragraph, tasks } from './judge';

/** Checks that only count where named people said so. */

const role = { type: 'role', roleId: '10003', roleName: 'Testers' };

describe('a check for named people', () => {
  const restricted = checkSchema.parse({ ...base, type: 'manual', text: 'Tested', who: role });
  const tickedInIssue = { data: dataWith({ ticks: { check: said } }) };

  it.each<[string, Check, Partial<Issue>, Partial<GateContext>, Verdict, string, string]>([
    ['ticked by one of them', restricted, {}, { approvals: { check: said } }, 'pass', 'Ticked.', 'Afgevinkt.'],
    [
      'not ticked',
      restricted,
      {},
      { approvals: { other: said } },
      'fail',
      'Nobody has ticked this yet.',
      'Nog door niemand afgevinkt.',
    ],
    [
      'ticked in the issue’s own data, as any editor can',
      restricted,
      tickedInIssue,
      {},
      'fail',
      'Nobody has ticked this yet.',
      'Nog door niemand afgevinkt.',
    ],
    [
      'with approvals that were not read',
      restricted,
      tickedInIssue,
      { approvals: null },
      'unknown',
      'Voorrang could not look up who ticked or accepted this. Try again later.',
      'Voorrang kon niet nagaan wie dit heeft afgevinkt of geaccepteerd. Probeer het later opnieuw.',
    ],
    [
      'of a role that is gone, also where it was ticked',
      restricted,
      {},
      { approvals: { check: said }, goneRoles: new Set(['10003']) },
      'unknown',
      'The role “Testers” no longer exists in this project, so nobody can tick or accept this. An admin can choose others in the settings.',
      'De rol ‘Testers’ bestaat niet meer in dit project, dus niemand kan dit afvinken of accepteren. Een beheerder kan in de instellingen anderen kiezen.',
    ],
    [
      'while another role is gone',
      restricted,
      {},
      { approvals: { check: said }, goneRoles: new Set(['10004']) },
      'pass',
      'Ticked.',
      'Afgevinkt.',
    ],
    [
      'that everyone may tick again: approvals of before do not tick it',
      checkOf('manual'),
      {},
      { approvals: { check: said } },
      'fail',
      'Nobody has ticked this yet.',
      'Nog door niemand afgevinkt.',
    ],
  ])('%s', (_name, check, issue, known, status, en, nl) => expectSaid(check, [issue, known, en, nl], status));
});

describe('an acceptance', () => {
  const check = checkOf('accepted');
  const approvals = { check: { ...said, seen } };
  const changed = doc(paragraph('As a customer I want to pay so that I get it'), tasks('With iDEAL', 'With cash'));

  it.each<[string, Partial<Issue>, Partial<GateContext>, Verdict, string, string]>([
    [
      'is withdrawn by what is new',
      { description: changed },
      { approvals },
      'fail',
      'Was accepted, but the issue has changed since: 2 new criteria.',
      'Was geaccepteerd, maar het issue is sindsdien gewijzigd: 2 nieuwe criteria.',
    ],
    [
      'is withdrawn by what is new and what is gone',
      { description: doc(paragraph('One'), tasks('Two')) },
      { approvals },
      'fail',
      'Was accepted, but the issue has changed since: 1 new criterion, 1 new line, and 1 line removed.',
      'Was geaccepteerd, maar het issue is sindsdien gewijzigd: 1 nieuw criterium, 1 nieuwe regel en 1 regel verwijderd.',
    ],
    [
      'is withdrawn by another order',
      { description: doc(paragraph('Two'), paragraph('One')) },
      {
        approvals: {
          check: { ...said, seen: seenOf(anIssue({ description: doc(paragraph('One'), paragraph('Two')) }), null) },
        },
      },
      'fail',
      'Was accepted, but the texts of the issue have changed since.',
      'Was geaccepteerd, maar de teksten van het issue zijn sindsdien gewijzigd.',
    ],
    [
      'that says not of what is none',
      { description: WISH },
      { approvals: { check: said } },
      'fail',
      'Not accepted yet.',
      'Nog niet geaccepteerd.',
    ],
    [
      'cannot be compared with a description that was not loaded',
      { description: undefined },
      { approvals },
      'unknown',
      'The description could not be read.',
      'De beschrijving kon niet worden gelezen.',
    ],
    [
      'written into the issue’s own data is none',
      { description: WISH, data: dataWith({ ticks: { check: said } }) },
      {},
      'fail',
      'Not accepted yet.',
      'Nog niet geaccepteerd.',
    ],
  ])('%s', (_name, issue, known, status, en, nl) => expectSaid(check, [issue, known, en, nl], status));
});
