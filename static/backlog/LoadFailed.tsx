import { ErrorMessage } from '../common/ErrorMessage';
import { useLanguage } from '../common/text';
import type { Load } from './state';

interface LoadFailedProps {
  readonly load: Extract<Load, { state: 'failed' }>;
  readonly onRestart: () => void;
}

/** Reading the backlog broke off: why, what is here all the same, and the one way on. */
export function LoadFailed({ load: { error, loaded, total }, onRestart }: LoadFailedProps) {
  const { t, format } = useLanguage();
  return (
    <ErrorMessage error={error} onRetry={onRestart}>
      <p>
        {loaded === 0 || total === null
          ? t('backlog.load.failed.none')
          : t('backlog.load.failed.some', { loaded: format.number(loaded), total: format.number(total) })}
      </p>
    </ErrorMessage>
  );
}
