import { useMemo } from 'react';
import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { gateName } from '../../../../src/texts/gates/refusal';
import { ErrorMessage } from '../../../common/ErrorMessage';
import { useLanguage } from '../../../common/text';
import { useEditing } from '../../editing';
import type { GateToolProps } from '../GateTools';
import { ToolDialog } from '../ToolDialog';
import { ChooseIssues } from './ChooseIssues';
import { differs, finishedChecks, type Comparison } from './judge';
import { Results } from './Results';
import { useChoice } from './useChoice';
import { useDryRun, type DryRun } from './useDryRun';

/** Judges chosen issues by the draft of a gate, before it is saved. */
export default function DryRunDialog({ gateIndex, onClose }: GateToolProps) {
  const language = useLanguage();
  const { t } = language;
  const { draft, form } = useEditing();
  const gate = draft.gates[gateIndex]!;
  const comparison = useMemo(
    (): Comparison => ({ saved: form.settings, draft, gateId: gate.id, roles: form.roles }),
    [form, draft, gate.id],
  );
  const { run, start, stop } = useDryRun(comparison);
  // What came of other issues must not stand under a new choice.
  const choice = useChoice(stop);
  const unfinished = gate.checks.length - finishedChecks(gate).length;
  const busy = run.state === 'reading';
  return (
    <ToolDialog
      title={t('dryRun.title', { name: gateName(gate, language) })}
      onClose={() => onClose()}
      footer={
        <>
          <Button appearance="subtle" onClick={() => onClose()}>
            {t('gateTools.close')}
          </Button>
          <Button
            appearance="primary"
            isLoading={busy}
            isDisabled={choice.chosen === null || gate.checks.length === 0}
            onClick={() => choice.chosen && start(choice.chosen)}
          >
            {t(run.state === 'done' || run.state === 'failed' ? 'dryRun.again' : 'dryRun.start')}
          </Button>
        </>
      }
    >
      <p>{t(gate.checks.length === 0 ? 'dryRun.noChecks' : 'dryRun.intro')}</p>
      {unfinished > 0 && <p className="gate-tool-mark">{t('dryRun.unfinished', { count: unfinished })}</p>}
      <ChooseIssues choice={choice} />
      <div aria-live="polite">{run.state === 'reading' && run.slow && <Progress run={run} onStop={stop} />}</div>
      {run.state === 'failed' && <ErrorMessage error={run.error} title={t('dryRun.failed')} />}
      {run.state === 'done' && <Results run={run} compared={differs(comparison)} />}
    </ToolDialog>
  );
}

interface ProgressProps {
  readonly run: Extract<DryRun, { state: 'reading' }>;
  readonly onStop: () => void;
}

/** Said only where it takes a while. */
function Progress({ run: { step, waitSeconds }, onStop }: ProgressProps) {
  const { t } = useLanguage();
  const text = t(`dryRun.step.${step}`);
  return (
    <div className="gate-tool">
      <p>{text}</p>
      <ProgressBar ariaLabel={text} isIndeterminate />
      {waitSeconds !== null && <p>{t('dryRun.wait', { seconds: waitSeconds })}</p>}
      <div className="button-row">
        <Button spacing="compact" onClick={onStop}>
          {t('dryRun.stop')}
        </Button>
      </div>
    </div>
  );
}
