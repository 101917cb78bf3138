import Button from '@atlaskit/button/new';
import { ErrorMessage } from '../../common/ErrorMessage';
import { useText } from '../../common/text';
import type { MoreFields } from './useMoreFields';

/** How far reading the Jira fields of the tried-out model has come. */
export function FieldsStatus({ fields }: { readonly fields: MoreFields }) {
  const t = useText();
  switch (fields.state) {
    case 'none':
    case 'read':
      return null;
    case 'failed':
      return <ErrorMessage error={fields.error} title={t('whatIf.fields.failed')} onRetry={fields.again} />;
    case 'reading':
      return (
        <p className="what-if-fields">
          <span role="status">{t('whatIf.fields.reading', { loaded: fields.loaded, total: fields.total })}</span>
          <Button spacing="compact" onClick={fields.stop}>
            {t('whatIf.fields.stop')}
          </Button>
        </p>
      );
    case 'stopped':
      return (
        <p className="what-if-fields">
          <span role="status">{t('whatIf.fields.stopped')}</span>
          <Button spacing="compact" onClick={fields.again}>
            {t('whatIf.fields.again')}
          </Button>
        </p>
      );
  }
}
