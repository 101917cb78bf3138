import { IntlMessageFormat } from 'intl-messageformat';
import type english from '../../locales/en-US.json';

export const LOCALES = ['en-US', 'nl-NL'] as const;
export type Locale = (typeof LOCALES)[number];

/** A key that does not exist does not compile; a test holds the other languages to the same keys. */
export type TextKey = keyof typeof english;
export type Texts = Readonly<Record<TextKey, string>>;
type TextValues = Readonly<Record<string, string | number>>;
export type Translate = (key: TextKey, values?: TextValues) => string;

/** Dutch for anyone whose Jira is in Dutch, of whatever country; English for all others. */
export const localeFor = (jiraLocale: string): Locale => (/^nl([-_]|$)/i.test(jiraLocale) ? 'nl-NL' : 'en-US');

/** Texts in ICU message syntax; each is parsed when it is first needed. */
export function makeTranslate(texts: Texts, locale: Locale): Translate {
  const parsed = new Map<TextKey, IntlMessageFormat>();
  return (key, values) => {
    let message = parsed.get(key);
    if (!message) {
      message = new IntlMessageFormat(texts[key], locale, undefined, { ignoreTag: true });
      parsed.set(key, message);
    }
    return String(message.format(values));
  };
}
