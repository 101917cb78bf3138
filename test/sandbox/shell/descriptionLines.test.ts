import { asLines, fromLines } from '../../../sandbox/shell/issue/descriptionLines';
import type { AdfNode } from '../../../sandbox/shell/adf/Adf';

const text = (value: string): AdfNode => ({ type: 'text', text: value });
const doc = (...content: AdfNode[]): AdfNode => ({ type: 'doc', content });

const LINES = [
  'As a customer I want to pay.',
  '### Acceptance criteria',
  '- [ ] Pays with iDEAL',
  '- [x] Sees a receipt',
  '- by mail',
].join('\n');

test('what is written in lines comes back as the same lines', () => {
  expect(asLines(fromLines(LINES))).toBe(LINES);
  expect(fromLines(LINES)).toMatchObject({
    type: 'doc',
    content: [
      { type: 'paragraph' },
      { type: 'heading', attrs: { level: 3 } },
      { type: 'taskList', content: [{ attrs: { state: 'TODO' } }, { attrs: { state: 'DONE' } }] },
      { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
    ],
  });
});

test('no description is no lines, and an empty one', () => {
  expect(asLines(null)).toBe('');
  expect(fromLines('\n')).toMatchObject({ type: 'doc', content: [] });
});

test.each([
  ['bold text', doc({ type: 'paragraph', content: [{ ...text('now'), marks: [{ type: 'strong' }] }] })],
  ['a table', doc({ type: 'table', content: [] })],
  ['a mention', doc({ type: 'paragraph', content: [{ type: 'mention', attrs: { id: 'x' } }] })],
  [
    'a list in a list',
    doc({
      type: 'bulletList',
      content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('a')] }, { type: 'bulletList' }] }],
    }),
  ],
])('a description with %s is not offered as lines, which would lose it', (_, document) => {
  expect(asLines(document)).toBeNull();
});
