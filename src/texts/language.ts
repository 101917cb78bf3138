import { makeFormat, type Format } from './format';
import { makeTranslate, type Locale, type TextKey, type Texts, type Translate } from './translate';

/** All that is needed to put something into words; the pure functions of `words/` take it as their last argument. */
export interface Language {
  readonly locale: Locale;
  readonly t: Translate;
  /** Whether there is a text of this key: keys of criteria are the admin's to choose. */
  readonly has: (key: string) => key is TextKey;
  readonly format: Format;
}

export const makeLanguage = (locale: Locale, texts: Texts, timezone: string, now?: () => Date): Language => ({
  locale,
  t: makeTranslate(texts, locale),
  has: (key): key is TextKey => Object.hasOwn(texts, key),
  format: makeFormat(locale, timezone, now),
});
