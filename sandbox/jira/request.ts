import { badRequest } from './errors';

export function splitOnce(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

export function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badRequest(`The path segment '${segment}' is not well encoded.`);
  }
}

export function readQuery(query: string): Record<string, string[]> {
  // No prototype: a parameter may be called anything.
  const found = Object.create(null) as Record<string, string[]>;
  for (const [name, value] of new URLSearchParams(query)) (found[name] ??= []).push(value);
  return found;
}

export function readBody(body: string | undefined): unknown {
  if (body === undefined || body === '') return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch (error) {
    throw badRequest(`The request body is not valid JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
