/** Files of a folder, for the shell and for the app's pages. Nothing is cached: the next build must be seen at once. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FastifyReply } from 'fastify';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.map': 'application/json',
};

/** The file's content, or undefined when there is none inside the folder. */
export async function readInside(folder: string, wanted: string): Promise<Buffer | undefined> {
  const file = path.resolve(folder, wanted);
  if (!file.startsWith(folder + path.sep)) return undefined;
  return readFile(file).catch(() => undefined);
}

export function sendAs(reply: FastifyReply, extension: string, content: string | Buffer): FastifyReply {
  return reply
    .header('content-type', TYPES[extension] ?? 'application/octet-stream')
    .header('cache-control', 'no-cache')
    .send(content);
}
