import type { Language } from '../../common/text';
import { errorText, errorTitle } from '../../common/words/errors';
import type { NotSaved } from './edits';

/** Why Jira did not take a value, in the words that name this cause everywhere, and what to do about it on this page. */
export const failureText = (error: NotSaved, language: Language): string =>
  `${failureTitle(error, language)}. ${adviceText(error, language)}`;

export const failureTitle = (error: NotSaved, language: Language): string =>
  error.code === 'STOPPED' ? language.t('edits.stopped') : errorTitle(error, language);

function adviceText(error: NotSaved, language: Language): string {
  if (error.code === 'STOPPED') return language.t('edits.stopped.text');
  return error.code === 'DAMAGED' ? language.t('edits.damaged') : errorText(error, language);
}
