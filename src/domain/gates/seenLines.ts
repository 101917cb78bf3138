import { asNode, type AdfNode } from './adf';
import { isInline, ownShow, type Piece, type Shown } from './seenNodes';
import { Pieces, PLAIN, plainWords, type Look } from './seenPieces';
import { Places } from './seenPlaces';

/** A line of a document, as someone who accepts it sees it. */
export interface SeenLine {
  /** Its words. */
  readonly text: string;
  /** Its words and where its links lead. */
  readonly shown: string;
  /** All that is to be seen in it and where it stands, for comparing. */
  readonly exact: string;
}

export interface SeenDocument {
  readonly lines: readonly SeenLine[];
  /** All of it, for comparing: where one paragraph ends and the next begins does not count. */
  readonly whole: readonly Piece[];
  /** What may change in the words though nobody wrote anything: names of people, and addresses that become smart links. */
  readonly fleeting: ReadonlySet<string>;
}

/** For a picture without a description: it has no words to show. */
const SIGN_OF_SOMETHING = '🖼';

class Reading {
  readonly lines: SeenLine[] = [];
  readonly whole = new Pieces();
  readonly fleeting = new Set<string>();
  readonly places = new Places();
  private line = new Pieces();
  private words = '';
  private readonly hrefs = new Set<string>();

  add({ words, exact, href = '' }: Shown, look: Look): void {
    const shown = href === '' ? look : { ...look, href };
    for (const piece of exact) {
      if (typeof piece !== 'string' || plainWords(piece) !== '')
        for (const place of this.places.said()) this.whole.place(place);
      this.whole.add(piece, shown);
      this.line.add(piece, shown);
    }
    this.words += words;
    if (shown.href !== '' && plainWords(words) !== '') this.hrefs.add(shown.href);
    if (shown.href !== '') this.fleeting.add(plainWords(shown.href));
    if (exact.some((piece) => piece[0] === 'mention')) this.fleeting.add(plainWords(words));
  }

  end(): void {
    this.whole.gap();
    if (!this.line.isEmpty) {
      const text = plainWords(this.words);
      const { here } = this.places;
      const leads = [...this.hrefs].filter((href) => plainWords(href) !== text).map((href) => `(${href})`);
      const shown = [text, ...leads].join(' ').trim();
      const exact = JSON.stringify([...(here === null ? [] : [here]), ...this.line.list]);
      this.lines.push({ text, shown: shown === '' ? SIGN_OF_SOMETHING : shown, exact });
    }
    this.line = new Pieces();
    this.words = '';
    this.hrefs.clear();
  }
}

/** What is still to be read: a node, in the look of what it stands in, or the end of one. */
type Ahead = { readonly raw: unknown; readonly look: Look } | { readonly end: AdfNode };

/**
 * What is to be seen in a document; what it looks like (bold, a heading, a ticked task, a colour) is left out. However deep
 * something is nested, it counts: nothing can be hidden below what was accepted.
 */
export function seenDocument(document: unknown): SeenDocument {
  const reading = new Reading();
  // Not by recursion, which a hostile document would overflow.
  const ahead: Ahead[] = [{ raw: typeof document === 'string' ? plainDocument(document) : document, look: PLAIN }];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    if ('end' in next) {
      reading.end();
      reading.places.leave(next.end);
      continue;
    }
    const node = asNode(next.raw);
    if (!node) continue;
    const look = lookOf(next.raw, next.look);
    const isBlock = !isInline(node.type);
    if (isBlock) {
      reading.end();
      reading.places.enter(node);
      ahead.push({ end: node });
    }
    const own = ownShow(node);
    if (own) reading.add(own, look);
    if (own && isBlock) reading.end();
    for (let index = node.content.length - 1; index >= 0; index -= 1) ahead.push({ raw: node.content[index], look });
  }
  reading.end();
  return { lines: reading.lines, whole: reading.whole.list, fleeting: reading.fleeting };
}

interface Mark {
  readonly type?: unknown;
  readonly attrs?: { readonly href?: unknown; readonly type?: unknown } | null;
}

/** Marks that say something: of all others only the look changes. */
function lookOf(raw: unknown, around: Look): Look {
  const marks = typeof raw === 'object' && raw !== null && 'marks' in raw ? raw.marks : null;
  if (!Array.isArray(marks) || marks.length === 0) return around;
  const list = marks as (Mark | null)[];
  const hrefs = list.flatMap((mark) =>
    mark?.type === 'link' && typeof mark.attrs?.href === 'string' ? mark.attrs.href : [],
  );
  const saying = list.flatMap((mark) => {
    if (mark?.type === 'strike') return 'strike';
    return mark?.type === 'subsup' ? String(mark.attrs?.type) : [];
  });
  return {
    href: hrefs.length > 0 ? hrefs.join(' ') : around.href,
    marks: [...new Set([around.marks, ...saying])]
      .filter((mark) => mark !== '')
      .sort()
      .join(' '),
  };
}

/** As older APIs give a text. */
const plainDocument = (text: string) => ({
  type: 'doc',
  content: text.split('\n').map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
});
