import type { Check } from '../../../src/domain/gates/gate';
import { peopleOf } from '../../../static/gates-panel/who';
import { frozenText, saidText, stampText, whoText } from '../../../static/gates-panel/words';
import { AT } from '../../builders/issue';
import { languageOf } from '../common/language';
import { aGateResult, aGateView, aManualCheck, aResult } from './results';

const english = languageOf('en-US');
const dutch = languageOf('nl-NL');
const nameOf = (id: string) => (id === 'unread' ? null : `Name of ${id}`);
const role = { type: 'role' as const, roleId: '10002', roleName: 'Testers' };
const people = (...accountIds: string[]) => ({ type: 'people' as const, accountIds });
const accepted = (who: Extract<Check, { type: 'accepted' }>['who']): Check => ({
  id: 'accept',
  type: 'accepted',
  text: null,
  who,
  issueTypeIds: [],
  onlyJql: null,
});

it('says who may tick and who may accept', () => {
  expect(whoText(aManualCheck(), nameOf, english)).toBe('Anyone who may edit this issue can tick this.');
  expect(whoText(aManualCheck('x', role), nameOf, dutch)).toBe('Alleen wie de rol ‘Testers’ heeft, kan dit afvinken.');
  expect(whoText(accepted(role), nameOf, english)).toBe('Only people in the role “Testers” can accept this.');
  expect(whoText(accepted(people('ada')), nameOf, dutch)).toBe('Alleen Name of ada kan dit accepteren.');
  expect(whoText(accepted(people('ada', 'bo')), nameOf, dutch)).toBe(
    'Alleen Name of ada en Name of bo kunnen dit accepteren.',
  );
});

it('names no more than five of them, and nobody before the names are there', () => {
  const many = accepted(people('a', 'b', 'c', 'd', 'e', 'f', 'g'));
  expect(whoText(many, nameOf, english)).toBe(
    'Only Name of a, Name of b, Name of c, Name of d, Name of e and 2 more can accept this.',
  );
  expect(whoText(accepted(people('ada', 'unread')), nameOf, english)).toBeNull();
});

it('says nothing of who may where Jira says how it is', () => {
  const check: Check = { id: 'c', type: 'criteriaPresent', text: null, issueTypeIds: [], onlyJql: null };
  expect(whoText(check, nameOf, english)).toBeNull();
});

it('reads the names of those who ticked, who are asked for, and who made the gate', () => {
  const named = aResult('fail', { check: accepted(people('a', 'b', 'c', 'd', 'e', 'f')) });
  const ticked = aResult('pass', { tick: { at: AT, by: 'ticker' } });
  const stamp = { version: 2, at: AT, by: 'maker' };
  const gate = aGateView('done', { stamp, result: { ...aGateResult(), results: [ticked, named] } });
  expect(peopleOf({ gates: [aGateView('ready'), gate] })).toEqual(['maker', 'ticker', 'a', 'b', 'c', 'd', 'e']);
});

it.each([
  [{ name: 'Ada', isYou: false }, 'Ticked by Ada, 3 days ago.', 'by Ada.'],
  [{ name: 'you', isYou: true }, 'Ticked by you, 3 days ago.', 'by you.'],
  [{ name: null, isYou: false }, 'Ticked, 3 days ago.', 'Nov 20, 2026.'],
])('speaks of %o', (by, said, stamped) => {
  const at = '2026-11-20T12:00:00.000Z';
  expect(saidText({ check: aManualCheck(), at, by, withdrawn: false }, english)).toBe(said);
  expect(stampText({ version: 4, at, by: 'ada' }, by, english)).toMatch(/^Judged by version 4 of Nov 20, 2026/);
  expect(stampText({ version: 4, at, by: 'ada' }, by, english)).toContain(stamped);
});

it('says which version an issue passed with, and which one judges it where nobody ever changed the gate', () => {
  const at = '2026-11-20T12:00:00.000Z';
  const stamp = { version: 3, at, by: 'ada' };
  const nobody = { name: null, isYou: false };
  expect(frozenText(stamp, at, english)).toBe(
    'Passed on Nov 20, 2026 with version 3. This stays so until the issue is reopened.',
  );
  const starting = { version: 0, at: null, by: null };
  expect(frozenText(starting, at, english)).toMatch(
    /^Passed on Nov 20, 2026 with the checks that Voorrang begins with\./,
  );
  expect(stampText(starting, nobody, english)).toBe('Judged by the checks that Voorrang begins with.');
  expect(stampText({ ...starting, version: 2 }, nobody, english)).toBe('Judged by version 2.');
});

it('says of an acceptance that it no longer counts', () => {
  const said = { check: accepted(role), at: '2026-11-20T12:00:00.000Z', by: { name: 'Ada', isYou: false } };
  expect(saidText({ ...said, withdrawn: false }, english)).toBe('Accepted by Ada, 3 days ago.');
  expect(saidText({ ...said, withdrawn: true }, english)).toBe(
    'Accepted by Ada, 3 days ago, but the issue has changed since.',
  );
});
