import { useEffect, useState } from 'react';
import type { Flick } from './flick';

/**
 * Whether a row is drawn whole: one that comes in amidst a flick is not, until that is over.
 * @param atOnce it is needed now.
 */
export function useWhole(flick: Flick, index: number, atOnce: boolean): boolean {
  const [isWhole, setIsWhole] = useState(() => !flick.isOn());
  useEffect(() => (isWhole ? undefined : flick.whenOver(index, () => setIsWhole(true))), [flick, index, isWhole]);
  return isWhole || atOnce;
}
