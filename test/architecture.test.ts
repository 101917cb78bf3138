import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import ts from 'typescript';

/** The house rules of docs/architecture.md. An import that breaks one fails here, with the file's name. */

const root = resolve(__dirname, '..');

function filesUnder(folder: string): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((name) => /\.(ts|tsx)$/.test(name) && !name.includes('/build/') && statSync(join(root, name)).isFile());
}

const read = (file: string) => readFileSync(join(root, file), 'utf8');

interface Import {
  readonly from: string;
  /** Path inside the project, or the package's name. */
  readonly to: string;
}

function importsOf(file: string): Import[] {
  return ts.preProcessFile(read(file), true, true).importedFiles.map(({ fileName }) => ({
    from: file,
    to: fileName.startsWith('.') ? relative(root, resolve(root, dirname(file), fileName)) : fileName,
  }));
}

const src = filesUnder('src');
const pages = filesUnder('static');
const imports = [...src, ...pages].flatMap(importsOf);
const isOwn = ({ to }: Import) => /^(src|static|test|sandbox|bench|locales)\b/.test(to);

/** Which rooms of src/ may know which; arrows point one way only. */
const MAY_KNOW: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  texts: ['texts', 'domain'],
  contract: ['contract', 'domain'],
  usecases: ['usecases', 'contract', 'texts', 'domain'],
  jira: ['jira', 'usecases', 'contract', 'domain'],
  storage: ['storage', 'usecases', 'contract', 'domain'],
  entry: ['entry', 'jira', 'storage', 'usecases', 'contract', 'texts', 'domain'],
  'index.ts': ['entry'],
};

const roomOf = (path: string): string => path.split('/')[1]!;

test('the tree has the rooms the rules speak of, and no others', () => {
  expect([...new Set(src.map(roomOf))].sort()).toEqual(Object.keys(MAY_KNOW).sort());
  expect(pages.length).toBeGreaterThan(0);
});

test('arrows between the rooms of src/ point one way', () => {
  const wrong = imports
    .filter((arrow) => arrow.from.startsWith('src/') && isOwn(arrow))
    .filter(({ from, to }) => !(from.startsWith('src/texts/') && to.startsWith('locales/')))
    .filter(({ from, to }) => !to.startsWith('src/') || !MAY_KNOW[roomOf(from)]!.includes(roomOf(to)));
  expect(wrong).toEqual([]);
});

test('use cases reach the world through their ports alone', () => {
  const wrong = imports.filter(({ from, to }) => from.startsWith('src/usecases/') && to.startsWith('@forge/'));
  expect(wrong).toEqual([]);
});

test('domain and contract run anywhere: no Forge, no fetch, no clock, no randomness of their own', () => {
  for (const file of src.filter((name) => /^src\/(domain|contract)\//.test(name))) {
    const outside = importsOf(file).filter(
      ({ to }) =>
        !to.startsWith('src/') &&
        !['zod', 'jsep', 'tinyqueue', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'].includes(to),
    );
    expect(outside).toEqual([]);
    expect([file, /Date\.now\(|new Date\(\)|Math\.random\(|\bfetch\(|process\./.exec(read(file))?.[0]]).toEqual([
      file,
      undefined,
    ]);
  }
});

test('pages know contract, domain and texts; only their composition root knows more', () => {
  const wrong = imports
    .filter((arrow) => arrow.from.startsWith('static/') && isOwn(arrow) && !arrow.to.startsWith('static/'))
    .filter(
      ({ from, to }) => !/^(src\/(contract|domain|texts)\b|locales\/)/.test(to) && from !== 'static/common/wire.ts',
    );
  expect(wrong).toEqual([]);
});

test('a page does not reach into another page', () => {
  const wrong = imports.filter(({ from, to }) => {
    const [, own] = from.split('/');
    const [area, other] = to.split('/');
    return from.startsWith('static/') && area === 'static' && other !== own && other !== 'common';
  });
  expect(wrong.filter(({ from }) => from.split('/').length > 2)).toEqual([]);
});

test('only jira/ holds a REST path, and only one file of it', () => {
  const holders = [...src, ...pages].filter((file) => read(file).includes('/rest/'));
  expect(holders).toEqual(['src/jira/operations.ts']);
});

test('nothing evaluates text as code', () => {
  const holders = [...src, ...pages].filter((file) => /\beval\(|new Function\(/.test(read(file)));
  expect(holders).toEqual([]);
});

test('a use case is one verb in one file: it exports what the file is called', () => {
  const verbs = filesUnder('src/usecases').filter((file) => /\/(get|save|set|load)[A-Z]\w*\.ts$/.test(file));
  expect(verbs.length).toBeGreaterThan(5);
  for (const file of verbs) {
    const name = basename(file, '.ts');
    expect(read(file)).toMatch(new RegExp(`export async function ${name}`));
  }
});
