import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { Message } from './Message';
import type { AppError } from '../../src/contract/result';
import { useLanguage } from './text';
import { errorText, errorTitle } from './words/errors';

interface ErrorMessageProps {
  readonly error: AppError;
  /** Absent where trying again cannot help. */
  readonly onRetry?: () => void;
  /** What was being done; the default says only that it failed. */
  readonly title?: string;
  /** What it means here, after what happened and what to do about it. */
  readonly children?: ReactNode;
}

/** An error with what to do about it; screen readers hear it at once. */
export function ErrorMessage({ error, onRetry, title, children }: ErrorMessageProps) {
  const language = useLanguage();
  return (
    <div role="alert">
      <Message
        appearance={error.code === 'RATE_LIMITED' ? 'warning' : 'error'}
        title={title ?? errorTitle(error, language)}
      >
        <p>{errorText(error, language)}</p>
        {children}
        {onRetry && (
          <div className="button-row">
            <Button onClick={onRetry} spacing="compact">
              {/* What is out of date is not tried again but read again. */}
              {language.t(error.code === 'OUT_OF_DATE' ? 'common.reload' : 'error.retry')}
            </Button>
          </div>
        )}
      </Message>
    </div>
  );
}
