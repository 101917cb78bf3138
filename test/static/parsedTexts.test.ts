import { IntlMessageFormat } from 'intl-messageformat';
import english from '../../locales/en-US.json';
import dutch from '../../locales/nl-NL.json';
import { parsedText } from '../../static/parsedTexts';

/** Values that no plural or choice has a case of its own for. */
const anyValues = new Proxy({}, { get: () => 3, has: () => true });

test.each([
  ['en-US', english],
  ['nl-NL', dutch],
])('texts of %s that come into the pages parsed say what the texts themselves say', (locale, texts) => {
  for (const text of Object.values(texts)) {
    const parsed = parsedText(text, locale);
    const said = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
    if (typeof parsed === 'string') expect(parsed).toBe(String(said.format()));
    else {
      const travelled = JSON.parse(JSON.stringify(parsed)) as typeof parsed;
      expect(saying(new IntlMessageFormat(travelled, locale))).toBe(saying(said));
    }
  }
});

test('what takes a value does not come as mere words', () => {
  expect(parsedText('It’s {count, plural, one {# issue} other {# issues}}', 'en-US')).not.toEqual(expect.any(String));
  expect(parsedText("'{'as it is'}'", 'en-US')).toBe('{as it is}');
});

const saying = (message: IntlMessageFormat): string => String(message.format(anyValues));
