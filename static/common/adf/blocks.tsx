import { Fragment, type ReactNode } from 'react';
import { textOf } from '../../../src/domain/gates/adf';
import { countAttr, shownNode, textAttr, type ShownNode } from './node';
import type { Kinds } from './show';

/** More columns than a table of an editor has. */
const MOST_CELLS = 200;
const PANELS = new Set(['info', 'note', 'tip', 'warning', 'error', 'success']);

/** What stands on lines of its own. */
export const BLOCKS: Kinds = {
  paragraph: (_node, inside) => <p>{inside()}</p>,
  heading: (node, inside, { headingBelow }) => {
    const level = Math.min(6, headingBelow + (countAttr(node, 'level', 6) ?? 1));
    const Heading = `h${level}` as 'h3';
    return <Heading>{inside()}</Heading>;
  },
  rule: () => <hr />,
  blockquote: (_node, inside) => <blockquote>{inside()}</blockquote>,
  codeBlock: (node) => (
    <pre>
      <code>{textOf(node)}</code>
    </pre>
  ),
  panel: (node, inside) => {
    const kind = textAttr(node, 'panelType');
    return (
      <div role="note" className="adf-panel" data-kind={PANELS.has(kind) ? kind : 'custom'}>
        {inside()}
      </div>
    );
  },
  expand: (node, inside, { language }) => expand(node, inside(), language.t('adf.expand')),
  nestedExpand: (node, inside, { language }) => expand(node, inside(), language.t('adf.expand')),

  bulletList: (node, _inside, show) => <ul>{itemsOf(node, show)}</ul>,
  orderedList: (node, _inside, show) => <ol start={countAttr(node, 'order', 1_000_000) ?? 1}>{itemsOf(node, show)}</ol>,
  listItem: (_node, inside) => <li>{inside()}</li>,
  taskList: (node, _inside, show) => <ul className="adf-tasks">{itemsOf(node, show)}</ul>,
  taskItem: (node, inside, { language }) => task(node, inside(), language.t('adf.task')),
  blockTaskItem: (node, inside, { language }) => task(node, inside(), language.t('adf.task')),
  decisionList: (node, _inside, show) => <ul className="adf-decisions">{itemsOf(node, show)}</ul>,
  decisionItem: (_node, inside) => <li>{inside()}</li>,

  table: (node, _inside, { language, depth, ...show }) => (
    // It may be wider than its place: then it scrolls, also by keyboard.
    <div className="adf-table" role="region" aria-label={language.t('adf.table')} tabIndex={0}>
      <table>
        <tbody>
          {wrapped(
            node,
            ROWS,
            (row) => (
              <tr>{cell(row)}</tr>
            ),
            (child) => show.node(child, depth + 1),
          )}
        </tbody>
      </table>
    </div>
  ),
  tableRow: (node, _inside, { depth, ...show }) => (
    <tr>{wrapped(node, CELLS, cell, (child) => show.node(child, depth + 1))}</tr>
  ),
  tableHeader: (node, inside) => <th {...spansOf(node)}>{inside()}</th>,
  tableCell: (node, inside) => <td {...spansOf(node)}>{inside()}</td>,
};

const ITEMS = new Set(['listItem', 'taskItem', 'blockTaskItem', 'decisionItem']);
const ROWS = new Set(['tableRow']);
const CELLS = new Set(['tableHeader', 'tableCell']);

const cell = (inside: ReactNode) => <td>{inside}</td>;

const expand = (node: ShownNode, inside: ReactNode, fallback: string) => (
  <details className="adf-expand">
    <summary>{textAttr(node, 'title') || fallback}</summary>
    {inside}
  </details>
);

/** It shows what the description says; it is ticked in Jira. */
const task = (node: ShownNode, inside: ReactNode, fallback: string) => (
  <li className="adf-task">
    <input
      type="checkbox"
      disabled
      checked={textAttr(node, 'state') === 'DONE'}
      readOnly
      aria-label={textOf(node).trim() || fallback}
    />
    <div>{inside}</div>
  </li>
);

const itemsOf = (node: ShownNode, { depth, ...show }: Parameters<Kinds[string]>[2]) =>
  wrapped(
    node,
    ITEMS,
    (inside) => <li className="adf-nested">{inside}</li>,
    (child) => show.node(child, depth + 1),
  );

/** Of a list only items are children, of a table rows: what else a document has there is put into one. */
const wrapped = (
  { content }: ShownNode,
  kinds: ReadonlySet<string>,
  into: (inside: ReactNode) => ReactNode,
  show: (child: unknown) => ReactNode,
): ReactNode =>
  content.map((child, at) => {
    const isKind = kinds.has(shownNode(child)?.type ?? '');
    return <Fragment key={at}>{isKind ? show(child) : into(show(child))}</Fragment>;
  });

const spansOf = (node: ShownNode) => ({
  colSpan: countAttr(node, 'colspan', MOST_CELLS),
  rowSpan: countAttr(node, 'rowspan', MOST_CELLS),
});
