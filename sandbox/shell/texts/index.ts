import { useRouter } from '../router';
import { en } from './en';
import { nl } from './nl';

export type TextKey = keyof typeof en;

export interface Texts {
  t: (key: TextKey) => string;
  locale: string;
  date: (value: string) => string;
}

export function useTexts(): Texts {
  const { lang } = useRouter().choice;
  const texts = lang === 'nl-NL' ? nl : en;
  return {
    t: (key) => texts[key],
    locale: lang,
    date: (value) => new Date(value).toLocaleDateString(lang, { day: 'numeric', month: 'short', year: 'numeric' }),
  };
}
