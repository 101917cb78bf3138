import { ErrorMessage } from '../../common/ErrorMessage';
import { useText } from '../../common/text';
import type { Gates } from './useGates';

/** What went wrong while the gates were judged: the backlog itself stands, and what was judged counts. */
export function GatesProblem({ gates: { progress, goOn } }: { readonly gates: Gates }) {
  const t = useText();
  if (progress.state === 'failed')
    return <ErrorMessage error={progress.error} title={t('health.failed.title')} onRetry={goOn} />;
  if (progress.state === 'complete' && progress.problem !== null)
    return <ErrorMessage error={progress.problem} title={t('health.partial.title')} onRetry={goOn} />;
  return null;
}
