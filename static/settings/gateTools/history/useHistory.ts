import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError, GateVersionView } from '../../../../src/contract';
import { call } from '../../../common/call';

export interface History {
  /** Newest first; null: none has been read yet. */
  readonly versions: readonly GateVersionView[] | null;
  /** To go on before; null: that was all. */
  readonly before: number | null;
  readonly reading: boolean;
  readonly error: AppError | null;
}

/** Versions of a gate, more of them on demand. */
export function useHistory(gateId: string): { readonly history: History; readonly readMore: () => void } {
  const [history, setHistory] = useState<History>({ versions: null, before: null, reading: true, error: null });
  const gone = useRef(false);

  const read = useCallback(
    async (before: number | null) => {
      const answer = await call('getGateHistory', { gateId, before });
      if (gone.current) return;
      setHistory((now) =>
        answer.ok
          ? {
              versions: [...(before === null ? [] : (now.versions ?? [])), ...answer.value.versions],
              before: answer.value.before,
              reading: false,
              error: null,
            }
          : { ...now, reading: false, error: answer.error },
      );
    },
    [gateId],
  );

  useEffect(() => {
    gone.current = false;
    void read(null);
    return () => {
      gone.current = true;
    };
  }, [read]);

  const readMore = () => {
    setHistory((now) => ({ ...now, reading: true, error: null }));
    void read(history.before);
  };
  return { history, readMore };
}
