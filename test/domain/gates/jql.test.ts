import fc from 'fast-check';
import { evaluateGate } from '../../../src/domain/gates/evaluate';
import { STARTING_DONE_GATE, type Check } from '../../../src/domain/gates/gate';
import { answersFor, jqlsOf, type JqlAnswer } from '../../../src/domain/gates/jql';
import { findingText } from '../../../static/common/words';
import { aGateContext, EDITORS } from '../../builders/gates';
import { anIssue } from '../../builders/issue';
import { languageOf } from '../../static/common/language';

const base = { text: null, issueTypeIds: [], onlyJql: null };
const ready: Check = { ...base, id: 'ready', type: 'jql', jql: 'fixVersion is not EMPTY' };
const onlyUx: Check = {
  ...base,
  id: 'ux',
  type: 'manual',
  text: 'Seen by a designer',
  who: EDITORS,
  onlyJql: 'labels = ux',
};
const merged: Check = { ...base, id: 'merged', type: 'pullRequestsMerged' };
const reviewed: Check = { ...base, id: 'reviewed', type: 'codeReviewed' };
const green: Check = { ...base, id: 'green', type: 'buildsGreen' };
const live: Check = { ...base, id: 'live', type: 'deployedTo', environment: 'production' };

type Answers = Readonly<Record<string, JqlAnswer>>;

/** The first of these whose name is part of the query; what nobody speaks of does not hold. */
const answering =
  (answers: Answers) =>
  (jql: string): JqlAnswer =>
    Object.entries(answers).find(([part]) => jql.includes(part))?.[1] ?? 'no';

const finding = (check: Check, answers: Answers) =>
  evaluateGate({ checks: [check] }, anIssue(), aGateContext({ jql: answering(answers) })).results[0]!.finding;

const REFUSED = { error: 'Field ‘x’ does not exist.' };
const [SOME_PRS, NO_OPEN_PRS] = ['[pullrequests].all > 0', '[pullrequests].open = 0'];
const [SOME_REVIEWS, NO_OPEN_REVIEWS] = ['[reviews].all > 0', '[reviews].open = 0'];
const [FAILED, RUNNING, SUCCEEDED] = ['buildState ~ "failed"', 'buildState ~ "pending"', 'buildState ~ "successful"'];
const [HERE, WENT_WELL, DID_NOT] = ['Type ~ "production"', 'deploymentState ~ "successful"', 'deploymentState ~ "pend'];

test.each<[string, Check, Answers, string, RegExp, RegExp]>([
  ['JQL holds', ready, { fixVersion: 'yes' }, 'pass', /^The issue answers to the JQL\.$/, /^Het issue voldoet aan/],
  ['JQL does not hold', ready, {}, 'fail', /not answer to .*fixVersion is not EMPTY/, /niet aan .*fixVersion is not/],
  ['JQL refused', ready, { fixVersion: REFUSED }, 'unknown', /refuses.*Field ‘x’ does/, /weigert.*Field ‘x’ does/],
  ['JQL not answered', ready, { fixVersion: 'noAnswer' }, 'unknown', /did not answer/, /geen antwoord/],
  ['condition holds', onlyUx, { ux: 'yes' }, 'fail', /Nobody has ticked/, /Nog door niemand/],
  ['condition does not hold', onlyUx, {}, 'notApplicable', /Only applies .*labels = ux/, /Geldt alleen .*labels = ux/],
  ['condition refused', onlyUx, { ux: REFUSED }, 'unknown', /labels = ux.*‘x’/, /labels = ux.*‘x’/],
  ['condition not answered', onlyUx, { ux: 'noAnswer' }, 'unknown', /did not answer/, /geen antwoord/],
  ['merged', merged, { [SOME_PRS]: 'yes', [NO_OPEN_PRS]: 'yes' }, 'pass', /No pull request/, /geen pull request/],
  ['one open', merged, { [SOME_PRS]: 'yes' }, 'fail', /still open/, /nog een pull request/],
  [
    'no pull request',
    merged,
    { [NO_OPEN_PRS]: 'yes' },
    'unknown',
    /knows of no pull request/,
    /kent geen pull request/,
  ],
  ['no tool', merged, { development: REFUSED }, 'unknown', /no development data.*‘x’/, /geen ontwikkelgegevens.*‘x’/],
  [
    'half refused',
    merged,
    { [SOME_PRS]: 'yes', [NO_OPEN_PRS]: REFUSED },
    'unknown',
    /no development data/,
    /hier geen/,
  ],
  ['not answered', merged, { development: 'noAnswer' }, 'unknown', /did not answer/, /geen antwoord/],
  [
    'reviewed',
    reviewed,
    { [SOME_REVIEWS]: 'yes', [NO_OPEN_REVIEWS]: 'yes' },
    'pass',
    /No code review/,
    /geen codereview/,
  ],
  ['review open', reviewed, { [SOME_REVIEWS]: 'yes' }, 'fail', /code review .*still open/, /nog een codereview/],
  ['no review', reviewed, { [NO_OPEN_REVIEWS]: 'yes' }, 'unknown', /knows of no code review/, /kent geen codereview/],
  ['green', green, { [SUCCEEDED]: 'yes' }, 'pass', /builds succeeded/, /builds zijn geslaagd/],
  ['red', green, { [SUCCEEDED]: 'yes', [FAILED]: 'yes' }, 'fail', /builds failed/, /builds is mislukt/],
  ['running', green, { [SUCCEEDED]: 'yes', [RUNNING]: 'yes' }, 'unknown', /still running/, /loopt nog een build/],
  ['no build', green, {}, 'unknown', /no build for this issue/, /geen build bij dit issue/],
  ['no build tool', green, { buildState: REFUSED }, 'unknown', /no development data/, /geen ontwikkelgegevens/],
  ['live', live, { [HERE]: 'yes', [WENT_WELL]: 'yes' }, 'pass', /Deployed to production/, /Uitgerold naar productie/],
  ['only elsewhere', live, { [WENT_WELL]: 'yes' }, 'fail', /no successful .*production/, /geen geslaagde .*productie/],
  ['only in vain', live, { [HERE]: 'yes', [DID_NOT]: 'yes' }, 'fail', /no successful/, /geen geslaagde/],
  [
    'some in vain',
    live,
    { [HERE]: 'yes', [WENT_WELL]: 'yes', [DID_NOT]: 'yes' },
    'unknown',
    /does not tell which .*production/,
    /niet welke .*productie/,
  ],
  ['nowhere', live, {}, 'unknown', /no deployment of this issue/, /geen deployment van dit issue/],
  ['no pipeline', live, { deployment: REFUSED }, 'unknown', /no development data/, /geen ontwikkelgegevens/],
])('%s', (_name, check, answers, status, english, dutch) => {
  const found = finding(check, answers);
  expect(found.status).toBe(status);
  expect(findingText(found, languageOf('en-US'))).toMatch(english);
  expect(findingText(found, languageOf('nl-NL'))).toMatch(dutch);
});

test('a check of another issue type asks for no answer about its JQL', () => {
  expect(finding({ ...onlyUx, issueTypeIds: ['9'] }, { ux: REFUSED })).toMatchObject({
    status: 'notApplicable',
    reason: { code: 'otherType' },
  });
});

const anyAnswer = fc.constantFrom<JqlAnswer>('yes', 'no', 'noAnswer', REFUSED);

test('whatever Jira answers, a question it did not answer never passes, and nothing throws', () => {
  const checks = [ready, merged, reviewed, green, live, { ...onlyUx, ...ready, id: 'both', onlyJql: 'labels = ux' }];
  fc.assert(
    fc.property(fc.array(anyAnswer, { minLength: 20, maxLength: 20 }), (answers) => {
      const gate = { checks };
      const asked = new Map(jqlsOf(gate).map((jql, index) => [jql, answers[index]!]));
      const jql = (query: string) => asked.get(query)!;
      for (const { check, finding: found } of evaluateGate(gate, anIssue(), aGateContext({ jql })).results) {
        const told = jqlsOf({ checks: [check] }).map(jql);
        if (found.status === 'pass') expect(told.filter((answer) => answer !== 'yes' && answer !== 'no')).toEqual([]);
        expect(found.reason.code).toBeTruthy();
      }
    }),
    { numRuns: 500 },
  );
});

describe('what a gate asks of Jira', () => {
  it('is nothing where no check is a JQL', () => {
    expect(jqlsOf(STARTING_DONE_GATE)).toEqual([]);
  });

  it('is each query once, conditions too', () => {
    const twice: Check[] = [ready, { ...ready, id: 'again' }, onlyUx, { ...merged, onlyJql: 'labels = ux' }];
    expect(jqlsOf({ checks: twice })).toEqual([
      'fixVersion is not EMPTY',
      'labels = ux',
      'development[pullrequests].all > 0',
      'development[pullrequests].open = 0',
    ]);
  });

  it('has at most one development[…] clause a query, since Jira has been seen to refuse two', () => {
    const staging: Check = { ...live, id: 'staging', environment: 'staging' };
    const queries = jqlsOf({ checks: [merged, reviewed, green, live, staging] });
    expect(queries.length).toBeGreaterThan(8);
    for (const query of queries) expect(query.match(/development\[/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

test('answers about many issues are read for one of them', () => {
  const matches = new Map([
    ['a', { ids: new Set(['10001']) }],
    ['b', { error: 'no' }],
  ] as const);
  expect(['a', 'b', 'c'].map(answersFor(matches, '10001'))).toEqual(['yes', { error: 'no' }, 'noAnswer']);
  expect(answersFor(matches, '10002')('a')).toBe('no');
});
