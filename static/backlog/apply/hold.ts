import type { AppError } from '../../../src/contract';
import { countDown } from '../../common/countDown';
import type { FlowEvent } from './flow';

/** Used where nothing said how long to wait. */
const DEFAULT_WAIT_SECONDS = 30;

/** Where carrying out waits: for Jira's pause to be over, or for the person to go on or to stop. */
export interface Hold {
  readonly until: (error: AppError) => Promise<void>;
  readonly goOn: () => void;
  readonly stop: () => void;
  readonly isStopped: () => boolean;
}

/** One for the life of a dialog; a stop counts for the run that is under way. */
export function makeHold(dispatch: (event: FlowEvent) => void): Hold {
  let stopped = false;
  let release: () => void = () => undefined;

  const released = () =>
    new Promise<void>((resolve) => {
      release = resolve;
    });

  async function wait(seconds: number): Promise<void> {
    const pause = countDown(seconds, (left) =>
      dispatch({ type: 'hindered', hindrance: { type: 'wait', seconds: left } }),
    );
    release = pause.end;
    await pause.over;
  }

  async function ask(error: AppError): Promise<void> {
    const answered = released();
    dispatch({ type: 'hindered', hindrance: { type: 'error', error } });
    await answered;
  }

  return {
    async until(error) {
      if (stopped) return;
      if (error.code === 'RATE_LIMITED') await wait(error.retryAfterSeconds ?? DEFAULT_WAIT_SECONDS);
      else await ask(error);
      if (!stopped) dispatch({ type: 'goingOn' });
    },
    goOn: () => release(),
    stop() {
      stopped = true;
      dispatch({ type: 'stopping' });
      release();
    },
    isStopped: () => stopped,
  };
}
