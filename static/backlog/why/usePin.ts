import { useCallback, useState } from 'react';
import type { AppError } from '../../../src/contract';
import type { IssueDataState, Pin } from '../../../src/domain/issueData';
import { call } from '../../common/call';

export type PinState =
  | { readonly state: 'idle' }
  | { readonly state: 'saving' }
  /** The stored data cannot be read: only a yes replaces it. */
  | { readonly state: 'asking'; readonly pin: Pin | null }
  | { readonly state: 'failed'; readonly error: AppError };

export interface UsePin {
  readonly pin: PinState;
  readonly set: (pin: Pin | null, replaceDamaged?: boolean) => void;
  readonly cancel: () => void;
}

/** Sets a pin, or takes it away; the page takes over what was stored. */
export function usePin(issueId: string, onPinned: (issueId: string, data: IssueDataState) => void): UsePin {
  const [pin, setState] = useState<PinState>({ state: 'idle' });
  const set = useCallback(
    (wanted: Pin | null, replaceDamaged = false) => {
      setState({ state: 'saving' });
      void call('setPin', { issueId, pin: wanted, replaceDamaged }).then((answer) => {
        if (answer.ok) {
          setState({ state: 'idle' });
          onPinned(issueId, answer.value.data);
        } else if (answer.error.code === 'DAMAGED') setState({ state: 'asking', pin: wanted });
        else setState({ state: 'failed', error: answer.error });
      });
    },
    [issueId, onPinned],
  );
  const cancel = useCallback(() => setState({ state: 'idle' }), []);
  return { pin, set, cancel };
}
