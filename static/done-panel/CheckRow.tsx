import Checkbox from '@atlaskit/checkbox';
import type { CheckResult } from '../../src/domain/gates/evaluate';
import { ErrorMessage } from '../common/ErrorMessage';
import { useLanguage } from '../common/text';
import type { NameOf } from '../common/usePeople';
import { checkText, findingText } from '../common/words';
import { CheckDetails } from './CheckDetails';
import { isTicked } from './logic';
import { StatusLozenge, StatusMark } from './Status';
import { TickedBy } from './TickedBy';
import type { Ticks } from './useTicks';

interface CheckRowProps {
  readonly result: CheckResult;
  readonly ticks: Ticks;
  readonly canEdit: boolean;
  readonly onReload: () => void;
  readonly nameOf: NameOf;
}

/** One check: what it asks, how it came out, and why. */
export function CheckRow({ result, ticks, canEdit, onReload, nameOf }: CheckRowProps) {
  const language = useLanguage();
  const { t } = language;
  const { check, finding, tick } = result;
  const text = checkText(check, language);
  const saving = ticks.pending[check.id] !== undefined;
  const error = ticks.errors[check.id];
  const tickable = canEdit && check.type === 'manual' && finding.status !== 'notApplicable';
  const setTick = (ticked: boolean) => ticks.set({ checkId: check.id, ticked });
  return (
    <li className="check" data-status={finding.status} data-check={check.id}>
      <div className="check-head">
        {tickable ? (
          <Checkbox
            label={text}
            isChecked={isTicked(result, ticks.pending)}
            onChange={(event) => saving || setTick(event.currentTarget.checked)}
          />
        ) : (
          <span className="check-text">
            <StatusMark status={finding.status} />
            {text}
          </span>
        )}
        <span className="check-status">
          <StatusLozenge status={finding.status} />
        </span>
      </div>
      <div className="check-reason">
        {saving && <span role="status">{t('common.saving')}</span>}
        {!saving && (tick ? <TickedBy tick={tick} nameOf={nameOf} /> : <span>{findingText(finding, language)}</span>)}
        <CheckDetails result={result} />
      </div>
      {error && (
        <ErrorMessage
          error={error}
          title={t('donePanel.notSaved')}
          onRetry={() => (error.code === 'OUT_OF_DATE' ? onReload() : setTick(!isTicked(result, {})))}
        />
      )}
    </li>
  );
}
