import { to_markdown } from 'jira2md';
import { markdownToAdf } from 'marklassian';
import { type AdfDocument, type AdfNode, cleanBlocks } from './adfClean';
import type { SiteIssue } from './site';

/** The ADF of a field that came as wiki markup. Converted when first read, and kept. */
export function adfOf(issue: SiteIssue, fieldId: string, wiki: string): AdfDocument | null {
  const converted = wikiToAdf(wiki);
  issue.fields[fieldId] = converted;
  if (issue.wiki) delete issue.wiki[fieldId];
  return converted;
}

/** Wiki markup to ADF. Never throws: text that the converters refuse becomes plain paragraphs. Blank text is no document. */
export function wikiToAdf(wiki: string): AdfDocument | null {
  if (wiki.trim() === '') return null;
  const content = segmentsOf(wiki).flatMap(convertSegment);
  return { type: 'doc', version: 1, content: content.length > 0 ? content : plainParagraphs(wiki) };
}

type Segment = { kind: 'prose' | 'quote'; text: string } | { kind: 'code'; text: string; language: string };

/** Code and quotes are cut out first: the wiki converter would read `*p` inside code as bold. */
function segmentsOf(wiki: string): Segment[] {
  const fenced = /\{(code|noformat|quote)(?::([^}\n]*))?\}([\s\S]*?)\{\1\}/g;
  const segments: Segment[] = [];
  let end = 0;
  for (const match of wiki.matchAll(fenced)) {
    segments.push({ kind: 'prose', text: wiki.slice(end, match.index) });
    const [whole, name, options = '', inner = ''] = match;
    segments.push(
      name === 'quote' ? { kind: 'quote', text: inner } : { kind: 'code', text: inner, language: languageOf(options) },
    );
    end = match.index + whole.length;
  }
  segments.push({ kind: 'prose', text: wiki.slice(end) });
  return segments;
}

/** `{code:java}` or `{code:title=x|language=java}`. */
function languageOf(options: string): string {
  const parts = options.split('|').map((part) => part.trim());
  const named = parts.find((part) => part.startsWith('language='));
  return named?.slice('language='.length) ?? parts.find((part) => /^[A-Za-z+#]+$/.test(part)) ?? '';
}

function convertSegment(segment: Segment): AdfNode[] {
  const text = segment.text.replace(/\r\n?/g, '\n');
  if (segment.kind === 'code') {
    const code = text.replace(/^\n+|\s+$/g, '');
    if (code === '') return [];
    const block: AdfNode = { type: 'codeBlock', content: [{ type: 'text', text: code }] };
    return [segment.language === '' ? block : { ...block, attrs: { language: segment.language } }];
  }
  if (text.trim() === '') return [];
  const blocks = proseBlocks(text);
  return segment.kind === 'prose' ? blocks : cleanBlocks([{ type: 'blockquote', content: blocks }]);
}

function proseBlocks(text: string): AdfNode[] {
  try {
    const blocks = cleanBlocks(markdownToAdf(to_markdown(hideBrackets(text))).content);
    return blocks.length > 0 ? showBrackets(blocks) : plainParagraphs(text);
  } catch {
    return plainParagraphs(text);
  }
}

/**
 * `<x>` and `[x]` are plain text in wiki markup, but the converters would take them for HTML and drop them. They travel as
 * private-use characters. Links (`[text|address]`, `[https://…]`) keep their brackets.
 */
const stand = { '<': '\uE000', '>': '\uE001', '[': '\uE002', ']': '\uE003' } as const;

function hideBrackets(text: string): string {
  return text
    .replaceAll('<', stand['<'])
    .replaceAll('>', stand['>'])
    .replace(/\[([^[\]|\n]*)\](?!\()/g, (whole, inner: string) =>
      /^(https?:\/\/|mailto:)/.test(inner) ? whole : `${stand['[']}${inner}${stand[']']}`,
    );
}

function showBrackets(blocks: AdfNode[]): AdfNode[] {
  let json = JSON.stringify(blocks);
  for (const [bracket, stands] of Object.entries(stand)) json = json.replaceAll(stands, bracket);
  return JSON.parse(json) as AdfNode[];
}

function plainParagraphs(text: string): AdfNode[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => ({ type: 'paragraph', content: [{ type: 'text', text: part }] }));
}
