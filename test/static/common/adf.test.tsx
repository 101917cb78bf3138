import { readFileSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import fc from 'fast-check';
import { issueSchema, toIssue } from '../../../src/jira/toIssue';
import { Adf } from '../../../static/common/adf/Adf';
import { LanguageProvider } from '../../../static/common/text';
import { adfDocuments, mutilated } from '../../fixtures/adfDocuments';
import { ADF_SCHEMA, describeWithShared } from '../../fixtures/shared';
import { languageOf } from './language';

/** Descriptions as the pages show them. */

const SITE = 'https://grachtshop.atlassian.net';
const LINKS = { siteUrl: SITE, open: () => undefined };

const shown = (document: unknown): string =>
  renderToStaticMarkup(
    <LanguageProvider value={languageOf('en-US')}>
      <Adf document={document} headingBelow={3} links={LINKS} />
    </LanguageProvider>,
  );

const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, marks });
const node = (type: string, content: unknown[] = [], attrs: object = {}) => ({ type, attrs, content });
const inside = (html: string) => html.slice('<div class="adf">'.length, -'</div>'.length);

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#x27;': "'" };
const textOf = (html: string) =>
  html.replace(/<[^>]*>/g, '').replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity]!);

describe('a description', () => {
  it('keeps headings, lists and marks; its headings go below the page’s own', () => {
    const html = shown(
      doc(
        node('heading', [text('Why')], { level: 1 }),
        node('bulletList', [node('listItem', [node('paragraph', [text('one', { type: 'strong' }), text(' two')])])]),
        node('orderedList', [node('listItem', [text('x', { type: 'code' }, { type: 'em' })])], { order: 3 }),
      ),
    );
    expect(inside(html)).toBe(
      '<h4>Why</h4><ul><li><p><strong>one</strong> two</p></li></ul>' +
        '<ol start="3"><li><em><code>x</code></em></li></ol>',
    );
  });

  it('shows tasks with their state, and nobody can tick them here', () => {
    const task = (words: string, state: string) => node('taskItem', [text(words)], { state });
    const html = shown(doc(node('taskList', [task('Pay', 'DONE'), task('Refund', 'TODO')])));
    const boxes = [...html.matchAll(/<input[^>]*>/g)].map(([box]) => box);
    expect(boxes.map((box) => box.includes('checked=""'))).toEqual([true, false]);
    expect(boxes.every((box) => box.includes('disabled=""'))).toBe(true);
    expect(boxes.map((box) => /aria-label="([^"]*)"/.exec(box)?.[1])).toEqual(['Pay', 'Refund']);
  });

  it('shows code as it is written, tables with their spans, panels, mentions, states, days and emoji', () => {
    const html = shown(
      doc(
        node('codeBlock', [text('if (a < b)\n  go();')], { language: 'java' }),
        node('table', [node('tableRow', [node('tableHeader', [text('A')], { colspan: 2 }), node('tableCell', [])])]),
        node('panel', [node('paragraph', [text('Careful')])], { panelType: 'warning' }),
        node('paragraph', [
          node('mention', [], { text: '@Fleur' }),
          node('status', [], { text: 'AGREED', color: 'green' }),
          node('date', [], { timestamp: '1798070400000' }),
          node('emoji', [], { shortName: ':smile:', text: '😄' }),
        ]),
      ),
    );
    for (const part of [
      '<pre><code>if (a &lt; b)\n  go();</code></pre>',
      '<th colSpan="2">A</th><td></td>',
      'data-kind="warning"><p>Careful</p>',
      '@Fleur',
      'AGREED',
      '<time dateTime="2026-12-24">Dec 24, 2026</time>',
      '😄',
    ])
      expect(html).toContain(part);
  });

  it('says where a picture or file is, by its name', () => {
    const media = (attrs: object) => node('mediaSingle', [node('media', [], attrs)]);
    expect(textOf(shown(doc(media({ alt: 'basket.png' }), media({ id: '1' }))))).toBe(
      'Attachment: basket.pngAttachment',
    );
  });

  it('keeps what stands inside nodes that nobody knows yet', () => {
    expect(inside(shown(doc(node('hologram', [node('paragraph', [text('kept')])]))))).toBe('<p>kept</p>');
  });

  it('is no more than its text where it holds markup', () => {
    expect(shown(doc(node('paragraph', [text('<img src=x onerror=alert(1)>')])))).toContain('<p>&lt;img src=x');
  });
});

describe('a link', () => {
  const link = (href: unknown) => shown(doc(node('paragraph', [text('here', { type: 'link', attrs: { href } })])));

  it.each([
    ['https://example.com/a?b=c', 'https://example.com/a?b=c'],
    ['http://example.com/', 'http://example.com/'],
    ['mailto:po@example.com', 'mailto:po@example.com'],
    ['/browse/SHOP-1', `${SITE}/browse/SHOP-1`],
  ])('to %s leads there, in a tab of its own that learns nothing of this one', (href, address) => {
    expect(link(href)).toContain(`href="${address.replace('&', '&amp;')}" target="_blank" rel="noopener noreferrer"`);
  });

  it.each([
    ...['javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' \tjavascript:alert(1)', 'java\nscript:alert(1)'],
    ...['data:text/html,<b>x</b>', 'vbscript:x', 'file:///etc/passwd', 'http://[', null, 3, { toString: 1 }],
  ])('to %j is text', (href) => {
    expect(textOf(link(href))).toBe('here');
    // What is no address at all may be read as one within the site, never as anything else.
    expect(link(href)).not.toMatch(/href="(?!https:\/\/grachtshop\.atlassian\.net\/)/);
  });

  it('of a card to an issue of the site is called by its key, others by their address', () => {
    const card = (attrs: object) => textOf(shown(doc(node('paragraph', [node('inlineCard', [], attrs)]))));
    expect(card({ url: `${SITE}/browse/SHOP-12` })).toBe('SHOP-12');
    expect(card({ url: 'https://example.com/browse/SHOP-12' })).toBe('https://example.com/browse/SHOP-12');
    expect(card({ data: { url: 'https://example.com/x' } })).toBe('https://example.com/x');
  });
});

/** Children by parent as browsers ask for them; anything else would be moved out of its list or table. */
const ONLY: Record<string, RegExp> = { ul: /^li$/, ol: /^li$/, table: /^tbody$/, tbody: /^tr$/, tr: /^t[dh]$/ };
const VOID = new Set(['br', 'hr', 'input']);

function misplaced(html: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, closing, name = ''] of html.matchAll(/<(\/?)([a-z0-9]+)(?:[^>"]|"[^"]*")*>/g)) {
    if (closing) {
      open.pop();
      continue;
    }
    const parent = open.at(-1) ?? '';
    if (ONLY[parent] && !ONLY[parent].test(name)) wrong.push(`${parent} > ${name}`);
    if (!VOID.has(name)) open.push(name);
  }
  return wrong;
}

/** Whatever is in a document, what comes out is safe and well-formed. */
function expectSafe(document: unknown): void {
  const html = shown(document);
  expect(misplaced(html)).toEqual([]);
  for (const [, address] of html.matchAll(/href="([^"]*)"/g)) expect(address).toMatch(/^(https?|mailto):/);
  expect(html).not.toMatch(/<(script|img|iframe|style|object)\b|<[^>]* on[a-z]+=/);
}

/** The texts of a document's text nodes, found without any of the app's code. */
function textsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  const { type, text: own, content } = value as Record<string, unknown>;
  return [...(type === 'text' && typeof own === 'string' ? [own] : []), ...textsIn(content)];
}

describeWithShared(ADF_SCHEMA, 'documents made from Atlassian’s schema', (path) => {
  const documents = adfDocuments(path);

  it('are shown with every text, safely', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expectSafe(document);
        const all = textOf(shown(document));
        for (const one of textsIn(document)) expect(all).toContain(one);
      }),
      { numRuns: 200 },
    );
  });

  it('are shown safely when they are damaged', () => {
    fc.assert(fc.property(mutilated(documents), expectSafe), { numRuns: 300 });
  });
});

test('no value that is not a document is an error', () => {
  fc.assert(fc.property(fc.anything(), expectSafe), { numRuns: 300 });
});

test('a document nested without end does not end the page', () => {
  let deep: unknown = node('paragraph', [text('Bottom')]);
  for (let depth = 0; depth < 10_000; depth += 1) deep = node('listItem', [deep]);
  expectSafe(doc(node('bulletList', [deep])));
});

describeWithShared('jira/data/cloud/issue-adf-expand.json', 'an issue as Jira Cloud answered it', (path) => {
  it('shows its description', () => {
    const { body } = JSON.parse(readFileSync(path, 'utf8')) as { body: unknown };
    const { description } = toIssue(issueSchema.parse(body), []);
    expect(textOf(shown(description))).toContain('Track and resolve bugs related to the user interface.');
  });
});

describeWithShared('jira/data/cloud/search-jql.json', 'issues as Jira Cloud’s search answered them', (path) => {
  it('show plain texts as paragraphs and lists', () => {
    const { body } = JSON.parse(readFileSync(path, 'utf8')) as { body: { issues: unknown[] } };
    for (const issue of body.issues.map((one) => toIssue(issueSchema.parse(one), []))) expectSafe(issue.description);
  });
});
