/**
 * Shows an Atlassian document: React elements only, never HTML from the document, and links only where a browser may
 * safely go. A node of a kind unknown here shows its children, so that no text is lost.
 */
import { Fragment, createContext, useContext } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { markText } from './marks';
import type { AdfMark } from './marks';
import { SafeLink } from './SafeLink';

export interface AdfNode {
  type: string;
  text?: string;
  attrs?: Record<string, unknown>;
  content?: AdfNode[];
  marks?: AdfMark[];
}

/** What ticking a task of the shown document does; without it the boxes only show. */
export const TickContext = createContext<((task: AdfNode, isDone: boolean) => void) | undefined>(undefined);

export function Adf({ document }: { document: AdfNode }) {
  return <div className="adf">{children(document)}</div>;
}

function children(node: AdfNode): ReactNode {
  return node.content?.map((child, at) => <Fragment key={at}>{render(child)}</Fragment>);
}

function render(node: AdfNode): ReactNode {
  const show = Object.hasOwn(nodes, node.type) ? nodes[node.type] : undefined;
  return show ? show(node) : children(node);
}

const text = (node: AdfNode, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

const card = (node: AdfNode): ReactElement => <SafeLink href={text(node, 'url')}>{text(node, 'url')}</SafeLink>;
const box =
  (name: string) =>
  (node: AdfNode): ReactElement => <div className={name}>{children(node)}</div>;

function heading(node: AdfNode): ReactElement {
  // The view's own headings end at h2.
  const level = Math.min(6, Number(text(node, 'level') || 1) + 2);
  const Tag = `h${level}` as 'h3';
  return <Tag>{children(node)}</Tag>;
}

function Task({ node }: { node: AdfNode }): ReactElement {
  const tick = useContext(TickContext);
  return (
    <li className="adf-task">
      <input
        type="checkbox"
        checked={text(node, 'state') === 'DONE'}
        disabled={!tick}
        onChange={(event) => tick?.(node, event.currentTarget.checked)}
        aria-label={plainText(node)}
      />
      <span>{children(node)}</span>
    </li>
  );
}

const task = (node: AdfNode): ReactElement => <Task node={node} />;

function date(node: AdfNode): ReactElement {
  const moment = new Date(Number(text(node, 'timestamp')));
  return Number.isNaN(moment.getTime()) ? <span /> : <time>{moment.toISOString().slice(0, 10)}</time>;
}

function plainText(node: AdfNode): string {
  return node.text ?? node.content?.map(plainText).join('') ?? '';
}

const nodes: Record<string, (node: AdfNode) => ReactNode> = {
  text: (node) => markText(node.text ?? '', node.marks ?? []),
  paragraph: (node) => <p>{children(node)}</p>,
  heading,
  hardBreak: () => <br />,
  rule: () => <hr />,
  bulletList: (node) => <ul>{children(node)}</ul>,
  orderedList: (node) => <ol start={Number(text(node, 'order') || 1)}>{children(node)}</ol>,
  listItem: (node) => <li>{children(node)}</li>,
  taskList: (node) => <ul className="adf-tasks">{children(node)}</ul>,
  taskItem: task,
  blockTaskItem: task,
  decisionList: (node) => <ul className="adf-decisions">{children(node)}</ul>,
  decisionItem: (node) => <li>{children(node)}</li>,
  codeBlock: (node) => (
    <pre>
      <code>{plainText(node)}</code>
    </pre>
  ),
  blockquote: (node) => <blockquote>{children(node)}</blockquote>,
  panel: (node) => <div className={`adf-panel adf-panel-${text(node, 'panelType')}`}>{children(node)}</div>,
  expand: (node) => (
    <details>
      <summary>{text(node, 'title')}</summary>
      {children(node)}
    </details>
  ),
  table: (node) => (
    <div className="adf-table">
      <table>
        <tbody>{children(node)}</tbody>
      </table>
    </div>
  ),
  tableRow: (node) => <tr>{children(node)}</tr>,
  tableHeader: (node) => <th>{children(node)}</th>,
  tableCell: (node) => <td>{children(node)}</td>,
  mention: (node) => <span className="adf-mention">{text(node, 'text')}</span>,
  emoji: (node) => text(node, 'text') || text(node, 'shortName'),
  status: (node) => <span className="adf-status">{text(node, 'text')}</span>,
  date,
  inlineCard: card,
  blockCard: card,
  embedCard: card,
  media: (node) => <span className="adf-media">{text(node, 'alt') || '🖼'}</span>,
  mediaSingle: box('adf-media-box'),
  mediaGroup: box('adf-media-box'),
};
