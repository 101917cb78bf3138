import english from '../../locales/en-US.json';
import dutch from '../../locales/nl-NL.json';
import { makeLanguage, type Language } from './language';
import { localeFor, type Locale, type Texts } from './translate';

/** Both languages at once: for functions, which speak to whoever comes. Pages load the one they need (static/common/texts). */
const TEXTS: Readonly<Record<Locale, Texts>> = { 'en-US': english, 'nl-NL': dutch };

/** @param jiraLocale Jira's name of a language, `nl_NL`; one it does not speak is English. */
export function languageFor(jiraLocale: string): Language {
  const locale = localeFor(jiraLocale);
  return makeLanguage(locale, TEXTS[locale], 'UTC');
}
