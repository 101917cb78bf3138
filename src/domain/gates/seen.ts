import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Issue } from '../issue';
import { ownValue } from '../own';
import type { Seen } from './approvals';
import { criteriaOf } from './criteria';
import { seenDocument, type SeenLine } from './seenLines';
import { plainWords } from './seenPieces';

/**
 * What someone accepted, as fingerprints: enough to tell later what is new, without a copy of the customer's texts that
 * would outlive the issue.
 */
const digestOf = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));

/** 64 bits: they only find what to show, the digest decides. */
const shortDigest = (text: string): string => digestOf(text).slice(0, 16);

/** Longer texts are compared as a whole only, so that many acceptances fit into one value of Forge's storage. */
const MOST_LINES = 500;

interface Texts {
  readonly lines: readonly SeenLine[];
  readonly criteria: readonly string[];
  readonly digest: string;
}

function textsOf(issue: Issue, criteriaFieldId: string | null): Texts {
  const inField = criteriaFieldId === null ? undefined : ownValue(issue.fields, criteriaFieldId);
  const documents = [seenDocument(issue.description), seenDocument(inField)];
  const fleeting = [...new Set(documents.flatMap((document) => [...document.fleeting]))].filter(
    (words) => words !== '',
  );
  const criteria = criteriaOf(issue, criteriaFieldId).map(({ text }) => plainWords(text));
  // The words are all in the documents; here it only counts which of them are criteria, as headings and lists have it.
  const which = criteria.map((text) => lasting(text, fleeting)).filter((text) => text !== '');
  return {
    lines: documents.flatMap(({ lines }) => lines),
    criteria,
    digest: digestOf(JSON.stringify([...documents.map(({ whole }) => whole), which])),
  };
}

/** A criterion's words without names and addresses, which may change though nobody wrote anything. */
const lasting = (text: string, fleeting: readonly string[]): string =>
  plainWords(
    [...fleeting].sort((a, b) => b.length - a.length).reduce((rest, words) => rest.split(words).join(' '), text),
  );

const shortDigests = (texts: readonly string[]): string[] | null =>
  texts.length > MOST_LINES ? null : texts.map(shortDigest);

/** Of the issue as it is now; its description must have been loaded. */
export function seenOf(issue: Issue, criteriaFieldId: string | null): Seen {
  const { digest, lines, criteria } = textsOf(issue, criteriaFieldId);
  return { digest, lines: shortDigests(lines.map(({ exact }) => exact)), criteria: shortDigests(criteria) };
}

export interface Changes {
  /** Criteria, and lines beside them, that were not there; nothing where only the order or a long text changed. */
  readonly newCriteria: readonly string[];
  readonly newLines: readonly string[];
  /** How many lines are no longer there. */
  readonly gone: number;
}

/** What is different from what was seen; null: nothing. */
export function changesSince(seen: Seen, issue: Issue, criteriaFieldId: string | null): Changes | null {
  const now = textsOf(issue, criteriaFieldId);
  if (now.digest === seen.digest) return null;
  const newCriteria = without(now.criteria, seen.criteria, (text) => text);
  const newLines = without(now.lines, seen.lines, ({ exact }) => exact)
    .filter(({ text }) => text === '' || !newCriteria.some((criterion) => criterion.includes(text)))
    .map(({ shown }) => shown);
  const lines = new Set(now.lines.map(({ exact }) => shortDigest(exact)));
  const gone = new Set((seen.lines ?? []).filter((line) => !lines.has(line))).size;
  return { newCriteria, newLines, gone };
}

/** Those that were not there before; none where it was not kept what was. */
function without<T>(now: readonly T[], before: readonly string[] | null, textOf: (one: T) => string): T[] {
  const known = new Set(before ?? []);
  return before === null ? [] : now.filter((one) => !known.has(shortDigest(textOf(one))));
}
