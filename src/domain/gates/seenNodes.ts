import type { AdfNode } from './adf';

/** A piece of what is to be seen: words, or something else, such as a picture or where a link leads. */
export type Piece = string | readonly [kind: string, ...what: string[]];

/** What a node shows by itself, beside its content. */
export interface Shown {
  /** For people. */
  readonly words: string;
  /** For comparing: the words unless said otherwise. */
  readonly exact: readonly Piece[];
  /** Where it leads, of a smart link. */
  readonly href?: string;
}

/** Nodes that are only a form for their content. */
const FORMS = new Set([
  ...['doc', 'paragraph', 'heading', 'blockquote', 'panel', 'codeBlock', 'rule', 'layoutSection', 'layoutColumn'],
  ...['bulletList', 'orderedList', 'taskList', 'decisionList', 'listItem', 'taskItem', 'blockTaskItem', 'decisionItem'],
  ...['table', 'tableRow', 'tableCell', 'tableHeader', 'mediaSingle', 'mediaGroup', 'caption'],
]);

const INLINE = new Set([
  ...['text', 'hardBreak', 'mention', 'emoji', 'status', 'placeholder', 'date'],
  ...['inlineCard', 'mediaInline', 'inlineExtension'],
]);
export const isInline = (type: string): boolean => INLINE.has(type);

const said = (words: string): Shown => ({ words, exact: [words] });

const textAttr = (node: AdfNode, ...names: readonly string[]): string =>
  names.map((name) => node.attrs[name]).find((value) => typeof value === 'string') ?? '';

/** null: nothing, it is only a form for its content. */
export function ownShow(node: AdfNode): Shown | null {
  if (FORMS.has(node.type)) return null;
  switch (node.type) {
    case 'text':
      return said(node.text ?? '');
    case 'hardBreak':
      return said(' ');
    case 'mention':
      return mentionShow(node);
    case 'emoji':
      return said(textAttr(node, 'text', 'shortName'));
    case 'status':
    case 'placeholder':
      return said(textAttr(node, 'text'));
    case 'date': {
      const day = dayOf(node.attrs.timestamp);
      return { words: day, exact: [['date', day]] };
    }
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return cardShow(node);
    case 'media':
    case 'mediaInline':
      // What it is said to show is not to be seen, and the same picture shows the same.
      return { words: textAttr(node, 'alt'), exact: [['media', textAttr(node, 'id'), textAttr(node, 'url')]] };
    case 'expand':
    case 'nestedExpand':
      return said(textAttr(node, 'title'));
    case 'extension':
    case 'inlineExtension':
    case 'bodiedExtension': {
      const words = textAttr(node, 'text');
      const piece = ['extension', textAttr(node, 'extensionKey'), asJson(node.attrs.parameters)] as const;
      return { words, exact: [piece, words] };
    }
    default:
      // What is not known may show anything: all that it says of itself counts, but for the editor's own id of it.
      return node.text === undefined
        ? { words: '', exact: [[node.type, asJson({ ...node.attrs, localId: undefined })]] }
        : said(node.text);
  }
}

/** The account, not the name: people are renamed, and two may have one name. */
function mentionShow(node: AdfNode): Shown {
  const [words, id] = [textAttr(node, 'text'), textAttr(node, 'id')];
  return id === '' ? said(words) : { words, exact: [['mention', id]] };
}

/** A smart link shows the page that its address leads to, as a plain link does that is written out; or the answers of a JQL. */
function cardShow(node: AdfNode): Shown {
  const href = addressOf(node);
  const source = node.attrs.datasource;
  if (typeof source !== 'object' || source === null) return { ...said(href), href };
  const parameters = 'parameters' in source ? source.parameters : null;
  const jql = typeof parameters === 'object' && parameters !== null && 'jql' in parameters ? parameters.jql : null;
  const words = [href, typeof jql === 'string' ? jql : ''].find((text) => text !== '') ?? '';
  return { words, exact: [['datasource', asJson(parameters)], href], href };
}

/** Jira keeps the address, or the data of the page behind it. */
function addressOf(node: AdfNode): string {
  const data: unknown = node.attrs.data;
  const inData = typeof data === 'object' && data !== null && 'url' in data ? data.url : undefined;
  return [node.attrs.url, inData].find((value) => typeof value === 'string') ?? '';
}

const LARGEST_INSTANT = 8.64e15;

function dayOf(timestamp: unknown): string {
  const milliseconds = Number(timestamp);
  const isDay = Math.abs(milliseconds) <= LARGEST_INSTANT;
  return isDay ? new Date(milliseconds).toISOString().slice(0, 10) : String(timestamp);
}

/** With the keys in one order, since editors write them in any. */
function asJson(value: unknown): string {
  try {
    return JSON.stringify(sorted(value)) ?? '';
  } catch {
    // Nested without end.
    return '';
  }
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(sorted);
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, sorted(part)]);
}
