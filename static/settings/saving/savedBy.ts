import type { StoredSettingsView } from '../../../src/contract';
import { ownValue } from '../../../src/domain/own';

type Stamps = StoredSettingsView['gateStamps'];

/**
 * Who saved meanwhile, as the gates that changed tell: somebody else, the person who looks in another window, or — where
 * only other parts changed — nobody knows.
 */
export function savedBy(before: Stamps, now: Stamps, myself: string): 'other' | 'self' | 'unknown' {
  const by = Object.entries(now).flatMap(([id, stamp]) => {
    const old = ownValue(before, id);
    return stamp.version === 0 || (old?.version === stamp.version && old.at === stamp.at) ? [] : (stamp.by ?? []);
  });
  if (by.length === 0) return 'unknown';
  return by.every((accountId) => accountId === myself) ? 'self' : 'other';
}
