import { useId } from 'react';
import Checkbox from '@atlaskit/checkbox';
import type { GateView } from '../../src/contract/views';
import type { CheckResult } from '../../src/domain/gates/evaluate';
import { ownValue } from '../../src/domain/own';
import { useLanguage } from '../common/text';
import { checkText } from '../common/words';
import { Acceptance } from './Acceptance';
import { CheckDetails } from './CheckDetails';
import { CheckError } from './CheckError';
import { isTicked } from './logic';
import { MendAction } from './MendAction';
import { useThePanel } from './panel';
import { Reason } from './Reason';
import { StatusLozenge, StatusMark } from './Status';

interface CheckRowProps {
  readonly result: CheckResult;
  readonly gate: GateView;
}

/** One check: what it asks, how it came out and why, and what mends it. */
export function CheckRow({ result, gate }: CheckRowProps) {
  const language = useLanguage();
  const id = useId();
  const { saying } = useThePanel();
  const { check, finding } = result;
  const text = checkText(check, language);
  const saving = ownValue(saying.pending, check.id) !== undefined;
  const mayAct = gate.frozenAt === null && finding.status !== 'notApplicable' && gate.mayTick.includes(check.id);
  const setTick = (ticked: boolean) => saying.tick({ checkId: check.id, ticked });
  return (
    <li className="check" data-status={finding.status} data-check={check.id} tabIndex={-1}>
      <div className="check-head">
        {mayAct && check.type === 'manual' ? (
          <Checkbox
            label={text}
            isChecked={isTicked(result, saying.pending)}
            onChange={(event) => saving || setTick(event.currentTarget.checked)}
          />
        ) : (
          <span className="check-text" id={id}>
            <StatusMark status={finding.status} />
            {text}
          </span>
        )}
        <span className="check-status">
          <StatusLozenge status={finding.status} />
        </span>
      </div>
      <div className="check-reason">
        {saving ? <p role="status">{language.t('common.saving')}</p> : <Reason result={result} gate={gate} />}
        <CheckDetails result={result} />
        {check.type === 'accepted' && mayAct && <Acceptance result={result} describedBy={id} />}
        {gate.frozenAt === null && <MendAction result={result} />}
      </div>
      <CheckError result={result} onRetry={() => setTick(!isTicked(result, {}))} />
    </li>
  );
}
