import Button from '@atlaskit/button/new';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import ProgressBar from '@atlaskit/progress-bar';
import type { GateView } from '../../src/contract/views';
import { gateName } from '../../src/texts/gates/refusal';
import { Message } from '../common/Message';
import { useLanguage } from '../common/text';
import { verdictText } from '../common/words';
import { progressOf } from './logic';
import { useThePanel } from './panel';
import { frozenText } from './words';

interface GateHeadProps {
  readonly gate: GateView;
  readonly onShowMissing: () => void;
}

/** The verdict in words and as a bar, and the way to what is missing. */
export function GateHead({ gate, onShowMissing }: GateHeadProps) {
  const language = useLanguage();
  const { t } = language;
  const { reloading, reload } = useThePanel();
  const { result, stamp, frozenAt } = gate;
  const name = gateName(gate, language);
  const isEmpty = result.results.length === 0;
  const verdict = isEmpty ? t('gatesPanel.emptyTitle') : verdictText(result, language);
  return (
    <div className="gate-head">
      <div className="gate-line">
        <h2 className="gate-name">{name}</h2>
        <Button iconBefore={RefreshIcon} appearance="subtle" spacing="compact" isLoading={reloading} onClick={reload}>
          {t('common.reload')}
        </Button>
      </div>
      <p className="gate-verdict">{verdict}</p>
      {result.applicable > 0 && (
        <ProgressBar
          value={progressOf(result)}
          appearance={result.verdict === 'pass' ? 'success' : 'default'}
          ariaLabel={`${name}: ${verdict}`}
        />
      )}
      {isEmpty && <p className="gate-note">{t('gatesPanel.empty')}</p>}
      {frozenAt !== null && (
        <Message appearance="success">
          <p>{frozenText(stamp, frozenAt, language)}</p>
        </Message>
      )}
      {result.open > 0 && (
        <div className="button-row">
          <Button spacing="compact" onClick={onShowMissing}>
            {t('gatesPanel.showMissing', { count: result.open })}
          </Button>
        </div>
      )}
    </div>
  );
}
