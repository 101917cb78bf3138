import { gateFieldIds, type Check } from '../../../src/domain/gates/gate';
import { base, doc, paragraph, tableOf, type Row } from './judge';
import { aLinkedIssue } from '../../builders/issue';

const points = { fieldId: 'customfield_1', fieldName: 'Team' };
const valued = (value: unknown) => ({ fields: { customfield_1: value } });
const notShown = [
  'unknown',
  'Jira does not show Team on this issue, so it cannot be checked. The field does not belong to this issue, or was deleted.',
  'Jira toont Team niet bij dit issue, dus dit is niet te controleren. Het veld hoort niet bij dit issue, of is verwijderd.',
] as const;
const empty = ['fail', 'Team is still empty.', 'Team is nog leeg.'] as const;

describe('a field that must have a value', () => {
  const check: Check = { ...base, ...points, type: 'fieldEquals', value: 'Web shop' };
  const matches = ['pass', 'Team is “Web shop”.', 'Team is ‘Web shop’.'] as const;
  const differs = (value: string) =>
    ['fail', `Team is “${value}”, not “Web shop”.`, `Team is ‘${value}’, niet ‘Web shop’.`] as const;
  const unreadable = [
    'unknown',
    'Team is a kind of field that Voorrang cannot compare.',
    'Team is een soort veld dat Voorrang niet kan vergelijken.',
  ] as const;
  tableOf(check, [
    ['a choice', valued({ id: '1', value: 'web  Shop ' }), ...matches],
    ['the second level of a choice', valued({ value: 'Shops', child: { value: 'Web shop' } }), ...matches],
    ['a thing with a name', valued({ id: '1', name: 'Web shop' }), ...matches],
    ['a person', valued({ accountId: '1', displayName: 'Web Shop' }), ...matches],
    ['a text', valued(' web shop'), ...matches],
    ['a document', valued(doc(paragraph('Web shop'))), ...matches],
    ['one of several choices', valued([{ value: 'App' }, { value: 'Web shop' }]), ...matches],
    ['one of several texts', valued(['App', 'Web shop']), ...matches],
    ['another choice', valued({ value: 'App' }), ...differs('App')],
    ['a part of the text', valued('Web shop NL'), ...differs('Web shop NL')],
    ['a long text', valued('x'.repeat(500)), ...differs(`${'x'.repeat(80)}…`)],
    [
      'several others',
      valued(['App', 'Till']),
      'fail',
      'Team is “App” and “Till”, not “Web shop”.',
      'Team is ‘App’ en ‘Till’, niet ‘Web shop’.',
    ],
    ['nothing', valued(null), ...empty],
    ['an empty list', valued([]), ...empty],
    ['a value of an unknown kind', valued({ votes: 3 }), ...unreadable],
    ['a list of an unknown kind', valued([{ votes: 3 }, [1]]), ...unreadable],
    ['a field that is not there', { fields: {} }, ...notShown],
  ] satisfies Row[]);

  tableOf({ ...check, value: '2,5' }, [
    ['the number, as people write it', valued(2.5), 'pass', 'Team is “2,5”.', 'Team is ‘2,5’.'],
    ['another number', valued(3), 'fail', 'Team is “3”, not “2,5”.', 'Team is ‘3’, niet ‘2,5’.'],
  ]);
});

describe('a number that must not be above another', () => {
  const notNumber = [
    'unknown',
    'Team is not a number on this issue, so it cannot be checked.',
    'Team is bij dit issue geen getal, dus dit is niet te controleren.',
  ] as const;
  tableOf({ ...base, ...points, type: 'fieldAtMost', most: 7.5 }, [
    ['less', valued(3), 'pass', 'Team is 3; at most 7.5.', 'Team is 3; hooguit 7,5.'],
    ['as much', valued(7.5), 'pass', 'Team is 7.5; at most 7.5.', 'Team is 7,5; hooguit 7,5.'],
    ['zero', valued(0), 'pass', 'Team is 0; at most 7.5.', 'Team is 0; hooguit 7,5.'],
    ['more', valued(8), 'fail', 'Team is 8, above 7.5.', 'Team is 8, meer dan 7,5.'],
    ['nothing', valued(null), ...empty],
    ['a number as text', valued('3'), 'pass', 'Team is 3; at most 7.5.', 'Team is 3; hooguit 7,5.'],
    ['a number as text, with a comma', valued('8,5'), 'fail', 'Team is 8.5, above 7.5.', 'Team is 8,5, meer dan 7,5.'],
    ['a text', valued('about 3'), ...notNumber],
    ['no number', valued(Number.NaN), ...notNumber],
    ['a choice', valued({ value: '3' }), ...notNumber],
    ['a field that is not there', { fields: {} }, ...notShown],
  ]);
});

describe('a fix version', () => {
  const unknown = [
    'unknown',
    'Jira does not show fix versions on this issue, so this cannot be checked.',
    'Jira toont geen oplosversies bij dit issue, dus dit is niet te controleren.',
  ] as const;
  const versions = (value: unknown) => ({ fields: { fixVersions: value } });
  tableOf({ ...base, type: 'fixVersionSet' }, [
    ['one', versions([{ id: '1', name: '2026.4' }]), 'pass', 'Fix version: 2026.4.', 'Oplosversie: 2026.4.'],
    ['two', versions([{ name: '1' }, { name: '2' }]), 'pass', 'Fix versions: 1 and 2.', 'Oplosversies: 1 en 2.'],
    ['none', versions([]), 'fail', 'No fix version has been chosen yet.', 'Er is nog geen oplosversie gekozen.'],
    ['a field that is not there', { fields: {} }, ...unknown],
    ['a value of an unknown kind', versions({ odd: true }), ...unknown],
  ]);
});

describe('a parent', () => {
  tableOf({ ...base, type: 'parentSet' }, [
    ['set', { parent: aLinkedIssue('SHOP-12') }, 'pass', 'Belongs to SHOP-12.', 'Hoort bij SHOP-12.'],
    ['not set', { parent: null }, 'fail', 'It has no parent yet.', 'Er is nog geen bovenliggend issue gekozen.'],
  ]);
});

test('the gate names the fields it needs, each once', () => {
  const checks: Check[] = [
    { ...base, id: 'a', type: 'fixVersionSet' },
    { ...base, id: 'b', type: 'privacyReviewed', labels: ['x'] },
    { ...base, id: 'c', ...points, type: 'fieldEquals', value: 'x' },
    { ...base, id: 'd', ...points, type: 'fieldAtMost', most: 1 },
    { ...base, id: 'e', type: 'userStory' },
  ];
  expect(gateFieldIds({ checks })).toEqual(['fixVersions', 'components', 'customfield_1']);
});
