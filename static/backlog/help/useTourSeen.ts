import { useCallback, useState } from 'react';
import { useBacklogPage } from '../pageState';
import { keep, readKept } from './kept';

/** Whether the person has seen the tour: remembered by the app, and by this browser in case that fails. */
export function useTourSeen(): { readonly seen: boolean; readonly remember: () => void } {
  const { value, change } = useBacklogPage().preferences;
  // What the browser keeps is only read where the app knows nothing: that can hold the page up.
  const [known] = useState(() => value.tourSeen || readKept('tourSeen') !== null);
  const seen = known || value.tourSeen;
  const remember = useCallback(() => {
    keep('tourSeen', 'yes');
    change({ tourSeen: true });
  }, [change]);
  return { seen, remember };
}
