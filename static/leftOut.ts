import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What comes with a package to every page, and no page asks for. */
const LEFT_OUT = [
  // Every schema of zod can turn itself into JSON Schema: 5 kB gzip.
  /[\\/]zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/,
  // Forge's way of showing rich text in a frame of its own: 1 kB gzip, and what resizes that frame.
  /[\\/]@forge[\\/]bridge[\\/]out[\\/]view[\\/]adf-renderer\.js$/,
];

/** Of what does not parse, the pages say in their own languages what is wrong: 1 kB gzip of English sentences. */
const SENTENCES = /[\\/]zod[\\/]v4[\\/]locales[\\/]en\.js$/;

/** Puts modules in their place that export the same names, and throw when they are called after all. */
export const leaveOut = (): Plugin => ({
  name: 'leave-out',
  enforce: 'pre',
  load(id) {
    const [path] = id.split('?');
    if (SENTENCES.test(path!)) return 'export default () => ({});';
    return LEFT_OUT.some((module) => module.test(path!)) ? emptied(readFileSync(path!, 'utf8')) : null;
  },
});

/** The names stay, in modules of either kind: each schema makes itself a method with some of them as soon as it is there. */
function emptied(source: string): string {
  const names = new Set(
    [...source.matchAll(/^(?:export (?:const|function) |exports\.)(\w+)/gm)].map(([, name]) => name!),
  );
  return [
    `const leftOut = () => { throw new Error('left out of the pages, see static/leftOut.ts'); };`,
    ...[...names].map((name) => `export const ${name} = () => leftOut;`),
  ].join('\n');
}
