import { badRequest } from '../errors';

const longestKey = 255;
const longestValue = 32_768;

export function checkPropertyKey(key: string): void {
  if (key === '' || key.length > longestKey)
    throw badRequest(`The property key must have 1 to ${longestKey} characters; this one has ${key.length}.`);
}

/** Jira's limits on an entity property. */
export function checkProperty(key: string, value: unknown): void {
  checkPropertyKey(key);
  if (value === undefined || value === null || value === '') throw badRequest('The property value must not be empty.');
  const size = JSON.stringify(value).length;
  if (size > longestValue)
    throw badRequest(`The property value has ${size} characters; at most ${longestValue} are allowed.`);
}
