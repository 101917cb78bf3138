import { Fragment, type ReactNode } from 'react';
import { MAX_DEPTH, textOf } from '../../../src/domain/gates/adf';
import { useLanguage } from '../text';
import { BLOCKS } from './blocks';
import { INLINES } from './inlines';
import { shownNode } from './node';
import { LinksContext, type Links } from './OutLink';
import type { Show } from './show';

interface AdfProps {
  readonly document: unknown;
  /** Level of the heading that it stands under: its own begin one deeper. */
  readonly headingBelow: number;
  readonly links: Links;
}

/**
 * A document in the Atlassian Document Format: React elements only, never HTML of the document's, and links only where a
 * browser may go. A node of an unknown kind shows what is inside it, so that no text is lost. Atlassian's own renderer brings
 * its editor's media and smart cards: several times all of our pages together.
 */
export function Adf({ document, headingBelow, links }: AdfProps) {
  const language = useLanguage();
  const show: Show = { language, headingBelow, node: (raw, depth) => shown(raw, depth, show) };
  return (
    <LinksContext.Provider value={links}>
      <div className="adf">{show.node(document, 0)}</div>
    </LinksContext.Provider>
  );
}

const KINDS = { ...INLINES, ...BLOCKS };

function shown(raw: unknown, depth: number, show: Show): ReactNode {
  const node = shownNode(raw);
  if (!node) return null;
  if (depth > MAX_DEPTH) return textOf(node);
  const inside = () => node.content.map((child, at) => <Fragment key={at}>{show.node(child, depth + 1)}</Fragment>);
  const kind = Object.hasOwn(KINDS, node.type) ? KINDS[node.type] : undefined;
  return kind ? kind(node, inside, { ...show, depth }) : (node.text ?? inside());
}
