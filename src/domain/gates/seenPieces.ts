import type { Piece } from './seenNodes';

/** How words look, as far as that changes what they say. */
export interface Look {
  /** Where a link leads; empty: it is none. */
  readonly href: string;
  /** Struck through, raised, lowered. */
  readonly marks: string;
}

export const PLAIN: Look = { href: '', marks: '' };

/** Nobody sees these: zero-width spaces, joiners of words, byte order marks, hyphens that are not needed. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Words in the one form in which they are compared: however the letters are composed, and whatever space is between. */
export const plainWords = (text: string): string =>
  text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().normalize('NFC');

/** Puts pieces one after another, so that the same to be seen is the same list, however it was cut and spaced. */
export class Pieces {
  private readonly all: Piece[] = [];
  private look = PLAIN;
  private isSpaced = false;
  /** Where a space says nothing: at the start, and where a new place begins. */
  private isFresh = true;

  add(piece: Piece, look: Look): void {
    if (typeof piece === 'string') return this.say(piece, look);
    this.show(look);
    this.append('');
    this.all.push(piece);
  }

  /** A space, if more comes. */
  gap(): void {
    this.isSpaced = true;
  }

  /** Says where stands what follows. */
  place(piece: Piece): void {
    this.all.push(piece);
    this.isFresh = true;
  }

  get isEmpty(): boolean {
    return this.all.length === 0;
  }

  get list(): Piece[] {
    // Only now: a letter and its accent may have come in two pieces.
    return this.all
      .map((piece) => (typeof piece === 'string' ? piece.normalize('NFC') : piece))
      .filter((piece) => piece !== '');
  }

  private say(raw: string, look: Look): void {
    const text = raw.replace(INVISIBLE, '').replace(/\s+/g, ' ');
    if (text.startsWith(' ')) this.gap();
    const words = text.trim();
    if (words === '') return;
    this.show(look);
    this.append(words);
    if (text.endsWith(' ')) this.gap();
  }

  /** Only where it changes: a link is one, however many pieces of bold text it is made of. */
  private show(look: Look): void {
    if (look.href !== this.look.href) this.all.push(['link', look.href]);
    if (look.marks !== this.look.marks) this.all.push(['marks', look.marks]);
    this.look = look;
  }

  private append(words: string): void {
    const text = (this.isSpaced && !this.isFresh ? ' ' : '') + words;
    const last = this.all.length - 1;
    const before = this.all[last];
    if (typeof before === 'string') this.all[last] = before + text;
    else this.all.push(text);
    this.isSpaced = false;
    this.isFresh = false;
  }
}
