/** Keys and values of Forge's storage, with the platform's limits. */

export const VALUE_LIMIT_BYTES = 240 * 1024;
export const KEY_LIMIT = 500;
const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;

export interface Stored {
  key: string;
  /** JSON, so that no caller holds on to what is stored. */
  json: string;
  createdAt: number;
  updatedAt: number;
  expireTime?: string;
}

export interface SetOptions {
  ttl?: { value: number; unit: 'SECONDS' | 'MINUTES' | 'HOURS' | 'DAYS' };
  keyPolicy?: 'OVERRIDE' | 'FAIL_IF_EXISTS';
  returnValue?: 'PREVIOUS' | 'LATEST';
}

export class StorageError extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export function checkKey(key: unknown): string {
  if (typeof key !== 'string') throw new StorageError(400, 'INVALID_KEY', 'The key must be a string');
  if (key.length === 0) throw new StorageError(400, 'KEY_TOO_SHORT', 'The key is empty');
  if (key.length > KEY_LIMIT) throw new StorageError(400, 'KEY_TOO_LONG', `The key exceeds ${KEY_LIMIT} characters`);
  if (!KEY_PATTERN.test(key))
    throw new StorageError(400, 'INVALID_KEY', 'The key holds characters that are not allowed');
  return key;
}

export function toJson(value: unknown): string {
  if (value === undefined || value === null) throw new StorageError(400, 'INVALID_VALUE', 'A value is needed');
  const json = JSON.stringify(value);
  if (Buffer.byteLength(json) > VALUE_LIMIT_BYTES) {
    throw new StorageError(400, 'MAX_SIZE', `The value exceeds ${VALUE_LIMIT_BYTES} bytes`);
  }
  return json;
}

const UNIT_MS = { SECONDS: 1_000, MINUTES: 60_000, HOURS: 3_600_000, DAYS: 86_400_000 };

export function stored(key: string, value: unknown, options: SetOptions, now: number, before?: Stored): Stored {
  const record: Stored = { key, json: toJson(value), createdAt: before?.createdAt ?? now, updatedAt: now };
  if (options.ttl) {
    record.expireTime = new Date(now + options.ttl.value * UNIT_MS[options.ttl.unit]).toISOString();
  }
  return record;
}

/** A record as the API answers it; the package picks the metadata that was asked for. */
export function answer(record: Stored): Record<string, unknown> {
  return { ...record, json: undefined, value: JSON.parse(record.json) as unknown };
}

export function isAlive(record: Stored, now: number): boolean {
  return record.expireTime === undefined || Date.parse(record.expireTime) > now;
}
