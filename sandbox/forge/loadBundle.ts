/** Loads the deployed form of the functions into this process. */
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Handlers } from './host';

export function loadBundle(directory: string): Handlers {
  const file = path.join(directory, 'index.cjs');
  return createRequire(file)(file) as Handlers;
}
