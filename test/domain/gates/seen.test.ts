import fc from 'fast-check';
import type { Issue } from '../../../src/domain/issue';
import { changesSince, seenOf } from '../../../src/domain/gates/seen';
import { seenDocument } from '../../../src/domain/gates/seenLines';
import { anIssue } from '../../builders/issue';
import { adfDocuments, mutilated } from '../../fixtures/adfDocuments';
import { ADF_SCHEMA, describeWithShared } from '../../fixtures/shared';
import { doc, heading, paragraph, tasks as tasksOf } from './judge';

/** What counts as a change of what someone accepted, and what does not. */

const FIELD = 'customfield_7';
const issueOf = (description: unknown, field?: unknown): Issue =>
  anIssue({ description, fields: field === undefined ? {} : { [FIELD]: field } });
const digest = (description: unknown, field?: unknown) => seenOf(issueOf(description, field), FIELD).digest;
const isSame = (a: unknown, b: unknown) => digest(a) === digest(b);

const text = (value: string, ...marks: object[]) => ({ type: 'text', text: value, marks });
const p = (...content: unknown[]) => ({ type: 'paragraph', content });
const link = (href: string) => ({ type: 'link', attrs: { href } });

const STRUCK = { type: 'strike' };
const linkedPicture = (href: string) => ({
  type: 'mediaSingle',
  marks: [link(href)],
  content: [{ type: 'media', attrs: { id: 'a', type: 'file', collection: '' } }],
});
const issueList = (jql: string) => {
  const parameters = { cloudId: 'c', jql };
  return { type: 'blockCard', attrs: { datasource: { id: 'd', parameters, views: [{ type: 'table' }] } } };
};
const synced = (resourceId: string) => ({ type: 'syncBlock', attrs: { resourceId, localId: 'x' } });
const decision = (state: string) => ({
  type: 'decisionList',
  content: [{ type: 'decisionItem', attrs: { state, localId: 'x' }, content: [text('iDEAL first')] }],
});
const blocks = (of: readonly unknown[]) => of.map((one) => (typeof one === 'string' ? paragraph(one) : one));
const list = (...items: readonly (readonly unknown[])[]) => ({
  type: 'bulletList',
  content: items.map((item) => ({ type: 'listItem', content: blocks(item) })),
});
type Cell = string | readonly unknown[];
const table = (...rows: readonly (readonly Cell[])[]) => ({
  type: 'table',
  content: rows.map((cells) => ({
    type: 'tableRow',
    content: cells.map((cell) => ({
      type: 'tableCell',
      attrs: {},
      content: typeof cell === 'string' ? [paragraph(cell)] : cell,
    })),
  })),
});
const row = (...cells: readonly Cell[]) => table(cells);
const tasks = (...content: unknown[]) => ({
  type: 'taskList',
  content: [{ type: 'taskItem', attrs: { localId: 'x', state: 'TODO' }, content }],
});
const macro = (parameters: object) => ({ type: 'extension', attrs: { extensionKey: 'chart', parameters } });

/** Words and forms of a line; a form never changes what is said. */
const line = fc.array(fc.stringMatching(/^[\p{L}\p{N}.,!?€]{1,8}$/u), { minLength: 1, maxLength: 6 });
const lines = fc.array(line, { minLength: 1, maxLength: 8 });
/** Blocks that only look different stand together. */
const ALIKE = [['paragraph', 'heading', 'quote', 'panel'], ['bullet', 'ordered'], ['task', 'done'], ['cell']] as const;
const BLOCKS = ALIKE.flat();
const form = fc.record({
  block: fc.constantFrom(...BLOCKS),
  bold: fc.nat({ max: 5 }),
  mark: fc.constantFrom('strong', 'em', 'code', 'underline', 'textColor'),
  breaks: fc.boolean(),
});
type Form = typeof form extends fc.Arbitrary<infer F> ? F : never;

function inForm(words: readonly string[], { block, bold, mark, breaks }: Form): unknown {
  const at = Math.min(bold, words.length);
  const marked = { type: mark, attrs: { color: '#ff0000' } };
  const inline = [
    ...(at > 0 ? [text(`${words.slice(0, at).join(' ')}${at < words.length ? ' ' : ''}`, marked)] : []),
    ...words
      .slice(at)
      .flatMap((word, index) => [...(index > 0 ? [breaks ? { type: 'hardBreak' } : text(' ')] : []), text(word)]),
  ];
  const body = p(...inline);
  switch (block) {
    case 'heading':
      return { type: 'heading', attrs: { level: 3 }, content: inline };
    case 'bullet':
    case 'ordered':
      return { type: `${block}List`, content: [{ type: 'listItem', content: [body] }] };
    case 'task':
    case 'done': {
      const state = block === 'done' ? 'DONE' : 'TODO';
      return { type: 'taskList', content: [{ type: 'taskItem', attrs: { localId: 'x', state }, content: inline }] };
    }
    case 'quote':
      return { type: 'blockquote', content: [body] };
    case 'panel':
      return { type: 'panel', attrs: { panelType: 'info' }, content: [body] };
    case 'cell':
      return { type: 'table', content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [body] }] }] };
    default:
      return body;
  }
}

describe('what is to be seen', () => {
  it('is the same in any form: bold, headings, panels, kinds of lists, ticks', () => {
    const twoForms = lines.chain((said) => {
      const both = fc.constantFrom(...ALIKE).chain((alike) => {
        const one = fc
          .record({ form, block: fc.constantFrom(...alike) })
          .map((chosen) => ({ ...chosen.form, ...chosen }));
        return fc.tuple(one, one);
      });
      return fc.tuple(fc.constant(said), fc.array(both, { minLength: said.length, maxLength: said.length }));
    });
    fc.assert(
      fc.property(twoForms, ([said, forms]) => {
        const [one, other] = [0, 1].map((which) =>
          doc(...said.map((words, index) => inForm(words, forms[index]![which as 0 | 1]))),
        );
        expect(digest(one)).toBe(digest(other));
        expect(digest(null, one)).toBe(digest(null, other));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same however its words are cut into paragraphs, pieces and spaces', () => {
    const cuts = fc.array(fc.constantFrom('space', 'spaces', 'break', 'paragraph', 'piece', 'empty'), {
      minLength: 8,
      maxLength: 8,
    });
    const cut = (words: readonly string[], how: readonly string[]) => {
      const paragraphs: unknown[][] = [[]];
      words.forEach((word, index) => {
        const last = paragraphs.at(-1)!;
        const by = index === 0 ? 'space' : how[index % how.length];
        if (by === 'paragraph') paragraphs.push([text(word)]);
        else if (by === 'empty') paragraphs.push([text(' ')], [], [text(`${word} `)]);
        else if (by === 'break') last.push({ type: 'hardBreak' }, text(word));
        else if (by === 'piece') last.push(text(' '), text(word.slice(0, 1), { type: 'strong' }), text(word.slice(1)));
        else last.push(text(`${by === 'spaces' ? '\u00a0\n ' : ' '}${word}`));
      });
      return doc(...paragraphs.map((content) => p(...content)));
    };
    fc.assert(
      fc.property(line, cuts, cuts, (words, one, other) => {
        expect(digest(cut(words, one))).toBe(digest(cut(words, other)));
        const seen = seenOf(issueOf(cut(words, one)), null);
        expect(changesSince(seen, issueOf(cut(words, other)), null)).toBeNull();
      }),
    );
  });

  it('is another whenever a single word is another, is gone or is new', () => {
    const change = fc.record({
      at: fc.nat(),
      word: line.map(([first]) => first!),
      how: fc.constantFrom('set', 'drop', 'add'),
    });
    fc.assert(
      fc.property(lines, change, fc.array(form, { minLength: 8, maxLength: 8 }), (said, { at, word, how }, forms) => {
        const index = at % said.length;
        const changed = said[index]!.slice();
        const place = at % changed.length;
        if (how === 'set') changed[place] = word;
        else if (how === 'drop') changed.splice(place, 1);
        else changed.splice(place, 0, word);
        const other = said.map((words, n) => (n === index ? changed : words)).filter((words) => words.length > 0);
        const [a, b] = [said, other].map((all) => doc(...all.map((words, n) => inForm(words, forms[n]!))));
        const isEqual = JSON.stringify(said) === JSON.stringify(other);
        expect(digest(a) === digest(b)).toBe(isEqual);
        expect(digest(null, a) === digest(null, b)).toBe(isEqual);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, unknown, unknown]>([
    ['where a link leads', p(text('Pay', link('https://shop.nl'))), p(text('Pay', link('https://evil.nl')))],
    ['a link where there was none', p(text('Pay')), p(text('Pay', link('https://shop.nl')))],
    [
      'which words a link covers',
      p(text('Pay', link('https://a.nl')), text(' now')),
      p(text('Pay now', link('https://a.nl'))),
    ],
    [
      'a picture',
      { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'a', type: 'file', collection: '' } }] },
      { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'b', type: 'file', collection: '' } }] },
    ],
    [
      'a picture from elsewhere',
      { type: 'mediaSingle', content: [{ type: 'media', attrs: { url: 'https://a.nl/1', type: 'external' } }] },
      { type: 'mediaSingle', content: [{ type: 'media', attrs: { url: 'https://a.nl/2', type: 'external' } }] },
    ],
    ['where a picture leads', linkedPicture('https://a.nl'), linkedPicture('https://b.nl')],
    ['a small picture', p({ type: 'mediaInline', attrs: { id: 'a' } }), p({ type: 'mediaInline', attrs: { id: 'b' } })],
    [
      'that there is a picture',
      paragraph('x'),
      { type: 'mediaGroup', content: [{ type: 'media', attrs: { id: 'a' } }] },
    ],
    [
      'a smart link',
      p({ type: 'inlineCard', attrs: { url: 'https://a.nl/1' } }),
      p({ type: 'inlineCard', attrs: { url: 'https://a.nl/2' } }),
    ],
    [
      'a smart link that brings its data',
      { type: 'blockCard', attrs: { data: { url: 'https://a.nl/1' } } },
      { type: 'blockCard', attrs: { data: { url: 'https://a.nl/2' } } },
    ],
    [
      'an embedded page',
      { type: 'embedCard', attrs: { url: 'https://a.nl/1', layout: 'wide' } },
      { type: 'embedCard', attrs: { url: 'https://a.nl/2', layout: 'wide' } },
    ],
    [
      'who is mentioned, under the same name',
      p({ type: 'mention', attrs: { id: '1', text: '@Jan' } }),
      p({ type: 'mention', attrs: { id: '2', text: '@Jan' } }),
    ],
    [
      'a date',
      p({ type: 'date', attrs: { timestamp: '1764547200000' } }),
      p({ type: 'date', attrs: { timestamp: '1764633600000' } }),
    ],
    [
      'the words of a status',
      p({ type: 'status', attrs: { text: 'MUST', color: 'red' } }),
      p({ type: 'status', attrs: { text: 'COULD', color: 'red' } }),
    ],
    [
      'an emoji',
      p({ type: 'emoji', attrs: { shortName: ':+1:' } }),
      p({ type: 'emoji', attrs: { shortName: ':-1:' } }),
    ],
    [
      'the title of an expand',
      { type: 'expand', attrs: { title: 'Must' }, content: [paragraph('x')] },
      { type: 'expand', attrs: { title: 'Not' }, content: [paragraph('x')] },
    ],
    ['code', { type: 'codeBlock', content: [text('a = 1')] }, { type: 'codeBlock', content: [text('a = 2')] }],
    [
      'a macro',
      { type: 'extension', attrs: { extensionKey: 'chart', parameters: { of: 'a' } } },
      { type: 'extension', attrs: { extensionKey: 'chart', parameters: { of: 'b' } } },
    ],
    ['capitals', paragraph('must'), paragraph('MUST')],
    ['what is struck through', p(text('Within 14 days')), p(text('Within '), text('14 days', { type: 'strike' }))],
    [
      'what is raised',
      p(text('10'), text('2', { type: 'subsup', attrs: { type: 'sup' } })),
      p(text('10'), text('2', { type: 'subsup', attrs: { type: 'sub' } })),
    ],
    ['that something was raised', p(text('10'), text('2', { type: 'subsup', attrs: { type: 'sup' } })), p(text('102'))],
    ['what a list of issues asks', issueList('project = A'), issueList('project = B')],
    ['a block that is kept elsewhere', synced('r1'), synced('r2')],
    ['that such a block is gone', doc(paragraph('x'), synced('r1')), paragraph('x')],
    ['whether something is decided', decision('DECIDED'), decision('UNDECIDED')],
    ['the column of a value', row('a', '', 'b'), row('a', 'b', '')],
    ['the row of a value', table(['a', 'b']), table(['a'], ['', 'b'])],
    ['the column of a list', row([list(['a'])], ''), row('', [list(['a'])])],
    ['an item that was taken out of its list', list(['a'], ['b']), doc(list(['a']), paragraph('b'))],
    ['that two items became one', list(['a'], ['b']), list(['a', 'b'])],
    ['under which item another one stands', list(['a', list(['b'])], ['c']), list(['a', list(['b'], ['c'])])],
    ['what still belongs to an item', list(['a', list(['b']), 'c']), list(['a', list(['b'])], ['c'])],
    [
      'that a criterion is none any more',
      doc(heading('Acceptance criteria'), list(['a'])),
      doc(paragraph('Acceptance criteria'), list(['a'])),
    ],
    ['words in a kind of block that is not known', { type: 'later', text: 'a' }, { type: 'later', text: 'b' }],
  ])('notices %s', (_what, one, other) => {
    expect(isSame(doc(one), doc(other))).toBe(false);
    const seen = seenOf(issueOf(doc(one)), null);
    expect(changesSince(seen, issueOf(doc(other)), null)).not.toBeNull();
    for (const shown of seenDocument(doc(other)).lines.map((line) => line.shown)) expect(shown).not.toBe('');
  });

  it.each<[string, unknown, unknown]>([
    [
      'the colour of a status',
      p({ type: 'status', attrs: { text: 'MUST', color: 'red' } }),
      p({ type: 'status', attrs: { text: 'MUST', color: 'green' } }),
    ],
    [
      'the size of a picture',
      { type: 'mediaSingle', content: [{ type: 'media', attrs: { id: 'a', width: 10 } }] },
      { type: 'mediaSingle', attrs: { width: 50 }, content: [{ type: 'media', attrs: { id: 'a', width: 900 } }] },
    ],
    ['ids of the editor', { ...tasksOf('a'), attrs: { localId: '1' } }, { ...tasksOf('a'), attrs: { localId: '2' } }],
    [
      'bold inside of a link',
      p(text('Pay now', link('https://a.nl'))),
      p(text('Pay ', link('https://a.nl')), text('now', link('https://a.nl'), { type: 'strong' })),
    ],
    ['empty lines and spaces', p(text('Pay  now ')), doc(p(), p(text('Pay now')), p(text(' ')))],
    ['how text is cut into pieces', p(text('Pay now')), p(text('Pa'), text('y n'), text('ow'))],
    ['a new paragraph', paragraph('One. Two.'), doc(paragraph('One.'), paragraph('Two.'))],
    ['how letters are composed', p(text('caf\u00e9')), p(text('cafe'), text('\u0301', { type: 'strong' }))],
    ['characters without a width', p(text('Pay now')), p(text('\ufeffPa\u200by now\u00ad'))],
    [
      'a new name of someone mentioned',
      tasks({ type: 'mention', attrs: { id: '1', text: '@Sanne' } }),
      tasks({ type: 'mention', attrs: { id: '1', text: '@Sanne de Vries' } }),
    ],
    [
      'an address that becomes a smart link',
      tasks(text('See '), text('https://a.nl', link('https://a.nl'))),
      tasks(text('See '), { type: 'inlineCard', attrs: { url: 'https://a.nl' } }),
    ],
    [
      'an address alone that becomes a smart link',
      p(text('https://a.nl', link('https://a.nl'))),
      { type: 'blockCard', attrs: { url: 'https://a.nl' } },
    ],
    [
      'what a picture is said to show, which is not to be seen',
      { type: 'mediaGroup', content: [{ type: 'media', attrs: { id: 'a', alt: 'image.png' } }] },
      { type: 'mediaGroup', content: [{ type: 'media', attrs: { id: 'a' } }] },
    ],
    [
      'on which side of a bold word the space stands',
      p(text('a '), text('b', STRUCK)),
      p(text('a'), text(' b', STRUCK)),
    ],
    ['an empty row and empty items', table(['a']), doc(table(['', ''], ['a']), list([]))],
    ['in which order a macro keeps its settings', macro({ a: 1, b: [2] }), macro({ b: [2], a: 1 })],
  ])('does not mind %s', (_what, one, other) => expect(isSame(doc(one), doc(other))).toBe(true));

  it('does not take words for what they look like', () => {
    const linked = p(text('a', link('b')));
    expect(isSame(doc(linked), doc(paragraph('a (b)')))).toBe(false);
    expect(isSame(doc(linked), doc(paragraph('["link","b"]a')))).toBe(false);
    expect(isSame(doc(paragraph('a'), paragraph('b')), doc(paragraph('ab')))).toBe(false);
    expect(digest(doc(paragraph('a')), doc(paragraph('b')))).not.toBe(digest(doc(paragraph('a'), paragraph('b'))));
  });

  it('counts however deep it stands', () => {
    const deep = (words: string) => {
      let node: unknown = paragraph(words);
      for (let depth = 0; depth < 20_000; depth += 1) node = { type: 'bulletList', content: [node] };
      return doc(node);
    };
    expect(isSame(deep('a'), deep('b'))).toBe(false);
    expect(isSame(deep('a'), doc(paragraph('a')))).toBe(true);
  });

  it('is read of texts as older calls give them, and of nothing', () => {
    expect(isSame('Pay\nnow', doc(paragraph('Pay'), paragraph('now')))).toBe(true);
    expect(isSame(null, doc())).toBe(true);
    expect(digest(null, 'a')).toBe(digest(null, doc(paragraph('a'))));
    expect(digest(null, null)).toBe(digest(null));
  });

  it('is never an error', () => {
    fc.assert(
      fc.property(fc.anything(), (value) =>
        expect(seenDocument(value).lines.every(({ shown }) => shown !== '')).toBe(true),
      ),
    );
  });
});

describeWithShared(ADF_SCHEMA, 'documents made from Atlassian’s schema', (path) => {
  it('are compared without an error, also when they are damaged', () => {
    const some = adfDocuments(path);
    fc.assert(
      fc.property(some, mutilated(some), (one, other) => {
        const seen = seenOf(issueOf(one), null);
        expect(changesSince(seen, issueOf(one), null)).toBeNull();
        const changes = changesSince(seen, issueOf(other), null);
        expect(changes === null).toBe(isSame(one, other));
      }),
      { numRuns: 200 },
    );
  });
});

describe('what changed', () => {
  const before = issueOf(doc(heading('Acceptance criteria'), tasksOf('Pays', 'Mails a receipt'), heading('Notes')));
  const since = (...content: unknown[]) => changesSince(seenOf(before, FIELD), issueOf(doc(...content)), FIELD);

  it('is told by criteria, other lines, and how much is gone', () => {
    expect(
      since(heading('Acceptance criteria'), tasksOf('Pays', 'Prints it'), heading('Notes'), paragraph('Soon')),
    ).toEqual({
      newCriteria: ['Prints it'],
      newLines: ['Soon'],
      gone: 1,
    });
  });

  it('shows where a new link leads', () => {
    const linked = p(text('Mails a receipt', link('https://evil.nl')));
    expect(since(heading('Acceptance criteria'), tasksOf('Pays'), linked, heading('Notes'))?.newLines).toEqual([
      'Mails a receipt (https://evil.nl)',
    ]);
  });

  it('is nothing in particular where only the order changed', () => {
    expect(since(heading('Acceptance criteria'), tasksOf('Mails a receipt', 'Pays'), heading('Notes'))).toEqual({
      newCriteria: [],
      newLines: [],
      gone: 0,
    });
  });

  it('is found in the field of the criteria, also when it is emptied', () => {
    const inField = issueOf(doc(paragraph('Story')), doc(paragraph('Pays'), paragraph('Mails')));
    const seen = seenOf(inField, FIELD);
    expect(changesSince(seen, inField, FIELD)).toBeNull();
    expect(
      changesSince(seen, issueOf(doc(paragraph('Story')), doc(paragraph('Pays'), paragraph('Prints'))), FIELD),
    ).toEqual({
      newCriteria: ['Prints'],
      newLines: [],
      gone: 1,
    });
    expect(changesSince(seen, issueOf(doc(paragraph('Story')), null), FIELD)).toEqual({
      newCriteria: [],
      newLines: [],
      gone: 2,
    });
  });

  it('is told of long texts only as a whole, and what is kept of them stays small', () => {
    const long = (last: string) =>
      issueOf(doc(...Array.from({ length: 5_000 }, (_, n) => paragraph(`Line ${n}`)), paragraph(last)));
    const seen = seenOf(long('end'), null);
    expect(JSON.stringify(seen).length).toBeLessThan(200);
    expect(changesSince(seen, long('end'), null)).toBeNull();
    expect(changesSince(seen, long('END'), null)).toEqual({ newCriteria: [], newLines: [], gone: 0 });
    const most = issueOf(doc(tasksOf(...Array.from({ length: 500 }, (_, n) => `Criterion ${n}`))));
    expect(JSON.stringify(seenOf(most, null)).length).toBeLessThan(20_000);
  });

  it('holds no text', () => {
    expect(JSON.stringify(seenOf(before, FIELD))).not.toMatch(/Pays|receipt|Notes|criteria"?:\["[A-Z]/);
  });
});
