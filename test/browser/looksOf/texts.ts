import { IntlMessageFormat } from 'intl-messageformat';
import english from '../../../locales/en-US.json';
import dutch from '../../../locales/nl-NL.json';
import type { Language } from './look';

export type Text = keyof typeof english;
type Message = ReturnType<IntlMessageFormat['getAst']>;

const TEXTS: Record<Language, Record<string, string>> = { 'en-US': english, 'nl-NL': dutch };
/** As the parser of messages numbers what stands in them as it is. */
const LITERAL = 0;

/** Each plural and each choice of a message; what it fills in may be anything. */
function patternOf(message: Message): string {
  const parts = message.map((part) => {
    if ('options' in part)
      return `(?:${Object.values(part.options)
        .map(({ value }) => patternOf(value))
        .join('|')})`;
    return Number(part.type) === LITERAL && 'value' in part ? part.value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : '.+';
  });
  return parts.join('');
}

/** Finds the texts of the app in a language, by their keys. */
export const texts =
  (language: Language) =>
  (key: Text): RegExp => {
    const message = new IntlMessageFormat(TEXTS[language][key]!, language, undefined, { ignoreTag: true });
    return new RegExp(`^${patternOf(message.getAst())}$`, 's');
  };
