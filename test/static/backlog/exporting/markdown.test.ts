import fc from 'fast-check';
import { markdownToAdf } from 'marklassian';
import type { Cell } from '../../../../static/backlog/exporting/cells';
import type { ExportTable } from '../../../../static/backlog/exporting/exportTable';
import { markdownOf } from '../../../../static/backlog/exporting/markdown';

const table = (over: Partial<ExportTable> = {}): ExportTable => ({
  title: 'Ranked backlog of SHOP',
  facts: [
    { name: 'Model', text: 'WSJF' },
    { name: 'Filter', text: 'with “a|b” in key' },
  ],
  notes: [],
  head: [
    { id: 'key', title: 'Key' },
    { id: 'summary', title: 'Summary' },
  ],
  rows: [],
  ...over,
});
const row = (text: string, group: string | null = null) => ({
  group,
  cells: [{ text: 'SHOP-1', link: 'https://shop.example/browse/SHOP-1' }, { text }] satisfies Cell[],
});

interface AdfNode {
  readonly type: string;
  readonly text?: string;
  readonly marks?: readonly { readonly type: string }[];
  readonly content?: readonly AdfNode[];
}
const textOf = (node: AdfNode): string => node.text ?? (node.content ?? []).map(textOf).join('');
const all = (node: AdfNode, type: string): AdfNode[] => [
  ...(node.type === type ? [node] : []),
  ...(node.content ?? []).flatMap((inner) => all(inner, type)),
];
/** As a program reads it that knows Markdown. */
const read = (markdown: string): AdfNode => markdownToAdf(markdown);

describe('a view in Markdown', () => {
  it('says first what it is, when and by which model, and then shows the rows', () => {
    expect(markdownOf(table({ notes: ['Nothing has a 1.'], rows: [row('Pay'), row('Ship')] }))).toBe(
      [
        '# Ranked backlog of SHOP',
        '',
        '- **Model:** WSJF',
        '- **Filter:** with “a\\|b” in key',
        '',
        '> Nothing has a 1.',
        '',
        '| Key | Summary |',
        '| --- | --- |',
        '| [SHOP-1](https://shop.example/browse/SHOP-1) | Pay |',
        '| [SHOP-1](https://shop.example/browse/SHOP-1) | Ship |',
        '',
        '',
      ].join('\n'),
    );
  });

  it('gives each group a heading and a table of its own', () => {
    const { content } = read(markdownOf(table({ rows: [row('a', 'Web'), row('b', 'Web'), row('c', 'In no group')] })));
    expect(content!.filter(({ type }) => type === 'heading').map(textOf)).toEqual([
      'Ranked backlog of SHOP',
      'Web',
      'In no group',
    ]);
    expect(content!.filter(({ type }) => type === 'table').map((one) => all(one, 'tableRow').length)).toEqual([3, 2]);
  });

  it.each([
    'a | b',
    'code `x` here',
    'two\nlines',
    '[link](javascript:alert(1))',
    '<img src=x>',
    '**bold** _it_',
    'end \\',
    'R&amp;D says &lt;b&gt;',
    '$5 or $6',
  ])('lets %j be a text, in one cell', (text) => {
    const cells = all(read(markdownOf(table({ rows: [row(text)] }))), 'tableCell');
    expect(cells).toHaveLength(2);
    expect(textOf(cells[1]!)).toBe(text.replace('\n', ' '));
    expect(all(cells[1]!, 'text').flatMap(({ marks }) => marks ?? [])).toEqual([]);
  });

  it('keeps one cell one cell, whatever stands in it', () => {
    const wild = fc.string({ unit: fc.constantFrom(...'|\\`*_[]<>#~\n\r ab-!('), maxLength: 15 });
    fc.assert(
      fc.property(fc.array(wild, { minLength: 1, maxLength: 4 }), (texts) => {
        const rows = all(read(markdownOf(table({ rows: texts.map((text) => row(text)) }))), 'tableRow');
        expect(rows).toHaveLength(texts.length + 1);
        for (const one of rows) expect(one.content).toHaveLength(2);
        const words = (text: string) => text.replace(/\s+/g, ' ').trim();
        expect(rows.slice(1).map((one) => words(textOf(one.content![1]!)))).toEqual(texts.map(words));
      }),
    );
  });
});
