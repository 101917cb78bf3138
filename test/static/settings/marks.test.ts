import type { Check } from '../../../src/domain/gates/gate';
import { LOCALES } from '../../../src/texts/translate';
import { makeCheck } from '../../../static/settings/draftGate';
import { jqlsWritten, marksOf, markText, type Known } from '../../../static/settings/marks';
import { languageOf } from '../common/language';

const known: Known = {
  form: {
    fields: [
      { id: 'duedate', name: 'Due' },
      { id: 'customfield_1', name: 'Points' },
    ],
    numberFields: [{ id: 'customfield_1', name: 'Points' }],
    issueTypes: [{ id: '1', name: 'Bug' }],
    linkTypes: [{ id: '10', name: 'Blocks', inward: 'is blocked by', outward: 'blocks' }],
    roles: [{ id: '10002', name: 'Administrators' }],
  },
  blockingLinks: null,
  jqlProblem: (jql) => (jql.startsWith('colour') ? 'No such field.' : null),
};
const check = (type: Check['type'], more: object = {}) => ({ ...makeCheck({ type }, 'a'), ...more });
const byRole = (roleId: string) => check('manual', { who: { type: 'role', roleId, roleName: 'Testers' } });
const onField = (type: Check['type'], fieldId: string) => check(type, { fieldId, fieldName: 'Some field' });

const CASES: readonly (readonly [what: string, check: Check, marks: readonly object[], known?: Partial<Known>])[] = [
  ['nothing', check('subtasksDone'), []],
  ['a role that is there', byRole('10002'), []],
  ['a role that is gone', byRole('7'), [{ code: 'roleGone', role: 'Testers' }]],
  ['a role still to be chosen', byRole(''), []],
  ['a role that the person may not see', byRole('7'), [], { form: { ...known.form, roles: null } }],
  [
    'acceptance by a role that is gone',
    check('accepted', { who: { type: 'role', roleId: '7', roleName: 'T' } }),
    [{ code: 'roleGone', role: 'T' }],
  ],
  ['a field that is there', onField('fieldSet', 'duedate'), []],
  ['a field that is gone', onField('fieldSet', 'x'), [{ code: 'fieldGone', field: 'Some field' }]],
  ['a value of a field that is gone', onField('fieldEquals', 'x'), [{ code: 'fieldGone', field: 'Some field' }]],
  ['a number', onField('fieldAtMost', 'customfield_1'), []],
  ['a number that became a text', onField('fieldAtMost', 'duedate'), [{ code: 'fieldNotNumber', field: 'Some field' }]],
  ['a field still to be chosen', onField('fieldSet', ''), []],
  [
    'issue types that are gone',
    check('userStory', { issueTypeIds: ['1', '2', '3'] }),
    [{ code: 'typesGone', count: 2 }],
  ],
  ['bug types that are gone', check('noOpenBugs', { bugTypeIds: ['2'] }), [{ code: 'bugTypesGone', count: 1 }]],
  ['link types that are there', check('noOpenBlockers'), [], { blockingLinks: [{ typeId: '10', first: 'source' }] }],
  [
    'a link type that is gone',
    check('noOpenBlockers'),
    [{ code: 'linksGone', count: 1 }],
    {
      blockingLinks: [{ typeId: '11', first: 'source' }],
    },
  ],
  ['a JQL that Jira takes', check('jql', { jql: 'labels = a', onlyJql: 'labels = b' }), []],
  [
    'two that it refuses',
    check('jql', { jql: 'colour = red', onlyJql: 'colour = b' }),
    [
      { code: 'jqlRefused', sentence: 'No such field.' },
      { code: 'conditionRefused', sentence: 'No such field.' },
    ],
  ],
];

describe('a check is marked for what Jira no longer has', () => {
  const cases = CASES.map(([what, one, marks, more = {}]) => ({ what, one, marks, more }));
  it.each(cases)('$what', ({ one, marks, more }) => {
    expect(marksOf(one, { ...known, ...more })).toEqual(marks);
  });

  it.each(LOCALES)('in %s with a sentence for each', (locale) => {
    const { t } = languageOf(locale);
    const texts = cases
      .flatMap(({ one, more }) => marksOf(one, { ...known, ...more }))
      .map((mark) => markText(mark, t));
    for (const text of texts) expect(text).toMatch(/^\S.*\.$/);
  });
});

test('each JQL of a gate is asked about once, conditions too', () => {
  const checks = [
    check('jql', { jql: ' labels = a ', onlyJql: 'labels = b' }),
    check('userStory', { onlyJql: 'labels = a' }),
    check('jql', { jql: '' }),
  ];
  expect(jqlsWritten(checks)).toEqual(['labels = a', 'labels = b']);
});
