import type { AppError } from '../../../src/contract';
import type { Language } from '../../common/text';
import { errorText } from '../../common/words/errors';

/** Why Jira did not take a value, and what to do about it on this page. */
export const failureText = (error: AppError, language: Language): string =>
  error.code === 'DAMAGED' ? language.t('edits.damaged') : errorText(error, language);
