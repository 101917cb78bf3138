import Button from '@atlaskit/button/new';
import RefreshIcon from '@atlaskit/icon/core/refresh';
import type { GateResult } from '../../src/domain/gates/evaluate';
import { useLanguage } from '../common/text';
import { openChecksText, verdictText } from '../common/words';
import { progressOf } from './logic';

interface GateHeaderProps {
  readonly gate: GateResult;
  readonly reloading: boolean;
  readonly onReload: () => void;
}

/** The verdict in words and as a bar, and what is still missing. */
export function GateHeader({ gate, reloading, onReload }: GateHeaderProps) {
  const language = useLanguage();
  const { t } = language;
  const open = openChecksText(gate, language);
  return (
    <div className="gate-head">
      <div className="gate-line">
        <p className="gate-verdict" role="status">
          {gate.results.length === 0 ? t('donePanel.emptyTitle') : verdictText(gate, language)}
        </p>
        <Button iconBefore={RefreshIcon} appearance="subtle" spacing="compact" isLoading={reloading} onClick={onReload}>
          {t('common.reload')}
        </Button>
      </div>
      {gate.applicable > 0 && (
        <div
          className="gate-bar"
          role="progressbar"
          aria-label={t('manifest.donePanel.title')}
          aria-valuemin={0}
          aria-valuemax={gate.applicable}
          aria-valuenow={gate.passed}
          aria-valuetext={verdictText(gate, language)}
        >
          <span style={{ inlineSize: `${100 * progressOf(gate)}%` }} data-verdict={gate.verdict} />
        </div>
      )}
      {open !== null && <p className="gate-open">{open}</p>}
    </div>
  );
}
