import { useCallback, useRef, useState } from 'react';
import type { AppError } from '../../src/contract/result';
import type { DoneView } from '../../src/contract/views';
import { call } from '../common/call';
import { withoutTick, type PendingTicks } from './logic';

interface Tick {
  readonly checkId: string;
  readonly ticked: boolean;
}

export interface Ticks {
  readonly pending: PendingTicks;
  /** What went wrong, by check; it stays until the next click on that check. */
  readonly errors: Readonly<Record<string, AppError>>;
  /** What is stored cannot be read: this tick waits for a yes. */
  readonly asking: Tick | null;
  readonly set: (tick: Tick) => void;
  readonly replace: () => void;
  readonly cancel: () => void;
}

/** Ticking manual checks: shown at once, taken back with a message when it fails. */
export function useTicks(damaged: boolean, onWritten: (view: DoneView) => void): Ticks {
  const [pending, setPending] = useState<PendingTicks>({});
  const [errors, setErrors] = useState<Readonly<Record<string, AppError>>>({});
  const [asking, setAsking] = useState<Tick | null>(null);
  // All ticks are one stored value: writing two at a time could lose one.
  const queue = useRef<Promise<void>>(Promise.resolve());

  const write = useCallback(
    (tick: Tick, replaceDamaged: boolean) => {
      const { checkId, ticked } = tick;
      setPending((now) => ({ ...now, [checkId]: ticked }));
      setErrors(({ [checkId]: _, ...rest }) => rest);
      queue.current = queue.current.then(async () => {
        const result = await call('setTick', { checkId, ticked, replaceDamaged });
        if (result.ok) onWritten(result.value);
        else if (result.error.code === 'DAMAGED') setAsking(tick);
        else setErrors((now) => ({ ...now, [checkId]: result.error }));
        setPending((now) => withoutTick(now, checkId));
      });
    },
    [onWritten],
  );

  return {
    pending,
    errors,
    asking,
    set: (tick) => (damaged ? setAsking(tick) : write(tick, false)),
    replace: () => {
      if (asking) write(asking, true);
      setAsking(null);
    },
    cancel: () => setAsking(null),
  };
}
