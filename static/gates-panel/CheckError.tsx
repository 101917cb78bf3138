import type { CheckResult } from '../../src/domain/gates/evaluate';
import { ownValue } from '../../src/domain/own';
import { ErrorMessage } from '../common/ErrorMessage';
import { Message } from '../common/Message';
import { useText } from '../common/text';
import { useThePanel } from './panel';

interface CheckErrorProps {
  readonly result: CheckResult;
  readonly onRetry: () => void;
}

/** Why a tick or an acceptance was not stored. */
export function CheckError({ result: { check }, onRetry }: CheckErrorProps) {
  const t = useText();
  const { saying, reload } = useThePanel();
  const error = ownValue(saying.errors, check.id);
  if (!error) return null;
  if (check.type !== 'accepted') {
    const retry = error.code === 'OUT_OF_DATE' ? reload : onRetry;
    return <ErrorMessage error={error} title={t('gatesPanel.notSaved')} onRetry={retry} />;
  }
  // Nothing to try again by itself: whoever accepts reads first, then uses the button anew.
  if (error.code !== 'OUT_OF_DATE') return <ErrorMessage error={error} title={t('gatesPanel.notSaved')} />;
  return (
    <div role="alert">
      <Message appearance="warning" title={t('gatesPanel.notSaved')}>
        <p>{t('gatesPanel.changedMeanwhile')}</p>
      </Message>
    </div>
  );
}
