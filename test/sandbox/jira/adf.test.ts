import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { wikiToAdf } from '../../../sandbox/jira/adf';
import { isAdfDocument } from '../../../sandbox/jira/write/adfInput';
import { adfSchema, ARROW, sharedFile } from '../../fixtures/shared';

const arrow = sharedFile(ARROW);

const validate = adfSchema();
const isValid = (document: unknown): boolean =>
  document === null || (isAdfDocument(document) && (validate === null || validate(document) === true));

describe('wiki markup as ADF', () => {
  it.each<[string, string, object]>([
    [
      'headings',
      'h2. Acceptance criteria',
      { type: 'heading', attrs: { level: 2 }, content: [{ text: 'Acceptance criteria' }] },
    ],
    ['bullets', '* one\n* two', { type: 'bulletList', content: { length: 2 } }],
    ['numbers', '# one\n# two', { type: 'orderedList', content: { length: 2 } }],
    [
      'bold',
      'a *strong* word',
      { type: 'paragraph', content: [{}, { text: 'strong', marks: [{ type: 'strong' }] }, {}] },
    ],
    [
      'code',
      '{code:java}\nint *a, *b;\n{code}',
      { type: 'codeBlock', attrs: { language: 'java' }, content: [{ text: 'int *a, *b;' }] },
    ],
    ['quotes', '{quote}Said he{quote}', { type: 'blockquote', content: [{ type: 'paragraph' }] }],
    [
      'links',
      '[site|https://example.org]',
      {
        type: 'paragraph',
        content: [{ text: 'site', marks: [{ type: 'link', attrs: { href: 'https://example.org' } }] }],
      },
    ],
    [
      'angle and square brackets',
      'a <tag> and [words] and x[0]',
      { type: 'paragraph', content: [{ text: 'a <tag> and [words] and x[0]' }] },
    ],
    ['tables', '||a||b||\n|1|2|', { type: 'table', content: { length: 2 } }],
  ])('has its %s', (_what, wiki, expected) => {
    const document = wikiToAdf(wiki);
    expect(document?.content[0]).toMatchObject(expected);
    expect(isValid(document)).toBe(true);
  });

  it('is nothing where there is nothing', () => {
    expect(wikiToAdf('')).toBeNull();
    expect(wikiToAdf(' \n\t ')).toBeNull();
  });

  it('is valid for any text, and never throws', () => {
    const pieces = fc.constantFrom(
      'h1. ',
      '* ',
      '** ',
      '# ',
      '*',
      '_',
      '{{',
      '}}',
      '{code}',
      '{noformat}',
      '{quote}',
      '|',
      '||',
      '\n',
      '\n\n',
      ' ',
      '-',
      '!a.png!',
      '[',
      ']',
      '|http://x.y]',
      '<b>',
      'bq. ',
      '{panel:title=x}',
      '{panel}',
      'word',
      '> ',
      '```',
      '- [ ] ',
      '&amp;',
      '\u0000',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 40 }), (parts) =>
        isValid(wikiToAdf(parts.join(''))),
      ),
      { numRuns: 500 },
    );
  });

  (validate ? it : it.skip)('is told from invalid documents by the schema', () => {
    expect(isValid({ type: 'doc', version: 1, content: [{ type: 'listItem', content: [] }] })).toBe(false);
  });

  (arrow === null ? it.skip : it)('is valid, and keeps the words, for thousands of real descriptions', () => {
    const lines = gunzipSync(readFileSync(arrow!)).toString('utf8').split('\n').filter(Boolean);
    const broken: string[] = [];
    const lost: string[] = [];
    let words = 0;
    for (const line of lines) {
      const { key, fields } = JSON.parse(line) as { key: string; fields: { description: string | null } };
      const document = wikiToAdf(fields.description ?? '');
      const shown = JSON.stringify(document);
      // Without the names and options of macros, which are not words of the text.
      const text = (fields.description ?? '').replace(/\{(code|noformat|quote|color|panel)[^}]*\}/g, ' ');
      words += new Set(text.match(/[a-zA-Z]{7,}/g)).size;
      for (const word of new Set(text.match(/[a-zA-Z]{7,}/g))) if (!shown.includes(word)) lost.push(`${key} ${word}`);
      if (!isValid(document)) broken.push(key);
    }
    expect(broken).toEqual([]);
    expect(lost.length / words).toBeLessThan(0.0001);
  });
});
