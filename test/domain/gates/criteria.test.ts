import fc from 'fast-check';
import { hasText } from '../../../src/domain/gates/adf';
import { acceptanceCriteria, criteriaOf } from '../../../src/domain/gates/criteria';
import { anIssue } from '../../builders/issue';

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const text = (value: string, ...marks: string[]) => ({
  type: 'text',
  text: value,
  marks: marks.map((type) => ({ type })),
});
const p = (...content: unknown[]) => ({ type: 'paragraph', content });
const h = (value: string, level = 2) => ({ type: 'heading', attrs: { level }, content: [text(value)] });
const li = (...content: unknown[]) => ({ type: 'listItem', content });
const ul = (...items: string[]) => ({ type: 'bulletList', content: items.map((item) => li(p(text(item)))) });
const task = (value: string, state = 'TODO') => ({ type: 'taskItem', attrs: { state }, content: [text(value)] });
const taskList = (...content: unknown[]) => ({ type: 'taskList', content });
const found = (document: unknown) => acceptanceCriteria(document).map(({ text: value, ticked }) => [value, ticked]);

describe('acceptance criteria', () => {
  it.each([
    'Acceptance criteria',
    'Acceptatiecriteria',
    'ACCEPTANCE CRITERIA:',
    '✅ Acceptance Criteria',
    'Acceptatie criteria',
    'Acceptance criteria (AC)',
    'AC',
  ])('stand under a heading "%s"', (title) => {
    expect(found(doc(h('Why'), ul('not this'), h(title), ul('a', 'b'), h('Notes'), ul('nor this')))).toEqual([
      ['a', null],
      ['b', null],
    ]);
  });

  it('stand under a line that is only bold, as many teams write it', () => {
    const title = p(text('Acceptance criteria', 'strong'), text(' '));
    expect(found(doc(title, ul('a'), p(text('Notes', 'strong')), ul('b')))).toEqual([['a', null]]);
    expect(found(doc(p(text('The acceptance criteria are in the wiki')), ul('a')))).toEqual([]);
  });

  it('go on under deeper headings and end at one of the same level', () => {
    expect(found(doc(h('Acceptance criteria', 2), h('Mobile', 3), ul('a'), h('Design', 2), ul('b')))).toEqual([
      ['a', null],
    ]);
  });

  it('know what is ticked in a task list, under the heading or, without one, anywhere', () => {
    const list = taskList(task('a', 'DONE'), task('b'));
    expect(found(doc(h('Acceptance criteria'), list))).toEqual([
      ['a', true],
      ['b', false],
    ]);
    expect(found(doc(p(text('Story')), list, ul('plain lists do not count')))).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  it('under a heading leave other task lists out', () => {
    expect(found(doc(taskList(task('call Jan')), h('Acceptatiecriteria'), taskList(task('a'))))).toEqual([
      ['a', false],
    ]);
  });

  it('are found in panels, expands and columns, and in nested lists item by item', () => {
    const nested = { type: 'bulletList', content: [li(p(text('outer')), ul('inner'))] };
    const panel = { type: 'panel', content: [h('Acceptance criteria'), nested] };
    const column = { type: 'layoutSection', content: [{ type: 'layoutColumn', content: [panel] }] };
    expect(found(doc(column))).toEqual([
      ['outer', null],
      ['inner', null],
    ]);
  });

  it('do not count empty items', () => {
    expect(found(doc(h('Acceptance criteria'), taskList(task(''), task('  '), task('a'))))).toEqual([['a', false]]);
    expect(found(doc(h('Acceptance criteria')))).toEqual([]);
  });

  it('read mentions, emoji and line breaks inside an item', () => {
    const item = {
      type: 'taskItem',
      attrs: { state: 'TODO' },
      content: [{ type: 'mention', attrs: { id: '1', text: '@Devi' } }, { type: 'hardBreak' }, text('agrees')],
    };
    expect(found(doc(taskList(item)))).toEqual([['@Devi agrees', false]]);
  });

  it('survive any value, and a document nested without end', () => {
    fc.assert(fc.property(fc.anything(), (value) => expect(Array.isArray(acceptanceCriteria(value))).toBe(true)));
    let deep: unknown = task('bottom');
    for (let depth = 0; depth < 20_000; depth += 1) deep = { type: 'bulletList', content: [li(deep)] };
    expect(() => acceptanceCriteria(doc(h('Acceptance criteria'), deep))).not.toThrow();
    expect(() => hasText(doc(deep))).not.toThrow();
  });
});

describe('a field for the acceptance criteria', () => {
  const FIELD = 'customfield_7';
  const inDescription = doc(taskList(task('of the description')));
  const of = (field: unknown, fieldId: string | null = FIELD) =>
    criteriaOf(anIssue({ description: inDescription, fields: { [FIELD]: field } }), fieldId).map(
      ({ text: value, ticked }) => [value, ticked],
    );
  const described = [['of the description', false]];

  it.each<[string, unknown, unknown[]]>([
    [
      'a task list',
      doc(taskList(task('a', 'DONE'), task('b'))),
      [
        ['a', true],
        ['b', false],
      ],
    ],
    ['a list, under no heading', doc(p(text('We agreed:')), ul('a')), [['a', null]]],
    ['a list under any heading', doc(h('Notes'), ul('a')), [['a', null]]],
    [
      'paragraphs where there is no list',
      doc(p(text('a')), p(text('b'))),
      [
        ['a', null],
        ['b', null],
      ],
    ],
    [
      'a plain text, a line each',
      ' a\n\nb ',
      [
        ['a', null],
        ['b', null],
      ],
    ],
  ])('holds them as %s', (_what, field, criteria) => expect(of(field)).toEqual(criteria));

  it.each<[string, unknown]>([
    ['null', null],
    ['an empty document', doc()],
    ['empty lines', doc(p(), p(text(' ')))],
    ['an empty text', ' \n '],
    ['no text at all', { id: '7', value: 'x' }],
  ])('that is empty leaves them to the description: %s', (_what, field) => expect(of(field)).toEqual(described));

  it('that Jira does not show leaves them to the description', () => {
    expect(of(undefined)).toEqual(described);
    expect(criteriaOf(anIssue({ description: inDescription }), FIELD)).toHaveLength(1);
  });

  it('counts for nothing where the project has none, whatever the field is called', () => {
    expect(of('a', null)).toEqual(described);
    for (const id of ['toString', 'constructor', '__proto__'])
      expect(criteriaOf(anIssue({ description: inDescription }), id)).toHaveLength(1);
  });
});
