import { useCallback, useLayoutEffect, useRef } from 'react';
import { focusSearch } from '../filtering/focusSearch';

/**
 * An edit can make the last row vanish, and the table with it: whoever was in there goes on at the search.
 * @param isElsewhere something else was put in the table's place, which sees to the focus itself.
 * @returns to be told when the table goes with the focus in it.
 */
export function useTableGone(isElsewhere: boolean): () => void {
  const wasInside = useRef(false);
  useLayoutEffect(() => {
    if (wasInside.current && !isElsewhere) focusSearch();
    wasInside.current = false;
  });
  return useCallback(() => {
    wasInside.current = true;
  }, []);
}
