import { memo, useMemo, type CSSProperties } from 'react';
import type { ExportRow, ExportTable } from './exportTable';
import { grouped } from './grouped';
import { roomsOf } from './widths';

interface SheetProps {
  readonly table: ExportTable;
  readonly headingId?: string;
  /** How many of its parts are shown; all unless it says so. */
  readonly parts?: number;
}

/** As many rows as a browser lays out without anybody noticing. */
const ROWS_IN_PART = 500;

interface Part {
  readonly group: string | null;
  readonly isFirst: boolean;
  readonly rows: readonly ExportRow[];
}

/** The rows in pieces that can be shown one after the other. */
export function sheetParts({ rows }: ExportTable): readonly Part[] {
  return [...grouped(rows, ({ group }) => group)].flatMap(([group, inside]) =>
    Array.from({ length: Math.ceil(inside.length / ROWS_IN_PART) }, (_, part) => ({
      group,
      isFirst: part === 0,
      rows: inside.slice(part * ROWS_IN_PART, (part + 1) * ROWS_IN_PART),
    })),
  );
}

/** The view as a page for people who do not have the tool before them: what it is, and its rows. */
export function Sheet({ table, headingId, parts = Number.POSITIVE_INFINITY }: SheetProps) {
  const { title, facts, notes, head } = table;
  const all = useMemo(() => sheetParts(table), [table]);
  const rooms = useMemo(() => roomsOf(table), [table]);
  const room = rooms.reduce((sum, one) => sum + one, 0);
  return (
    <article className="export-sheet">
      <h1 id={headingId}>{title}</h1>
      <dl className="export-facts">
        {facts.map(({ name, text }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {notes.length > 0 && (
        <ul className="export-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      <table style={{ '--characters': room } as CSSProperties}>
        <colgroup>
          {head.map(({ id }, column) => (
            <col key={id} style={{ width: `${(100 * rooms[column]!) / room}%` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {head.map(({ id, title: name }) => (
              <th key={id} scope="col" data-column={id}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {all.slice(0, parts).map((part, index) => (
          <Rows key={index} part={part} head={head} />
        ))}
      </table>
    </article>
  );
}

interface RowsProps extends Pick<ExportTable, 'head'> {
  readonly part: Part;
}

const Rows = memo(function Rows({ part: { group, isFirst, rows }, head }: RowsProps) {
  return (
    <tbody>
      {group !== null && isFirst && (
        <tr>
          <th colSpan={head.length} scope="rowgroup" className="export-group">
            {group}
          </th>
        </tr>
      )}
      {rows.map(({ cells }, index) => (
        <tr key={index}>
          {cells.map(({ text }, column) => (
            <td key={head[column]!.id} data-column={head[column]!.id}>
              {text}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
});
