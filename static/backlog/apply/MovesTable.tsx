import { useMemo } from 'react';
import { PagedTable } from '../../common/PagedTable';
import { useLanguage } from '../../common/text';
import { useWide } from '../../common/useWide';
import { reasonTexts } from '../reasonTexts';
import { usePageBehind } from './page';
import { moveRows, type MoveRow, type Proposal } from './proposal';

interface MovesTableProps {
  readonly proposal: Proposal;
  readonly withReasons: boolean;
}

/** The issues that move, page by page; where there is no room for a column of reasons, they stand below the issue. */
export function MovesTable({ proposal, withReasons }: MovesTableProps) {
  const { t, format } = useLanguage();
  const { rowOf } = usePageBehind();
  const wide = useWide();
  const moves = useMemo(() => moveRows(proposal, (id) => rowOf(id) !== undefined), [proposal, rowOf]);
  const asColumn = withReasons && wide;
  const place = (at: number | null) => (at === null ? '' : format.number(at));
  const rows = useMemo(
    () =>
      moves.map((move) => ({
        key: move.id,
        cells: [
          { key: 'issue', content: <MovedIssue id={move.id} withReason={withReasons && !asColumn} /> },
          { key: 'from', content: <span className="apply-place">{place(move.from)}</span> },
          { key: 'to', content: <PlaceThen move={move} text={place(move.to)} /> },
          ...(asColumn ? [{ key: 'reason', content: <Reason id={move.id} /> }] : []),
        ],
      })),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `place` is made of `format`
    [moves, asColumn, withReasons, format],
  );
  const narrowWidth = 18;
  return (
    <div className="apply-table">
      <PagedTable
        label={t('apply.table.label')}
        head={[
          { key: 'issue', content: t('apply.table.issue'), width: asColumn ? 40 : 100 - 2 * narrowWidth },
          { key: 'from', content: t('apply.table.from'), width: asColumn ? 10 : narrowWidth },
          { key: 'to', content: t('apply.table.to'), width: asColumn ? 12 : narrowWidth },
          ...(asColumn ? [{ key: 'reason', content: t('apply.table.reason'), width: 38 }] : []),
        ]}
        rows={rows}
      />
    </div>
  );
}

/** Worked out only for the rows of the page in sight. */
function MovedIssue({ id, withReason }: { readonly id: string; readonly withReason: boolean }) {
  const { t } = useLanguage();
  const { rowOf } = usePageBehind();
  const issue = rowOf(id)?.issue;
  if (issue === undefined) return <span className="apply-unknown">{t('apply.issue.unknown')}</span>;
  return (
    <span className="apply-issue">
      <span title={issue.summary} className="apply-summary">
        <span className="apply-key">{issue.key}</span> {issue.summary}
      </span>
      {withReason && <Reason id={id} />}
    </span>
  );
}

function Reason({ id }: { readonly id: string }) {
  const { rowOf, setting } = usePageBehind();
  const row = rowOf(id);
  if (row === undefined) return null;
  const text = reasonTexts(row, setting).join(' · ');
  return (
    <span className="apply-reason" title={text}>
      {text}
    </span>
  );
}

function PlaceThen({ move: { from, to }, text }: { readonly move: MoveRow; readonly text: string }) {
  const look = from === null || to === null || from === to ? '' : to < from ? 'apply-up' : 'apply-down';
  return (
    <span className={`apply-place ${look}`}>
      {look !== '' && <span aria-hidden="true">{look === 'apply-up' ? '▲ ' : '▼ '}</span>}
      {text}
    </span>
  );
}
