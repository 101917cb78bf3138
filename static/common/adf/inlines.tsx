import { marked } from './marks';
import { textAttr, type ShownNode } from './node';
import { CardLink } from './OutLink';
import type { Kinds } from './show';

/** What stands within a line, and cards and attachments. */
export const INLINES: Kinds = {
  text: (node) => marked(node.text ?? '', node.marks),
  hardBreak: () => <br />,
  mention: (node) => <span className="adf-mention">{textAttr(node, 'text') || '@'}</span>,
  emoji: (node) => textAttr(node, 'text') || textAttr(node, 'shortName'),
  status: (node) => (
    <span className="adf-status" data-color={textAttr(node, 'color')}>
      {textAttr(node, 'text')}
    </span>
  ),
  date: (node, _inside, { language }) => {
    const day = dayOf(node);
    return day && <time dateTime={day}>{language.format.date(day)}</time>;
  },
  placeholder: (node) => textAttr(node, 'text'),
  inlineCard: (node) => <CardLink url={addressOf(node)} />,
  blockCard: (node) => card(node),
  embedCard: (node) => card(node),
  media: (node, _inside, { language }) => attachment(textAttr(node, 'alt'), language.t('adf.attachment')),
  mediaInline: (node, _inside, { language }) => attachment(textAttr(node, 'alt'), language.t('adf.attachment')),
};

const card = (node: ShownNode) => (
  <p>
    <CardLink url={addressOf(node)} />
  </p>
);

/** A card knows its address itself, or as linked data. */
function addressOf(node: ShownNode): string {
  const { data } = node.attrs;
  return textAttr(node, 'url') || (typeof data === 'object' && data !== null && 'url' in data ? String(data.url) : '');
}

/** Pictures and files are Jira's to show: what they are called is all that the document knows. */
const attachment = (name: string, word: string) => (
  <span className="adf-attachment">{name === '' ? word : `${word}: ${name}`}</span>
);

/** Days are kept as milliseconds at midnight UTC; `YYYY-MM-DD`, null for what is no day. */
function dayOf(node: ShownNode): string | null {
  const moment = new Date(Number(textAttr(node, 'timestamp') || Number.NaN));
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString().slice(0, 10);
}
