import { compressToEncodedURIComponent, decompressFromEncodedURIComponent } from 'lz-string';
import { z } from 'zod';
import { changesOf, issuesIn, scenarioSchema, type Scenario } from '../../../../src/domain/whatIf/scenario';

/** A scenario as text for an address, and back: anyone can write an address, so what comes back may be anything. */

/** Characters of an address that browsers, proxies and chat programs leave whole, less what stands before it. */
export const MOST_IN_ADDRESS = 6_000;

const sharedSchema = z.strictObject({
  scenario: scenarioSchema,
  /** By id: so that an issue which is gone by then can be named. */
  keys: z.record(z.string().regex(/^\d{1,19}$/), z.string().min(1).max(40)),
});
export type Shared = z.infer<typeof sharedSchema>;

/** @returns null when it would be too long for an address. */
export function encode(scenario: Scenario, keyOf: (id: string) => string | undefined): string | null {
  const keys: Record<string, string> = {};
  for (const id of changesOf(scenario).flatMap(issuesIn)) {
    const key = keyOf(id);
    if (key !== undefined) keys[id] = key;
  }
  // A plus sign is a space to some programs.
  const text = compressToEncodedURIComponent(JSON.stringify({ scenario, keys })).replaceAll('+', '_');
  return text.length > MOST_IN_ADDRESS ? null : text;
}

/** @returns null when it is not a scenario, or longer than `encode` makes one. */
export function decode(text: string): Shared | null {
  if (text.length > MOST_IN_ADDRESS) return null;
  try {
    const json = decompressFromEncodedURIComponent(text.replaceAll('_', '+'));
    const parsed = sharedSchema.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
