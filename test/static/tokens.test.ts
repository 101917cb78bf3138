import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import tokenNames from '@atlaskit/tokens/token-names';
import ts from 'typescript';
import { NAMED_COLOURS } from './namedColours';

/** Colours, type and space come from Atlassian's design tokens: so light and dark, and whatever comes next, come with them. */
const ROOT = path.resolve(__dirname, '../..');
const filesOf = (kind: RegExp): string[] =>
  readdirSync(path.join(ROOT, 'static'), { recursive: true, encoding: 'utf8' })
    .filter((file) => kind.test(file) && !file.startsWith('build'))
    .map((file) => path.join(ROOT, 'static', file))
    .sort();

const styles = filesOf(/\.css$/);
const scripts = filesOf(/\.tsx?$/);

const NUMERIC_COLOUR =
  /#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b|\b(?:rgb|hsl|hwb|(?:ok)?lab|(?:ok)?lch|color)a?\(/gi;
const NAMED_COLOUR = new RegExp(`(?<![\\w-])(?:${NAMED_COLOURS.join('|')})(?![\\w-])`, 'gi');

const colours = (text: string): string[] => [
  ...(text.match(NUMERIC_COLOUR) ?? []),
  ...(text.match(NAMED_COLOUR) ?? []),
];

/** The values of a style sheet: selectors may be called #add, and custom properties what they like. */
const valuesOf = (css: string): string =>
  [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/[\w-]\s*:\s*([^;{}]+)(?=[;}])/g)]
    .map(([, value]) => value!.replace(/var\(\s*--[\w-]+/g, 'var('))
    .join(';\n');

/** A text of a script that is a colour as a whole, or holds one in numbers; a sentence may well speak of gold. */
function coloursOfScript(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) {
      const text = node.text.trim();
      if (NAMED_COLOURS.includes(text.toLowerCase())) found.push(text);
      found.push(...(text.match(NUMERIC_COLOUR) ?? []));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('page.tsx', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found;
}

const where = (files: readonly string[], find: (source: string) => readonly string[]): string[] =>
  files.flatMap((file) => find(readFileSync(file, 'utf8')).map((found) => `${path.relative(ROOT, file)}: ${found}`));

const customProperties = (source: string): string[] => source.match(/(?<![\w-])--[a-z][\w-]*/g) ?? [];

test('no style sheet of the pages says a colour itself', () => {
  expect(styles.length).toBeGreaterThan(10);
  expect(where(styles, (css) => colours(valuesOf(css)))).toEqual([]);
});

test('no script of the pages says a colour itself', () => {
  expect(scripts.length).toBeGreaterThan(100);
  expect(where(scripts, coloursOfScript)).toEqual([]);
});

test('every design token that the pages use is one of Atlassian’s', () => {
  const known = new Set<string>(Object.values(tokenNames));
  const unknown = (source: string) =>
    customProperties(source).filter((name) => name.startsWith('--ds-') && !known.has(name));
  expect(known.size).toBeGreaterThan(300);
  expect(where([...styles, ...scripts], unknown)).toEqual([]);
});

test('every property of our own that a style sheet uses is given somewhere', () => {
  const given = new Set(
    [...styles, ...scripts].flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/(--[a-z][\w-]*)['"]?\s*[\]:,]/g)].map(([, name]) => name!),
    ),
  );
  const missing = (css: string) =>
    [...css.matchAll(/var\(\s*(--[\w-]+)/g)]
      .map(([, name]) => name!)
      .filter((name) => !name.startsWith('--ds-') && !given.has(name));
  expect(where(styles, missing)).toEqual([]);
});

test('the check itself sees colours in all their spellings, and nothing else', () => {
  const bad = 'a { color: #FFF; background: rgba(0 0 0 / 50%); border: 1px solid rebeccapurple; fill: oklch(1 0 0) }';
  expect(colours(valuesOf(bad))).toEqual(['#FFF', 'rgba(', 'oklch(', 'rebeccapurple']);
  const good =
    '/* red */ #add.red { color: var(--ds-text-accent-red); grid-area: tan-lines; border-color: currentColor; fill: CanvasText }';
  expect(colours(valuesOf(good))).toEqual([]);
  expect(coloursOfScript(`const a = <path fill="red" stroke={\`#0af\`} />;`)).toEqual(['red', '#0af']);
  expect(coloursOfScript(`const a = <p id="#app" color="currentColor">gold and silver</p>; // white`)).toEqual([]);
});
