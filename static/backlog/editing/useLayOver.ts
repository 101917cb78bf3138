import { useMemo } from 'react';
import { modelsInUse, scorerFor, type ProjectSettings } from '../../../src/domain/settings';
import { makeLayOver } from './layOver';

/**
 * Lays values over issues as these settings score them; the same function for as long as the settings are the same. null:
 * their model cannot score.
 */
export function useLayOver(settings: ProjectSettings, accountId: string, now: Date) {
  return useMemo(() => {
    const made = scorerFor(settings, now);
    const stamp = { at: now.toISOString(), by: accountId };
    return 'scorer' in made ? makeLayOver({ models: modelsInUse(settings), scorer: made.scorer, stamp }) : null;
  }, [settings, accountId, now]);
}
