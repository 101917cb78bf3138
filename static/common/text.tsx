import { createContext, useContext } from 'react';
import type { Language } from '../../src/texts/language';
import type { Translate } from '../../src/texts/translate';

export type { Language } from '../../src/texts/language';
export type { TextKey } from '../../src/texts/translate';

const LanguageContext = createContext<Language | null>(null);
export const LanguageProvider = LanguageContext.Provider;

export function useLanguage(): Language {
  const language = useContext(LanguageContext);
  if (!language) throw new Error('useLanguage outside of a page that boot.tsx mounted');
  return language;
}

export const useText = (): Translate => useLanguage().t;
