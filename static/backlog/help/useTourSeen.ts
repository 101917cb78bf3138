import { useCallback, useState } from 'react';
import { call } from '../../common/call';
import { useBacklogPage } from '../pageState';
import { keep, readKept } from './kept';

/** Whether the person has seen the tour: remembered by the app, and by this browser in case that fails. */
export function useTourSeen(): { readonly seen: boolean; readonly remember: () => void } {
  const { preferences } = useBacklogPage().project;
  const [seen, setSeen] = useState(() => preferences.tourSeen || readKept('tourSeen') !== null);
  const remember = useCallback(() => {
    if (seen) return;
    setSeen(true);
    keep('tourSeen', 'yes');
    // A tour is not worth an error message: at worst it is shown once more elsewhere.
    void call('savePreferences', { preferences: { ...preferences, tourSeen: true } });
  }, [seen, preferences]);
  return { seen, remember };
}
