import { useMemo } from 'react';
import type { GateResult } from '../../../../src/domain/gates/evaluate';
import type { Verdict } from '../../../../src/domain/gates/verdict';
import type { Finding } from '../../../../src/domain/gates/finding';
import { IssueLink } from '../../../common/IssueLink';
import { Lozenge } from '../../../common/Lozenge';
import { PagedTable } from '../../../common/PagedTable';
import { useLanguage } from '../../../common/text';
import { useWide } from '../../../common/useWide';
import { findingSentence } from '../../../common/words';
import { checkName } from '../../gates/checkFacts';
import type { Judged } from './judge';

/** More would hide the other issues. */
const MISSING_SHOWN = 3;

interface ResultTableProps {
  readonly judged: readonly Judged[];
  readonly compared: boolean;
}

/** Each issue, its verdict now and then, and what is missing then; where there is no room, all of it in one column. */
export function ResultTable({ judged, compared }: ResultTableProps) {
  const language = useLanguage();
  const { t } = language;
  const wide = useWide();
  const rows = useMemo(
    () =>
      judged.map((one) => ({
        key: one.issue.id,
        cells: wide
          ? wideCells(one, compared)
          : [{ key: 'issue', content: <InOneCell {...one} compared={compared} /> }],
      })),
    [judged, compared, wide],
  );
  const wideHead = [
    { key: 'issue', content: t('dryRun.table.issue'), width: compared ? 32 : 36 },
    ...(compared ? [{ key: 'now', content: t('dryRun.table.now'), width: 15 }] : []),
    { key: 'then', content: t(compared ? 'dryRun.table.then' : 'dryRun.table.verdict'), width: 15 },
    { key: 'missing', content: t('dryRun.table.missing'), width: compared ? 38 : 49 },
  ];
  return (
    <div className="dry-run-table">
      <PagedTable
        label={t('dryRun.table.missing')}
        head={wide ? wideHead : [{ key: 'issue', content: t('dryRun.table.issue') }]}
        rows={rows}
      />
    </div>
  );
}

const wideCells = ({ issue, now, then }: Judged, compared: boolean) => [
  { key: 'issue', content: <IssueLink issue={issue} /> },
  ...(compared && now ? [{ key: 'now', content: <VerdictMark verdict={now.verdict} /> }] : []),
  { key: 'then', content: <VerdictMark verdict={then.verdict} /> },
  { key: 'missing', content: <Missing result={then} /> },
];

function InOneCell({ issue, now, then, compared }: Judged & { readonly compared: boolean }) {
  const { t } = useLanguage();
  return (
    <div className="dry-run-cell">
      <IssueLink issue={issue} />
      <span className="gate-tool-line">
        {compared && now && (
          <>
            {t('dryRun.table.now')} <VerdictMark verdict={now.verdict} /> {t('dryRun.table.then')}
          </>
        )}
        <VerdictMark verdict={then.verdict} />
      </span>
      <Missing result={then} />
    </div>
  );
}

const LOOKS = { pass: 'success', fail: 'danger', unknown: 'warning', notApplicable: 'neutral' } as const;

function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  const { t } = useLanguage();
  return <Lozenge appearance={LOOKS[verdict]}>{t(`dryRun.verdict.${verdict}`)}</Lozenge>;
}

/** Reasons that only repeat that it is missing. */
const SAYS_NO_MORE: ReadonlySet<Finding['reason']['code']> = new Set(['notTicked', 'notAccepted']);

/** Those that fail come before those that nobody can tell. */
function Missing({ result }: { readonly result: GateResult }) {
  const language = useLanguage();
  const { t } = language;
  const open = (['fail', 'unknown'] as const).flatMap((status) =>
    result.results.filter(({ finding }) => finding.status === status),
  );
  const shown = open.length > MISSING_SHOWN + 1 ? open.slice(0, MISSING_SHOWN) : open;
  const why = (finding: Finding) => findingSentence(finding, language);
  if (open.length === 0) return null;
  return (
    <ul className="dry-run-missing">
      {shown.map(({ check, finding }) => (
        <li key={check.id}>
          {checkName(check, language)}
          {!SAYS_NO_MORE.has(finding.reason.code) && (
            <span className="gate-tool-remark">
              {finding.status === 'unknown' ? t('dryRun.missing.unknown', { text: why(finding) }) : why(finding)}
            </span>
          )}
        </li>
      ))}
      {open.length > shown.length && <li>{t('dryRun.more', { count: open.length - shown.length })}</li>}
    </ul>
  );
}
