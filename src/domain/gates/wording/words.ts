/**
 * Looks for whole words, in any capitals. An entry is a piece of a regular expression, so that one line can hold all
 * forms of a word; a space in it is any white space, with `?` or none. A hyphen after a match makes it part of another word.
 */
export function wordPattern(entries: readonly string[]): RegExp {
  const alternatives = entries.map((entry) => entry.replaceAll(' ?', '\\s*').replaceAll(' ', '\\s+')).join('|');
  return new RegExp(`(?<![\\p{L}\\p{N}_-])(?:${alternatives})(?![\\p{L}\\p{N}_-])`, 'giu');
}

/** The words of a text that match, in lower case, each once, in their order. */
export const wordsFound = (text: string, pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([word]) => word.toLowerCase().replace(/\s+/g, ' '))),
];

export const hasWord = (text: string, pattern: RegExp): boolean => text.search(pattern) >= 0;
