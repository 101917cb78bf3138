/**
 * LexoRank-like ranks: `0|hzzzzz:` or `0|hzzzzz:i`. Six digits of base 36 and, between two neighbours, more digits behind the colon.
 * Ranks compare as text.
 */
const digits = '0123456789abcdefghijklmnopqrstuvwxyz';
const wholeLength = 6;
const shape = /^0\|([0-9a-z]{6}):([0-9a-z]*)$/;
const span = 36 ** wholeLength;
/** Longer ranks call for a rebalancing. */
const longest = 64;

/** Ranks for a list of issues in order, evenly spread over the middle of the range. */
export function initialRanks(count: number): string[] {
  const step = Math.max(1, Math.floor((span * 0.8) / (count + 1)));
  return Array.from({ length: count }, (_, index) => format(toWhole(span * 0.1 + step * (index + 1))));
}

export const isRank = (text: unknown): text is string => typeof text === 'string' && shape.test(text);

/** `count` ranks between two neighbours; null is the top or the bottom. Null when there is no room: then rebalance first. */
export function ranksBetween(before: string | null, after: string | null, count: number): string[] | null {
  const low = before === null ? '' : digitsOf(before);
  const high = after === null ? null : digitsOf(after);
  if (low === null || (high === null && after !== null)) return null;
  if (high !== null && low >= high) return null;
  const ranks = spread(low, high, count).map(format);
  return ranks.some((rank) => rank.length > longest) ? null : ranks;
}

/** Halves the gap again and again, so that n ranks need about log n further digits and not n. */
function spread(low: string, high: string | null, count: number): string[] {
  if (count === 0) return [];
  const middle = midpoint(low, high);
  const left = Math.floor((count - 1) / 2);
  return [...spread(low, middle, left), middle, ...spread(middle, high, count - 1 - left)];
}

/** A fraction strictly between two, both written as digits behind "0."; high null stands for 1. */
function midpoint(low: string, high: string | null): string {
  if (high !== null) {
    let common = 0;
    while (common < high.length && (low[common] ?? '0') === high[common]) common += 1;
    if (common > 0) return high.slice(0, common) + midpoint(low.slice(common), high.slice(common));
  }
  const first = low === '' ? 0 : digits.indexOf(low.charAt(0));
  const last = high === null ? digits.length : digits.indexOf(high.charAt(0));
  if (last - first > 1) return digits.charAt(Math.floor((first + last) / 2));
  if (high !== null && high.length > 1) return high.charAt(0);
  return digits.charAt(first) + midpoint(low.slice(1), null);
}

function digitsOf(rank: string): string | null {
  const match = shape.exec(rank);
  return match ? `${match[1]}${match[2]}`.replace(/0+$/, '') : null;
}

function format(fraction: string): string {
  const padded = fraction.padEnd(wholeLength, '0');
  return `0|${padded.slice(0, wholeLength)}:${padded.slice(wholeLength)}`;
}

const toWhole = (value: number): string => Math.floor(value).toString(36).padStart(wholeLength, '0');
