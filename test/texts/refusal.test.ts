import type { CheckResult } from '../../src/domain/gates/evaluate';
import type { FindingReason } from '../../src/domain/gates/finding';
import type { Check } from '../../src/domain/gates/gate';
import { findingText } from '../../src/texts/gates/checks';
import { missingLine } from '../../src/texts/gates/missingLine';
import { refusalText, type Refusal } from '../../src/texts/gates/refusal';
import { LOCALES } from '../../src/texts/translate';
import { FINDINGS, linked } from '../builders/findings';
import { languageOf } from '../static/common/language';

/** What someone reads in Jira's flag when a move is refused. */

const english = languageOf('en-US');
const dutch = languageOf('nl-NL');
const always = { id: 'c', text: null, issueTypeIds: [], onlyJql: null };
const BLOCKERS: Check = { ...always, type: 'noOpenBlockers' };
const LONG: Check = { ...always, type: 'manual', text: 'Very long '.repeat(50).trim(), who: { type: 'editors' } };

const notMet = (check: Check, reason: FindingReason): CheckResult => ({
  check,
  finding: { status: 'fail', reason },
  tick: null,
});
const issues = (count: number) => Array.from({ length: count }, (_, n) => linked(`SHOP-${n + 1}`));

/** The same reason with every text as long as it can be, and every list twelve times as long. */
const inflated = (reason: FindingReason): FindingReason =>
  JSON.parse(
    JSON.stringify(reason, (key, value: unknown) => {
      if (Array.isArray(value)) return Array.from({ length: 12 }, () => value).flat();
      const isText = typeof value === 'string' && !['code', 'of', 'environment', 'missing'].includes(key);
      return isText && !['role', 'goal', 'benefit'].includes(value) ? `${value} and so on `.repeat(40) : value;
    }),
  ) as FindingReason;

describe.each(LOCALES)('a line of a refusal in %s', (locale) => {
  const language = languageOf(locale);

  it.each(Object.values(FINDINGS))('tells the whole reason within 160 characters: $code', (reason) => {
    for (const check of [BLOCKERS, LONG])
      for (const one of [reason, inflated(reason)]) {
        const line = missingLine(notMet(check, one), language);
        expect(line).not.toMatch(/[:：]\s*…?$/u);
        expect(line.length).toBeLessThanOrEqual(160);
        const why = findingText({ status: 'fail', reason: one }, language).replace(/\s+/g, ' ').replace(/:$/, '');
        expect(line).toContain(why.slice(0, 60));
      }
  });
});

describe('a line of a refusal names', () => {
  const lines = (check: Check, reason: FindingReason) => [
    missingLine(notMet(check, reason), english),
    missingLine(notMet(check, reason), dutch),
  ];

  it('the issues in the way, three of them', () => {
    expect(lines(BLOCKERS, { code: 'openBlockers', issues: issues(1) })).toEqual([
      '• No open blockers: Blocked by 1 open issue: SHOP-1',
      '• Geen open blokkades: Geblokkeerd door 1 open issue: SHOP-1',
    ]);
    expect(lines({ ...always, type: 'subtasksDone' }, { code: 'openSubtasks', issues: issues(3), count: 4 })).toEqual([
      '• All sub-tasks are done: 3 of 4 sub-tasks still open: SHOP-1, SHOP-2, and SHOP-3',
      '• Alle subtaken zijn klaar: Nog 3 van de 4 subtaken open: SHOP-1, SHOP-2 en SHOP-3',
    ]);
    expect(lines({ ...always, type: 'noOpenBugs', bugTypeIds: [] }, { code: 'openBugs', issues: issues(5) })).toEqual([
      '• No open linked bugs: 5 linked bugs are still open: SHOP-1, SHOP-2, SHOP-3 and 2 more',
      '• Geen open gekoppelde bugs: Nog 5 gekoppelde bugs open: SHOP-1, SHOP-2, SHOP-3 en nog 2',
    ]);
  });

  it('the first criterion, as far as there is room', () => {
    const open = [`Pay\nwith iDEAL ${'and more '.repeat(30)}`, 'Get a receipt'];
    const [line] = lines({ ...always, type: 'criteriaTicked' }, { code: 'untickedCriteria', open, count: 3 });
    expect(line).toMatch(
      /^• All acceptance criteria are ticked: 2 of 3 criteria still to tick: “Pay with iDEAL and more .*…” and 1 more$/,
    );
    const criteria = [{ text: 'De knop is snel', problem: { code: 'vague' as const, words: ['snel'] } }];
    expect(lines({ ...always, type: 'criteriaTestable' }, { code: 'untestableCriteria', criteria, count: 1 })).toEqual([
      '• All acceptance criteria can be tested: The one criterion cannot be tested as written: “De knop is snel”',
      '• Alle acceptatiecriteria zijn te testen: Het ene criterium is zo niet te testen: ‘De knop is snel’',
    ]);
  });

  it('what Jira says, without the colon it may end in', () => {
    const [line] = lines(BLOCKERS, { code: 'jqlRefused', sentence: 'Expecting one of:' });
    expect(line).toMatch(/Expecting one of$/);
  });
});

describe('a refusal', () => {
  const result = {
    verdict: 'fail' as const,
    results: Array.from({ length: 9 }, () => notMet(BLOCKERS, FINDINGS.openBlockers)),
    open: 9,
    passed: 0,
    applicable: 9,
  };
  const of = (name: string | null, id = 'own'): Refusal => ({
    code: 'notPassed',
    issueKey: 'SHOP-1',
    gate: { id, name },
    result,
  });

  it('has five lines, also where names were stored with breaks in them', () => {
    const name = 'one\n\ntwo\u2028three\u0085four';
    expect(refusalText(of(name), null, english).split('\n')).toHaveLength(5);
    expect(refusalText(of(name), 'first\nsecond', english).split('\n')).toHaveLength(5);
    expect(refusalText({ code: 'noGate', name }, null, english).split(/[\n\u2028\u0085]/)).toHaveLength(2);
  });

  it('tells a gate of the project’s own from the Definitions', () => {
    const opening = (refusal: Refusal, language = english) => refusalText(refusal, null, language).split('\n')[0];
    expect(opening(of(null, 'ready'))).toBe('SHOP-1 does not meet the Definition of Ready yet: 9 checks are not met.');
    expect(opening(of('Release'))).toBe('SHOP-1 does not meet the gate “Release” yet: 9 checks are not met.');
    expect(opening(of('Privé'), dutch)).toBe(
      'SHOP-1 voldoet nog niet aan de gate ‘Privé’: 9 controles zijn nog niet in orde.',
    );
    const unknown: Refusal = { ...of('Privé'), result: { ...result, verdict: 'unknown', open: 1 } } as Refusal;
    expect(opening(unknown, dutch)).toBe(
      'Voorrang weet niet of SHOP-1 aan de gate ‘Privé’ voldoet: 1 controle blijft zonder antwoord.',
    );
  });

  it('speaks of creating an issue only where one is being created', () => {
    const codes = ['notSeen', 'noAnswer', 'noConfiguration', 'settingsDamaged', 'notUnderstood'] as const;
    for (const code of codes) {
      expect(refusalText({ code }, null, english)).not.toMatch(/creat|not there yet/);
      expect(refusalText({ code }, null, dutch)).not.toMatch(/aanmaken|er nog niet/);
    }
    expect(refusalText({ code: 'notCreated' }, null, english)).toMatch(/not there yet/);
  });
});
