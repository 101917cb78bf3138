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

/** All string literals of the sources and the manifest's keys; literals with `${…}` as patterns. */
function literals(): { plain: Set<string>; patterns: RegExp[] } {
  const files = ['static', 'src']
    .flatMap((folder) =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
        path.join(folder, file),
      ),
    )
    .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('static/build/'));
  const plain = new Set<string>();
  const patterns: RegExp[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) plain.add(node.text);
    if (ts.isTemplateExpression(node)) {
      const parts = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)];
      // A key that is put together says at least its first part: `unit.${unit}`.
      if (/^[a-zA-Z]+\./.test(parts[0]!)) patterns.push(new RegExp(`^${parts.map(escape).join('.+')}$`));
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files)
    visit(ts.createSourceFile(file, readFileSync(path.join(ROOT, file), 'utf8'), ts.ScriptTarget.ES2022, true));
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
