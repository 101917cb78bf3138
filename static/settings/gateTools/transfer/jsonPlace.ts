/** Line and column, both from 1, as editors count them. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Where a text stops being JSON; null: it is JSON. Browsers know it too, but some of them do not say, and the others each in
 * their own sentence. A walk without recursion, so that no nesting is too deep.
 */
export function jsonPlace(text: string): Place | null {
  const index = firstWrong(text);
  if (index === null) return null;
  const before = text.slice(0, index);
  return { line: before.split('\n').length, column: index - before.lastIndexOf('\n') };
}

type Expected = 'value' | 'valueOrEnd' | 'key' | 'keyOrEnd' | 'colon' | 'commaOrEnd';

const SPACE = /[ \t\n\r]*/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** How far a pattern reaches from here; the same place: not at all. */
function reach(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function firstWrong(text: string): number | null {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  for (let at = reach(SPACE, text, 0); ; at = reach(SPACE, text, at)) {
    if (open.length === 0 && expected === 'commaOrEnd') return at === text.length ? null : at;
    const character = text[at];
    if (character === undefined) return at;
    const inside = open.at(-1);
    const isEnd = (character === '}' && inside === '{') || (character === ']' && inside === '[');
    if (isEnd && /End$/.test(expected)) {
      open.pop();
      expected = 'commaOrEnd';
      at += 1;
    } else if (expected === 'commaOrEnd' || expected === 'colon') {
      if (character !== (expected === 'colon' ? ':' : ',')) return at;
      expected = expected === 'commaOrEnd' && inside === '{' ? 'key' : 'value';
      at += 1;
    } else if (expected === 'key' || expected === 'keyOrEnd') {
      if (character !== '"') return at;
      const end = endOfString(text, at);
      if (!end.whole) return end.at;
      expected = 'colon';
      at = end.at;
    } else if (character === '{' || character === '[') {
      open.push(character);
      expected = character === '{' ? 'keyOrEnd' : 'valueOrEnd';
      at += 1;
    } else {
      const end = character === '"' ? endOfString(text, at) : { at: reach(SCALAR, text, at), whole: true };
      if (!end.whole || end.at === at) return end.at;
      expected = 'commaOrEnd';
      at = end.at;
    }
  }
}

/** Behind the closing quote, or, when it is not a whole string, where that shows. */
function endOfString(text: string, start: number): { readonly at: number; readonly whole: boolean } {
  let at = start + 1;
  for (;;) {
    const character = text[at];
    if (character === '"') return { at: at + 1, whole: true };
    if (character === undefined || character < ' ') return { at, whole: false };
    const next = character === '\\' ? reach(ESCAPE, text, at) : at + 1;
    if (next === at) return { at, whole: false };
    at = next;
  }
}
