import { useState, type ComponentProps } from 'react';
import DynamicTable from '@atlaskit/dynamic-table';
import { useText } from './text';

type TableProps = ComponentProps<typeof DynamicTable>;

export const ROWS_PER_PAGE = 10;

interface PagedTableProps {
  readonly label: string;
  readonly head: NonNullable<TableProps['head']>['cells'];
  readonly rows: NonNullable<TableProps['rows']>;
}

/** A table of a dialog, ten rows a page. */
export function PagedTable({ label, head, rows }: PagedTableProps) {
  const t = useText();
  const [page, setPage] = useState(1);
  const pages = Math.max(1, Math.ceil(rows.length / ROWS_PER_PAGE));
  return (
    <DynamicTable
      label={label}
      isFixedSize
      head={{ cells: head }}
      rows={rows}
      rowsPerPage={ROWS_PER_PAGE}
      page={Math.min(page, pages)}
      onSetPage={setPage}
      paginationi18n={{
        label: t('pages.label'),
        pageLabel: t('pages.page'),
        prev: t('pages.prev'),
        next: t('pages.next'),
      }}
    />
  );
}
