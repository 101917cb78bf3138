import type { Verdict } from '../../../src/domain/gates/verdict';
import { Lozenge, type LozengeLook } from '../../common/Lozenge';
import type { Language } from '../../common/text';
import type { GridCell } from '../table/cells/gridCell';
import type { JudgedGate, ShownGate } from './judged';
import { openText } from './words';
import './gates.css';

interface GateCellProps {
  readonly cell: GridCell;
  readonly gate: ShownGate;
  /** undefined: not judged. */
  readonly judged: JudgedGate | undefined;
  /** Whether it still may be. */
  readonly isJudging: boolean;
  readonly language: Language;
}

/** The word says it; the colour only helps to find it. */
const LOOKS = { pass: 'success', fail: 'danger', unknown: 'warning', notApplicable: 'neutral' } as const satisfies Record<Verdict, LozengeLook>; // prettier-ignore

/** Whether an issue passes a gate, and how many checks are open. */
export function GateCell({ cell, gate, judged, isJudging, language }: GateCellProps) {
  const { t } = language;
  if (!judged)
    return (
      <div {...cell} className={`cell cell-${gate} gate-none`} title={isJudging ? undefined : t('gateCell.none')}>
        <span aria-hidden="true">{isJudging ? '…' : '–'}</span>
        <span className="visually-hidden">{t(isJudging ? 'gateCell.judging' : 'gateCell.none')}</span>
      </div>
    );
  const { verdict, open } = judged;
  return (
    <div {...cell} className={`cell cell-${gate}`} title={openText(judged, language)}>
      <Lozenge appearance={LOOKS[verdict]}>{t(`gateCell.${verdict}`)}</Lozenge>
      {open.length > 0 && <span className="gate-open-count">{t('gateCell.open', { count: open.length })}</span>}
    </div>
  );
}
