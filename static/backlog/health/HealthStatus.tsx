import Button from '@atlaskit/button/new';
import { useText } from '../../common/text';
import type { Gates } from '../gates/useGates';

/** How far judging has come, and what to do about it; nothing once all is told. */
export function HealthStatus({ gates }: { readonly gates: Gates }) {
  const t = useText();
  const { progress, done, total, stop, goOn } = gates;
  const count = { done, total };
  switch (progress.state) {
    case 'waiting':
      return null;
    case 'judging':
      return (
        <>
          <span>
            {progress.waitSeconds === null
              ? t('health.judging', count)
              : t('backlog.load.waiting', { seconds: progress.waitSeconds })}
          </span>
          <Button spacing="compact" onClick={stop}>
            {t('backlog.load.stop')}
          </Button>
        </>
      );
    case 'complete':
      return (
        <span role="status" className="visually-hidden">
          {t('health.complete')}
        </span>
      );
    case 'stopped':
    case 'failed':
      return (
        <>
          <span role="status">{t('health.stopped', count)}</span>
          <Button spacing="compact" onClick={goOn}>
            {t('health.goOn')}
          </Button>
        </>
      );
  }
}
