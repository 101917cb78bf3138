import { runInNewContext } from 'node:vm';
import { MEASURE, OUTCOME, QUOTED, RULE } from '../../../src/domain/gates/wording/outcomes';
import { criterionProblem, scenarios, THEN, WHEN } from '../../../src/domain/gates/wording/testable';
import { DEGREE, OPEN_ENDED } from '../../../src/domain/gates/wording/vague';
import * as words from '../../../static/common/words';
import { LOCALES } from '../../../src/texts/translate';
import { languageOf } from '../../static/common/language';
import { evaluateGate } from '../../../src/domain/gates/evaluate';
import { aGateContext } from '../../builders/gates';
import { anIssue } from '../../builders/issue';
import { base, doc, judge, paragraph, tableOf, tasks } from './judge';

describe('a criterion can be tested when it', () => {
  it.each([
    // names a condition and an outcome
    'Given a full basket, when I pay, then the order is stored',
    'When the stock is zero then no order',
    'Gegeven een volle winkelwagen, als ik afreken, dan krijg ik een bon',
    'Als de voorraad op is, dan geen bestelknop',
    'Wanneer de sessie verloopt, dan terug naar inloggen',
    // names a measure
    'Loading within 2 seconds on a phone',
    'Search is fast: at most 300 ms for 95% of requests',
    'Zoeken is snel: hooguit 300 ms',
    'Minimaal 8 tekens per wachtwoord',
    'Works well with ≥ 500 orders',
    'Free delivery above €50',
    // quotes a text
    'Title of the page: “Good morning”',
    'Foutmelding "Dit e-mailadres bestaat al" bij het veld',
    "Button text is 'Pay now'",
    // names an outcome that shows
    'The basket shows the total with VAT',
    'The confirmation contains the order number',
    'A GET on an unknown id returns 404',
    'An e-mail is sent to the customer',
    'The customer can pay with iDEAL',
    'Cancelled orders are no longer listed',
    'The button stays disabled without consent',
    'Admins see all orders of the shop',
    'De winkelwagen toont het totaal met btw',
    'De klant kan met iDEAL betalen',
    'De bevestiging bevat het ordernummer',
    'Er wordt een e-mail verstuurd',
    'Geannuleerde bestellingen zijn niet meer zichtbaar',
    'De klant ziet zijn bestellingen op datum',
    // words that look like vague ones
    'The goodwill voucher is shown in the basket',
    'The manager can reject or goedkeuren the request',
    'De medewerker kan een retour goedkeuren',
    'Snelkoppelingen staan op het startscherm',
  ])('%s', (criterion) => expect(criterionProblem(criterion)).toBeNull());
});

describe('a criterion cannot be tested when it', () => {
  it.each<[string, object]>([
    ['Works', { code: 'tooShort' }],
    ['Fast checkout', { code: 'tooShort' }],
    ['– … ✅ !', { code: 'tooShort' }],
    ['The page loads fast', { code: 'vague', words: ['fast'] }],
    ['The form is user-friendly and easy to use', { code: 'vague', words: ['user-friendly', 'easy'] }],
    ['Errors are handled properly', { code: 'vague', words: ['properly'] }],
    ['When I pay, then the page looks good', { code: 'vague', words: ['good'] }],
    ['De pagina laadt snel', { code: 'vague', words: ['snel'] }],
    ['Het formulier is gebruiksvriendelijk', { code: 'vague', words: ['gebruiksvriendelijk'] }],
    ['Fouten worden netjes afgehandeld', { code: 'vague', words: ['netjes'] }],
    ['Alles werkt goed op mobiel', { code: 'vague', words: ['goed'] }],
    ['Shows name, address, etc.', { code: 'openEnded', words: ['etc'] }],
    ['The cache is cleared as needed', { code: 'openEnded', words: ['as needed'] }],
    ['Loads within 2 seconds where possible', { code: 'openEnded', words: ['where possible'] }],
    ['Toont naam, adres, enz.', { code: 'openEnded', words: ['enz'] }],
    ['De cache wordt zo nodig geleegd', { code: 'openEnded', words: ['zo nodig'] }],
    ['Support for several payment providers', { code: 'noOutcome' }],
    ['The checkout works on mobile', { code: 'noOutcome' }],
    ['Ondersteuning voor meer dan iDEAL', { code: 'noOutcome' }],
    ['Als gebruiker meer dan iDEAL', { code: 'noOutcome' }],
    ['Version 2 of the design', { code: 'noOutcome' }],
  ])('reads “%s”', (criterion, problem) => expect(criterionProblem(criterion)).toEqual(problem));
});

it('is judged as one when Given, When and Then are an item each', () => {
  expect(
    scenarios(['Given a full basket', 'And a coupon', 'When I pay', 'Then the receipt', 'And the coupon']),
  ).toEqual(['Given a full basket And a coupon When I pay Then the receipt And the coupon']);
  expect(scenarios(['Als ik betaal', 'Dan een bon', 'Als ik annuleer', 'Dan geen bon', 'Los criterium'])).toEqual([
    'Als ik betaal Dan een bon',
    'Als ik annuleer Dan geen bon',
    'Los criterium',
  ]);
  // Whole by themselves.
  const whole = ['Als ik betaal, dan een bon', 'En de voorraad daalt', 'Als ik annuleer, dan niets', 'Andere kleur'];
  expect(scenarios(whole)).toEqual(whole);
  expect(scenarios([])).toEqual([]);
});

describe('the check', () => {
  const check = { ...base, type: 'criteriaTestable' as const };
  tableOf(check, [
    [
      'passes when all can be tested',
      { description: doc(tasks('Shows the total', 'When I pay then a receipt')) },
      'pass',
      'All 2 criteria can be tested.',
      'Alle 2 criteria zijn te testen.',
    ],
    [
      'fails with those that cannot',
      { description: doc(tasks('Shows the total', 'It is fast enough', 'Works')) },
      'fail',
      '2 of 3 criteria cannot be tested as written:',
      '2 van de 3 criteria zijn zo niet te testen:',
    ],
    [
      'fails without criteria',
      { description: doc(paragraph('Just a wish')) },
      'fail',
      'No acceptance criteria found: no action items, and no list under a heading “Acceptance criteria”.',
      'Geen acceptatiecriteria gevonden: geen actiepunten en geen lijst onder een kop ‘Acceptatiecriteria’.',
    ],
    [
      'cannot tell without the description',
      { description: undefined },
      'unknown',
      'The description could not be read.',
      'De beschrijving kon niet worden gelezen.',
    ],
  ]);

  it('names each criterion with what is wrong', () => {
    expect(judge(check, { description: doc(tasks('Shows the total', 'It is fast enough')) }).reason).toEqual({
      code: 'untestableCriteria',
      count: 2,
      criteria: [{ text: 'It is fast enough', problem: { code: 'vague', words: ['fast'] } }],
    });
  });

  it('gives a hint for every problem', () => {
    const problems = ['Works', 'It is fast and easy to use', 'Name, address, etc.', 'Support for more providers'];
    for (const locale of LOCALES) {
      const hints = problems.map((one) => words.criterionProblemText(criterionProblem(one)!, languageOf(locale)));
      expect(new Set(hints).size).toBe(problems.length);
      expect(hints[1]).toMatch(/[“‘]fast[”’] (and|en) [“‘]easy[”’]/);
      expect(hints[2]).toMatch(/[“‘]etc[”’]/);
    }
  });
});

describe('however long a text is, and whatever its characters', () => {
  const patterns = { OUTCOME, RULE, QUOTED, DEGREE, OPEN_ENDED, WHEN, THEN };
  const measures = MEASURE.map((pattern, n) => [`MEASURE[${n}]`, pattern] as const);
  const BITS = [
    '1.',
    '1,',
    '12.',
    '1..',
    'na 1.1.',
    '1 ',
    'is zzz zzz zzz ',
    'om als wanneer dan een ',
    "'a “ ",
    'must not ',
  ];

  // One that reads a number anew at each of its dots takes minutes for so long a text, one that reads on a part of a second.
  it.each([...Object.entries(patterns), ...measures])('%s reads on, whatever it has read', (_name, pattern) => {
    for (const bit of BITS) {
      const text = bit.repeat(200_000 / bit.length);
      // Only from a context with a limit can Jest get the thread back.
      runInNewContext(
        'for (const each of text.matchAll(all));',
        { text, all: new RegExp(pattern, 'giu') },
        { timeout: 30_000 },
      );
    }
  });

  it('a gate full of this check is judged', () => {
    const checks = Array.from({ length: 20 }, (_, n) => ({ ...base, id: `c${n}`, type: 'criteriaTestable' as const }));
    const issue = anIssue({ description: doc(tasks(...BITS.map((bit) => bit.repeat(2_000 / bit.length)))) });
    expect(evaluateGate({ checks }, issue, aGateContext()).results).toHaveLength(20);
  });

  it.each([
    'Loading takes 1.5 seconds',
    'A page of 1.000.000 rows',
    'At most 2,5 of them',
    'Shipping of 3 boxes per order',
    'Version 2.1 loads in 3 s',
    'Hooguit 10. Niet meer.',
  ])('numbers are read whole: %s', (text) => expect(criterionProblem(text)).toBeNull());
});
