import { bytesOf } from '../../src/domain/bytesOf';
import type { ProjectSettings } from '../../src/domain/settings';

/** Forge refuses a call of more than 500 KB; a little of it is the call's own. */
export const MOST_REQUEST_KB = 490;

/** How large the settings are to send, in kilobytes of 1,000 bytes, rounded up. */
export function requestSizeKb(settings: ProjectSettings): number {
  return Math.ceil(bytesOf({ settings, revision: 0 }) / 1_000);
}

export const isTooLarge = (settings: ProjectSettings): boolean => requestSizeKb(settings) > MOST_REQUEST_KB;
