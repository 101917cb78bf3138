export interface CountDown {
  /** Resolves when no second is left, or it was ended. */
  readonly over: Promise<void>;
  readonly end: () => void;
}

/**
 * Waits for some seconds, and tells how many are left: at once, and then each second.
 * @param seconds at least 0; a part of a second counts as a whole one.
 */
export function countDown(seconds: number, tell: (left: number) => void): CountDown {
  let left = Math.ceil(seconds);
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    const timer = setInterval(() => {
      left -= 1;
      if (left <= 0) end();
      else tell(left);
    }, 1_000);
    end = () => {
      clearInterval(timer);
      resolve();
    };
  });
  if (left <= 0) end();
  else tell(left);
  return { over, end };
}
