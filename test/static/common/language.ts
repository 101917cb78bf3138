import { makeLanguage, type Language } from '../../../src/texts/language';
import type { Locale, Texts } from '../../../src/texts/translate';
import english from '../../../locales/en-US.json';
import dutch from '../../../locales/nl-NL.json';

export const TEXTS: Record<Locale, Texts> = { 'en-US': english, 'nl-NL': dutch };

export const NOW = new Date('2026-11-23T12:00:00Z');

export const languageOf = (locale: Locale): Language =>
  makeLanguage(locale, TEXTS[locale], 'Europe/Amsterdam', () => NOW);
