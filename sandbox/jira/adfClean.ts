/**
 * Makes converted content valid ADF. The Markdown converter nests freely (a heading in a list item, an image in a
 * paragraph); ADF does not, and a strict reader refuses the whole document for one such node.
 */
export interface AdfMark {
  type: string;
  attrs?: Record<string, unknown>;
}

export interface AdfNode {
  type: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  marks?: AdfMark[];
  text?: string;
}

export interface AdfDocument {
  type: 'doc';
  version: 1;
  content: AdfNode[];
}

type Place = 'doc' | 'listItem' | 'blockquote' | 'cell';

const lists = ['bulletList', 'orderedList'];
const allowed: Record<Place, readonly string[]> = {
  doc: ['paragraph', 'heading', ...lists, 'codeBlock', 'blockquote', 'rule', 'table'],
  listItem: ['paragraph', ...lists, 'codeBlock'],
  blockquote: ['paragraph', ...lists, 'codeBlock'],
  cell: ['paragraph', 'heading', ...lists, 'codeBlock', 'blockquote', 'rule'],
};

export function cleanBlocks(nodes: readonly AdfNode[], place: Place = 'doc'): AdfNode[] {
  const blocks: AdfNode[] = [];
  let loose: AdfNode[] = [];
  const flush = () => {
    const content = cleanInline(loose);
    if (content.length > 0) blocks.push({ type: 'paragraph', content });
    loose = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      loose.push(node);
      continue;
    }
    flush();
    blocks.push(...cleanBlock(node, place));
  }
  flush();
  return blocks;
}

const inlineTypes = new Set([
  'text',
  'hardBreak',
  'media',
  'mediaSingle',
  'mediaInline',
  'mediaGroup',
  'inlineCard',
  'emoji',
  'mention',
]);
const isInline = (node: AdfNode): boolean => inlineTypes.has(node.type);

function cleanBlock(node: AdfNode, place: Place): AdfNode[] {
  const content = node.content ?? [];
  // What may not stand here gives way to what it holds.
  if (!allowed[place].includes(node.type)) {
    if (node.type === 'heading') return cleanBlock({ type: 'paragraph', content }, place);
    return cleanBlocks(content.flatMap(unwrap), place);
  }
  switch (node.type) {
    case 'paragraph': {
      const inline = cleanInline(content);
      return inline.length > 0 ? [{ type: 'paragraph', content: inline }] : [];
    }
    case 'heading': {
      const inline = cleanInline(content);
      const level = Math.min(6, Math.max(1, Number(node.attrs?.['level'] ?? 1)));
      return inline.length > 0 ? [{ type: 'heading', attrs: { level }, content: inline }] : [];
    }
    case 'codeBlock':
      return cleanCode(node);
    case 'rule':
      return [{ type: 'rule' }];
    case 'blockquote':
      return nonEmpty({ type: 'blockquote', content: cleanBlocks(content, 'blockquote') });
    case 'table':
      return cleanTable(content);
    default:
      return cleanList(node);
  }
}

/** Rows, cells and items hold blocks of their own; their text must not run together. */
function unwrap(node: AdfNode): AdfNode[] {
  return node.content && !isInline(node) && !allowed.doc.includes(node.type) ? node.content.flatMap(unwrap) : [node];
}

function cleanList(node: AdfNode): AdfNode[] {
  const items = (node.content ?? []).flatMap((item) => {
    const blocks = cleanBlocks(item.content ?? [], 'listItem');
    if (blocks.length === 0) return [];
    // An item begins with text; a list alone in an item gets an empty line above it.
    const first = blocks[0];
    const content = first && lists.includes(first.type) ? [{ type: 'paragraph', content: [] }, ...blocks] : blocks;
    return [{ type: 'listItem', content }];
  });
  const order = node.attrs?.['order'];
  const attrs =
    node.type === 'orderedList' && Number.isInteger(order) && Number(order) >= 0 ? { attrs: { order } } : {};
  return nonEmpty({ type: node.type, ...attrs, content: items });
}

function cleanTable(rows: readonly AdfNode[]): AdfNode[] {
  const cleaned = rows.flatMap((row) => {
    const cells = (row.content ?? []).map((cell) => {
      const blocks = cleanBlocks(cell.content ?? [], 'cell');
      return {
        type: cell.type === 'tableHeader' ? 'tableHeader' : 'tableCell',
        attrs: {},
        content: blocks.length > 0 ? blocks : [{ type: 'paragraph', content: [] }],
      };
    });
    return cells.length > 0 ? [{ type: 'tableRow', content: cells }] : [];
  });
  return nonEmpty({ type: 'table', content: cleaned });
}

function cleanCode(node: AdfNode): AdfNode[] {
  const text = (node.content ?? []).map((child) => child.text ?? '').join('');
  if (text === '') return [];
  const language = node.attrs?.['language'];
  return [
    {
      type: 'codeBlock',
      ...(typeof language === 'string' && language !== '' ? { attrs: { language } } : {}),
      content: [{ type: 'text', text }],
    },
  ];
}

function cleanInline(nodes: readonly AdfNode[]): AdfNode[] {
  return nodes.flatMap((node): AdfNode[] => {
    if (node.type === 'text') return node.text ? [textNode(node.text, node.marks ?? [])] : [];
    if (node.type === 'hardBreak') return [{ type: 'hardBreak' }];
    const url = node.attrs?.['url'];
    if (typeof url === 'string') return url === '' ? [] : [imageText(url)];
    return cleanInline(node.content ?? []);
  });
}

/** An attached image is not in the export; its name or address is. */
function imageText(url: string): AdfNode {
  return textNode(url, /^https?:\/\//.test(url) ? [{ type: 'link', attrs: { href: url } }] : []);
}

function textNode(text: string, marks: readonly AdfMark[]): AdfNode {
  const isCode = marks.some((mark) => mark.type === 'code');
  const kept = new Map<string, AdfMark>();
  for (const mark of marks) {
    if (isCode && mark.type !== 'code' && mark.type !== 'link') continue;
    if (mark.type === 'link') {
      const href = mark.attrs?.['href'];
      if (typeof href === 'string' && href !== '') kept.set('link', { type: 'link', attrs: { href } });
    } else if (['code', 'strong', 'em', 'strike', 'underline'].includes(mark.type))
      kept.set(mark.type, { type: mark.type });
  }
  return kept.size > 0 ? { type: 'text', text, marks: [...kept.values()] } : { type: 'text', text };
}

const nonEmpty = (node: AdfNode): AdfNode[] => (node.content && node.content.length > 0 ? [node] : []);
