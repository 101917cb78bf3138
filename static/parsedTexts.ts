import { readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Plugin } from 'vite';

type MessageFormatElement = ReturnType<IntlMessageFormat['getAst']>[number];

const TEXTS = /[\\/]locales[\\/]([\w-]+)\.json$/;

/**
 * Puts the texts into the pages as the parser of ICU messages would read them there: the pages do without the parser, 8 kB gzip
 * of each, and without its work. What takes no values stays a string, see `common/messageParser.ts`.
 */
export const parsedTexts = (): Plugin => ({
  name: 'parsed-texts',
  enforce: 'pre',
  load(id) {
    const locale = TEXTS.exec(id)?.[1];
    if (locale === undefined) return null;
    const texts = JSON.parse(readFileSync(id, 'utf8')) as Record<string, string>;
    return JSON.stringify(
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, parsedText(text, locale)])),
    );
  },
});

/** As `makeTranslate` has them read. */
export function parsedText(text: string, locale: string): string | MessageFormatElement[] {
  const elements = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst();
  const [first, ...others] = elements;
  if (first === undefined) return '';
  return others.length === 0 && isWords(first) && 'value' in first ? first.value : elements;
}

/** A part that is nothing but words. */
const isWords = ({ type }: { readonly type: number }): boolean => type === 0;
