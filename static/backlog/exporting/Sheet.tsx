import type { ExportTable } from './exportTable';
import { grouped } from './grouped';

interface SheetProps {
  readonly table: ExportTable;
  readonly headingId?: string;
}

/** The view as a page for people who do not have the tool before them: what it is, and all of its rows. */
export function Sheet({ table, headingId }: SheetProps) {
  const { title, facts, notes, head, rows, noGroup } = table;
  const groups = [...grouped(rows, ({ group }) => group)];
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
      <table>
        <thead>
          <tr>
            {head.map(({ id, title: name }) => (
              <th key={id} scope="col" data-column={id}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map(([group, inside]) => (
          <tbody key={group ?? ''}>
            {group !== null && (
              <tr>
                <th colSpan={head.length} scope="rowgroup" className="export-group">
                  {group === '' ? noGroup : group}
                </th>
              </tr>
            )}
            {inside.map(({ cells }, index) => (
              <tr key={index}>
                {cells.map(({ text }, column) => (
                  <td key={head[column]!.id} data-column={head[column]!.id}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </article>
  );
}
