import { useRef, useState } from 'react';
import { view as jiraView } from '@forge/bridge';
import type { AppError, Result } from '../../src/contract/result';
import type { GatesView } from '../../src/contract/views';
import { call } from '../common/call';
import { without, type Pending } from './logic';

interface Tick {
  readonly checkId: string;
  readonly ticked: boolean;
}

interface Acceptance {
  readonly checkId: string;
  readonly accepted: boolean;
}

/** What people say of checks: ticks, and acceptance. */
export interface Saying {
  readonly pending: Pending;
  /** What went wrong, by check; it stays until the next click on that check. */
  readonly errors: Readonly<Record<string, AppError>>;
  /** What is stored cannot be read: this tick waits for a yes. */
  readonly asking: Tick | null;
  readonly tick: (tick: Tick) => void;
  readonly accept: (acceptance: Acceptance) => void;
  readonly replace: () => void;
  readonly cancel: () => void;
}

interface SayingInput {
  readonly view: GatesView;
  readonly onReload: () => void;
  readonly onTicked: (view: GatesView) => void;
  readonly onAccepted: (view: GatesView) => void;
}

interface Write {
  readonly checkId: string;
  readonly said: boolean;
  readonly write: () => Promise<Result<GatesView>>;
  readonly onWritten: (view: GatesView) => void;
  readonly onError?: (error: AppError) => void;
}

/** Ticking and accepting: shown at once, taken back with a message when it fails. */
export function useSaying({ view, onReload, onTicked, onAccepted }: SayingInput): Saying {
  const [pending, setPending] = useState<Pending>({});
  const [errors, setErrors] = useState<Readonly<Record<string, AppError>>>({});
  const [asking, setAsking] = useState<Tick | null>(null);
  // All ticks are one stored value: writing two at a time could lose one.
  const queue = useRef<Promise<void>>(Promise.resolve());

  const say = ({ checkId, said, write, onWritten, onError }: Write) => {
    setPending((now) => ({ ...now, [checkId]: said }));
    setErrors((now) => without(now, checkId));
    queue.current = queue.current.then(async () => {
      const result = await write();
      if (result.ok) onWritten(result.value);
      else if (result.error.code !== 'DAMAGED') setErrors((now) => ({ ...now, [checkId]: result.error }));
      if (!result.ok) onError?.(result.error);
      setPending((now) => without(now, checkId));
    });
  };

  const tick = (one: Tick, replaceDamaged: boolean) =>
    say({
      checkId: one.checkId,
      said: one.ticked,
      write: () => call('setTick', { ...one, replaceDamaged }),
      onWritten: onTicked,
      onError: ({ code }) => code === 'DAMAGED' && setAsking(one),
    });

  const accept = (one: Acceptance) =>
    say({
      checkId: one.checkId,
      said: one.accepted,
      // What the panel showed at the click, not what it may show when its turn comes.
      write: () => call('setAcceptance', { ...one, seen: view.seen }),
      onWritten: onAccepted,
      onError: ({ code }) => code === 'OUT_OF_DATE' && showAnew(onReload),
    });

  return {
    pending,
    errors,
    asking,
    tick: (one) => tick(one, false),
    accept,
    replace: () => {
      if (asking) tick(asking, true);
      setAsking(null);
    },
    cancel: () => setAsking(null),
  };
}

/** Jira, too, still shows the text as it was; where it cannot read it again by itself, the person reloads the page. */
function showAnew(onReload: () => void): void {
  onReload();
  void jiraView.refresh().catch(() => undefined);
}
