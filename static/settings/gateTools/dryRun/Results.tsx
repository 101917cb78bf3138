import { useState } from 'react';
import Checkbox from '@atlaskit/checkbox';
import { useLanguage } from '../../../common/text';
import { isChanged, summaryOf, type Judged } from './judge';
import { ResultTable } from './ResultTable';
import type { DryRun } from './useDryRun';

interface ResultsProps {
  readonly run: Extract<DryRun, { state: 'done' }>;
  /** Whether what is saved can come to another verdict. */
  readonly compared: boolean;
}

/** What came of it: in one line, and issue by issue. */
export function Results({ run: { judged, missing, elsewhere }, compared }: ResultsProps) {
  const { t, format } = useLanguage();
  const [onlyChanged, setOnlyChanged] = useState(false);
  const changed = compared ? judged.filter(isChanged) : [];
  const shown = onlyChanged && compared ? changed : judged;
  return (
    <section className="gate-tool">
      <p role="status" className="dry-run-summary">
        {judged.length === 0 ? t('dryRun.none') : <SummaryLine judged={judged} compared={compared} />}
      </p>
      {missing.length > 0 && <p className="gate-tool-mark">{t('dryRun.missing', { keys: format.list(missing) })}</p>}
      {elsewhere.length > 0 && (
        <p className="gate-tool-mark">{t('dryRun.elsewhere', { keys: format.list(elsewhere) })}</p>
      )}
      {changed.length > 0 && changed.length < judged.length && (
        <Checkbox
          label={t('dryRun.onlyChanged')}
          isChecked={onlyChanged}
          onChange={() => setOnlyChanged((before) => !before)}
        />
      )}
      {shown.length > 0 && <ResultTable judged={shown} compared={compared} />}
    </section>
  );
}

function SummaryLine({ judged, compared }: { readonly judged: readonly Judged[]; readonly compared: boolean }) {
  const { t } = useLanguage();
  const summary = summaryOf(judged);
  const { total, passThen, passNow } = summary;
  const counted = (['losing', 'gaining', 'unknown', 'notApplicable'] as const).filter(
    (part) => summary[part] > 0 && (compared || part === 'unknown' || part === 'notApplicable'),
  );
  const parts = [
    compared
      ? t('dryRun.summary.then', { pass: passThen, total, now: passNow })
      : t('dryRun.summary', { pass: passThen, total }),
    ...counted.map((part) => t(`dryRun.summary.${part}`, { count: summary[part] })),
  ];
  return <>{`${parts.join('; ')}.`}</>;
}
