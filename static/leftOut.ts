import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Every schema of zod can turn itself into JSON Schema: 5 kB gzip of every page, and no page asks for it. */
const LEFT_OUT = /[\\/]zod[\\/]v4[\\/]core[\\/](json-schema-processors|to-json-schema)\.js$/;

/** Puts modules in their place that export the same names, and throw when they are called after all. */
export const leaveOut = (): Plugin => ({
  name: 'leave-out',
  enforce: 'pre',
  load(id) {
    const [path] = id.split('?');
    return LEFT_OUT.test(path!) ? emptied(readFileSync(path!, 'utf8')) : null;
  },
});

/** Each schema makes itself a method with some of them as soon as it is there. */
function emptied(source: string): string {
  const names = [...source.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name!);
  return [
    `const leftOut = () => { throw new Error('left out of the pages, see static/leftOut.ts'); };`,
    ...names.map((name) => `export const ${name} = () => leftOut;`),
  ].join('\n');
}
