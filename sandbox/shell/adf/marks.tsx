import type { ReactNode } from 'react';
import { SafeLink } from './SafeLink';

export interface AdfMark {
  type: string;
  attrs?: Record<string, unknown>;
}

const HEX_COLOR = /^#[0-9a-f]{6}$/i;

export function markText(text: string, marks: readonly AdfMark[]): ReactNode {
  return marks.reduce<ReactNode>((inner, mark) => wrap(inner, mark), text);
}

function wrap(inner: ReactNode, { type, attrs }: AdfMark): ReactNode {
  switch (type) {
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
      return attrs?.type === 'sup' ? <sup>{inner}</sup> : <sub>{inner}</sub>;
    case 'textColor': {
      const color = attrs?.color;
      return typeof color === 'string' && HEX_COLOR.test(color) ? <span style={{ color }}>{inner}</span> : inner;
    }
    case 'link':
      return <SafeLink href={typeof attrs?.href === 'string' ? attrs.href : ''}>{inner}</SafeLink>;
    default:
      return inner;
  }
}
