import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

export interface Line {
  /** From 1. */
  number: number;
  text: string;
}

/** The lines of a file or stream, gzipped or not: its first bytes tell. A break in the data ends it with an error. */
export async function* linesOf(source: string | Readable): AsyncGenerator<Line> {
  const raw: Readable = typeof source === 'string' ? createReadStream(source) : source;
  const chunks: AsyncIterator<Buffer | string> = raw[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done === true) return;
  const head = Buffer.from(first.value);
  const whole = Readable.from(restOf(head, chunks));
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  const text = isGzip ? whole.pipe(createGunzip()) : whole;
  const failed = failureOf([whole, text]);
  let number = 0;
  for await (const line of createInterface({ input: text, crlfDelay: Infinity })) {
    number += 1;
    yield { number, text: number === 1 ? line.replace(/^\uFEFF/, '') : line };
  }
  const failure = failed();
  if (failure) throw failure;
}

async function* restOf(head: Buffer, chunks: AsyncIterator<Buffer | string>): AsyncGenerator<Buffer> {
  yield head;
  for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield Buffer.from(next.value);
}

/** readline ends quietly when its input breaks: the error is kept, so that it can be told. */
function failureOf(streams: readonly NodeJS.ReadableStream[]): () => Error | null {
  let failure: Error | null = null;
  for (const stream of streams) stream.on('error', (error: Error) => (failure ??= error));
  return () => failure;
}
