import { lazy, Suspense } from 'react';
import type { GateView } from '../../src/contract/views';
import type { CheckResult } from '../../src/domain/gates/evaluate';
import { useLanguage } from '../common/text';
import { findingText } from '../common/words';
import { useThePanel } from './panel';
import { saidText, whoText } from './words';

const Changes = lazy(() => import('./Changes').then((module) => ({ default: module.Changes })));

/** Reasons that a person stands behind. */
const SAID: ReadonlySet<string> = new Set(['ticked', 'accepted', 'acceptanceWithdrawn', 'passedThen']);

interface ReasonProps {
  readonly result: CheckResult;
  readonly gate: GateView;
}

/** Why a check came out as it did: who said so, or what Jira shows; and who could change that. */
export function Reason({ result, gate }: ReasonProps) {
  const language = useLanguage();
  const { nameOf } = useThePanel();
  const { check, finding } = result;
  const canChange = gate.frozenAt === null && finding.status !== 'notApplicable' && !gate.mayTick.includes(check.id);
  const who = canChange && finding.reason.code !== 'roleGone' ? whoText(check, nameOf, language) : null;
  return (
    <>
      <Why result={result} />
      {who !== null && <p>{who}</p>}
    </>
  );
}

function Why({ result: { check, finding, tick } }: Pick<ReasonProps, 'result'>) {
  const language = useLanguage();
  const { someone } = useThePanel();
  const { reason } = finding;
  const said = SAID.has(reason.code);
  if (!tick || !said) return <p>{findingText(finding, language)}</p>;
  const { at, by } = tick;
  const withdrawn = reason.code === 'acceptanceWithdrawn';
  return (
    <>
      <p>
        <time dateTime={at} title={language.format.dateTime(at)}>
          {saidText({ check, at, by: someone(by), withdrawn }, language)}
        </time>
      </p>
      {withdrawn && (
        <Suspense fallback={<p>{findingText(finding, language)}</p>}>
          <Changes {...reason} />
        </Suspense>
      )}
    </>
  );
}
