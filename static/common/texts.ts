import type { Locale, Texts } from '../../src/texts/translate';

/** A language is a chunk of its own: nobody loads the texts of the other one. */
export async function loadTexts(locale: Locale): Promise<Texts> {
  switch (locale) {
    case 'en-US':
      return (await import('../../locales/en-US.json')).default;
    case 'nl-NL':
      return (await import('../../locales/nl-NL.json')).default;
  }
}
