import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { IntlMessageFormat } from 'intl-messageformat';
import { builtinModel } from '../../../src/domain/scoring/builtins';
import { MODEL_IDS } from '../../../src/domain/scoring/model';
import { LOCALES } from '../../../src/texts/translate';
import { TEXTS } from './language';

const ROOT = path.resolve(__dirname, '../../..');
const keysOf = (texts: object) => Object.keys(texts).sort();

type Ast = ReturnType<IntlMessageFormat['getAst']>;

/** Kinds of a message's parts, as @formatjs/icu-messageformat-parser numbers them. */
const [LITERAL, SELECT, PLURAL]: number[] = [0, 5, 6];

/** Names of what a message is given, and for select the branches it knows. */
function argumentsOf(ast: Ast, into = new Set<string>()): Set<string> {
  for (const element of ast) {
    if ('value' in element && element.type !== LITERAL)
      into.add(`${element.type === PLURAL ? 'plural' : 'value'} ${element.value}`);
    if ('options' in element && element.options) {
      for (const [name, option] of Object.entries(element.options)) {
        // Plural forms differ by language; the branches of a select are the code's.
        if (element.type === SELECT) into.add(`select ${element.value} ${name}`);
        argumentsOf(option.value, into);
      }
    }
  }
  return into;
}

const namesOf = (ast: Ast) =>
  [...new Set([...argumentsOf(ast)].map((argument) => argument.replace(/^(plural|value) /, '')))].sort();

describe('texts', () => {
  const english = TEXTS['en-US'];

  it('has every key in every language, sorted', () => {
    for (const locale of LOCALES) {
      expect(Object.keys(TEXTS[locale])).toEqual(keysOf(english));
    }
  });

  it('has no empty text', () => {
    for (const locale of LOCALES) expect(Object.values(TEXTS[locale]).filter((text) => text.trim() === '')).toEqual([]);
  });

  it.each(keysOf(english))('%s takes the same arguments in every language', (key) => {
    const wanted = namesOf(new IntlMessageFormat(english[key as keyof typeof english], 'en-US').getAst());
    const dutch = TEXTS['nl-NL'][key as keyof typeof english];
    expect(namesOf(new IntlMessageFormat(dutch, 'nl-NL').getAst())).toEqual(wanted);
  });
});

interface Plural {
  readonly type: Intl.PluralRuleType;
  readonly forms: readonly string[];
}

/** Every plural of a message, with the forms it has. */
function pluralsOf(ast: Ast): Plural[] {
  return ast.flatMap((element) =>
    'options' in element && element.options
      ? [
          ...('pluralType' in element
            ? [{ type: element.pluralType ?? 'cardinal', forms: Object.keys(element.options) }]
            : []),
          ...Object.values(element.options).flatMap((option) => pluralsOf(option.value)),
        ]
      : [],
  );
}

describe.each(LOCALES)('plurals in %s', (locale) => {
  const categories = (type: Plural['type']): string[] =>
    new Intl.PluralRules(locale, { type }).resolvedOptions().pluralCategories;

  it('have the forms of the language, or one for all numbers', () => {
    const isWrong = ({ type, forms }: Plural) => {
      const wanted = categories(type);
      const named = forms.filter((form) => !form.startsWith('='));
      const has = (form: string) => forms.includes(form) || (form === 'one' && forms.includes('=1'));
      return !named.every((form) => wanted.includes(form)) || (named.length > 1 && !wanted.every(has));
    };
    const wrong = Object.entries(TEXTS[locale]).filter(([, text]) =>
      pluralsOf(new IntlMessageFormat(text, locale).getAst()).some(isWrong),
    );
    expect(wrong).toEqual([]);
  });
});

/** The project's sources as syntax trees. */
function sources(folders: readonly string[]): { file: string; tree: ts.SourceFile }[] {
  return folders
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('static/build/'))
    .map((file) => {
      const text = readFileSync(path.join(ROOT, file), 'utf8');
      const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
      return { file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true, kind) };
    });
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

/** All string literals of the sources and the manifest's keys; literals with `${…}` as patterns. */
function literals(): { plain: Set<string>; patterns: RegExp[] } {
  const plain = new Set<string>();
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) plain.add(node.text);
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
      // A key that is put together says at least its first part: `unit.${unit}`.
      if (/^[a-zA-Z]+\./.test(parts[0]!)) patterns.push(new RegExp(`^${parts.map(escape).join('.+')}$`));
    }
  };
  for (const { tree } of sources(['static', 'src'])) walk(tree, visit);
  for (const [, key] of readFileSync(path.join(ROOT, 'manifest.yml'), 'utf8').matchAll(/i18n:\s*['"]?([\w.]+)/g))
    plain.add(key!);
  return { plain, patterns };
}

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

describe('keys', () => {
  const { plain, patterns } = literals();
  const isUsed = (key: string) => plain.has(key) || patterns.some((pattern) => pattern.test(key));

  it('are all used', () => {
    expect(keysOf(TEXTS['en-US']).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('exist for every criterion of the built-in models', () => {
    const wanted = MODEL_IDS.flatMap((id) => [
      `model.${id}.name`,
      `model.${id}.help`,
      ...builtinModel(id)
        .criteria.map((criterion) =>
          criterion.source.type === 'signal'
            ? `criterion.starter.${criterion.source.signal}`
            : `criterion.${id}.${criterion.key}`,
        )
        .flatMap((prefix) => [`${prefix}.label`, `${prefix}.help`]),
    ]);
    expect(wanted.filter((key) => !(key in TEXTS['en-US']))).toEqual([]);
  });

  it('of steps name values that the built-in scales have', () => {
    const known = new Set(
      MODEL_IDS.flatMap((id) =>
        builtinModel(id).criteria.flatMap(({ key, scale }) =>
          scale.type === 'steps' ? scale.steps.map((step) => `criterion.${id}.${key}.step.${step.value}`) : [],
        ),
      ),
    );
    expect(
      keysOf(TEXTS['en-US']).filter((key) => key.includes('.step.') && key.startsWith('criterion.') && !known.has(key)),
    ).toEqual([]);
  });
});

/** What people see or hear of an element without its being its text. */
const SAID =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|alt|title|placeholder|label|header|description|(aria|clearControl)Label)$/;
/** JQL is called so everywhere; signs written as entities are no words. */
const hasWords = (text: string) => /\p{L}/u.test(text.replace(/\bJQL\b|&\w+;/g, ''));

/** Words that stand in the code of a page, with their places. */
function wordsInPages(trees: readonly { file: string; tree: ts.SourceFile }[]): string[] {
  const found: string[] = [];
  for (const { file, tree } of trees) {
    const tell = (node: ts.Node, text: string): void => {
      if (hasWords(text))
        found.push(`${file}:${tree.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${text.trim()}`);
    };
    /** A text as such, or as one of two: what a condition decides between. */
    const tellLiterals = (node: ts.Expression): void => {
      if (ts.isStringLiteralLike(node)) tell(node, node.text);
      else if (ts.isTemplateExpression(node)) {
        tell(node, [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' '));
      } else if (ts.isConditionalExpression(node)) {
        tellLiterals(node.whenTrue);
        tellLiterals(node.whenFalse);
      } else if (ts.isParenthesizedExpression(node)) tellLiterals(node.expression);
      else if (ts.isBinaryExpression(node)) tellLiterals(node.right);
    };
    walk(tree, (node) => {
      if (ts.isJsxText(node)) tell(node, node.text);
      else if (ts.isJsxExpression(node) && node.expression && !ts.isJsxAttribute(node.parent))
        tellLiterals(node.expression);
      else if (ts.isJsxAttribute(node) && SAID.test(node.name.getText()) && node.initializer) {
        const { initializer } = node;
        if (ts.isStringLiteral(initializer)) tell(initializer, initializer.text);
        else if (ts.isJsxExpression(initializer) && initializer.expression) tellLiterals(initializer.expression);
      }
    });
  }
  return found;
}

describe('pages', () => {
  const pages = sources(['static']);

  it('say nothing that does not come from the texts', () => {
    expect(wordsInPages(pages)).toEqual([]);
  });

  it.each([
    ['<p>Hello</p>', 'Hello'],
    ["<p>{isOpen ? 'open' : t('closed')}</p>", 'open'],
    ['<p>{isOpen && `${count} open`}</p>', 'open'],
    ['<img alt="A cat" />', 'A cat'],
    ["<Button aria-label={'Close'} />", 'Close'],
    ['<span title={`Place ${place}`} />', 'Place'],
  ])('would be found out by %s', (code, words) => {
    const tree = ts.createSourceFile(
      'page.tsx',
      `const page = ${code};`,
      ts.ScriptTarget.ES2022,
      true,
      ts.ScriptKind.TSX,
    );
    expect(wordsInPages([{ file: 'page.tsx', tree }])).toEqual([`page.tsx:1 ${words}`]);
  });

  it('ask for no text that is not there', () => {
    const missing: string[] = [];
    const keys = keysOf(TEXTS['en-US']);
    for (const { file, tree } of sources(['static', 'src']))
      walk(tree, (node) => {
        if (!ts.isCallExpression(node) || !/(^|\.)t$/.test(node.expression.getText())) return;
        const [key] = node.arguments;
        if (key && ts.isStringLiteralLike(key) && !keys.includes(key.text)) missing.push(`${file}: ${key.text}`);
        if (key && ts.isTemplateExpression(key)) {
          const parts = [key.head.text, ...key.templateSpans.map(({ literal }) => literal.text)].map(escape);
          if (!keys.some((one) => new RegExp(`^${parts.join('.+')}$`).test(one)))
            missing.push(`${file}: ${key.getText()}`);
        }
      });
    expect(missing).toEqual([]);
  });

  it('leave the writing of numbers and dates to the language', () => {
    // Numbers to be changed by hand stand in their fields without the signs that group thousands.
    const fields = ['static/common/plainNumber.ts', 'static/settings/fields/NumberInput.tsx'];
    const own = sources(['static', 'src'])
      .filter(({ file }) => file !== 'src/texts/format.ts' && !fields.includes(file))
      .filter(({ tree }) =>
        /\.toLocale(Date|Time)?String\(|Intl\.(NumberFormat|DateTimeFormat|RelativeTimeFormat|ListFormat)/.test(
          tree.text,
        ),
      )
      .map(({ file }) => file);
    expect(own).toEqual([]);
  });
});
