import { useEffect, useState } from 'react';

/**
 * Whether something has been so for some time.
 * @param since what counts as a new beginning when it changes.
 */
export function useLasting(isSo: boolean, milliseconds: number, since: unknown = null): boolean {
  const [lasting, setLasting] = useState<{ readonly since: unknown } | null>(null);
  useEffect(() => {
    if (!isSo) return undefined;
    const timer = setTimeout(() => setLasting({ since }), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasting(null);
    };
  }, [isSo, milliseconds, since]);
  return isSo && lasting !== null && lasting.since === since;
}
