import type { ReactNode } from 'react';
import type { Mark } from './node';
import { textAttr } from './node';
import { OutLink } from './OutLink';

/** Colours of an author's choosing are left out: on a dark page nobody could read them. */
export const marked = (text: ReactNode, marks: readonly Mark[]): ReactNode => marks.reduce(wrapped, text);

function wrapped(inner: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'strong':
      return <strong>{inner}</strong>;
    case 'em':
      return <em>{inner}</em>;
    case 'code':
      return <code>{inner}</code>;
    case 'strike':
      return <s>{inner}</s>;
    case 'underline':
      return <u>{inner}</u>;
    case 'subsup':
      return textAttr(mark, 'type') === 'sup' ? <sup>{inner}</sup> : <sub>{inner}</sub>;
    case 'link':
      return <OutLink href={textAttr(mark, 'href')}>{inner}</OutLink>;
    default:
      return inner;
  }
}
