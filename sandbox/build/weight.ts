import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** The scripts that a built page names, its module preloads among them: what it loads before it shows anything. */
export function scriptsOf(folder: string, page: string): string[] {
  const html = readFileSync(path.join(folder, page), 'utf8');
  return [...new Set([...html.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, address]) => address!))];
}

/** Bytes of these scripts as they travel (gzip); what is loaded when it is wanted does not count. */
export const scriptBytes = (folder: string, page: string): number =>
  scriptsOf(folder, page).reduce((sum, script) => sum + gzipSync(readFileSync(path.join(folder, script))).length, 0);
