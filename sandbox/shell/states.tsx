import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useTexts } from './texts';

export function Waiting() {
  const { t } = useTexts();
  return (
    <div className="waiting">
      <Spinner size="large" label={t('frame.loading')} />
    </div>
  );
}

export function Failure({ error, onRetry }: { error: Error; onRetry?: () => void }) {
  const { t } = useTexts();
  return (
    <div className="notice">
      <SectionMessage appearance="error" title={t('error.title')}>
        <p>{error.message}</p>
        {onRetry && <Button onClick={onRetry}>{t('error.retry')}</Button>}
      </SectionMessage>
    </div>
  );
}

export function Notice({ children }: { children: string }) {
  return (
    <div className="notice">
      <SectionMessage>
        <p>{children}</p>
      </SectionMessage>
    </div>
  );
}
