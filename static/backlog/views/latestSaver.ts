export interface LatestSaver<T> {
  /** To be saved a while after the last of several changes. */
  readonly put: (value: T) => void;
  /** Saves at once what is still to be saved. */
  readonly flush: () => void;
}

/**
 * Saves the last of several values, one save at a time, so that an earlier one never lands on a later one. What fails is
 * nobody's business: every value holds all, so the next one brings along what was not saved.
 */
export function latestSaver<T>(save: (value: T) => Promise<unknown>, delayMs: number): LatestSaver<T> {
  let waiting: { readonly value: T } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isSaving = false;
  const run = async (): Promise<void> => {
    clearTimeout(timer);
    while (!isSaving && waiting !== null) {
      const { value } = waiting;
      waiting = null;
      isSaving = true;
      await save(value).catch(() => {});
      isSaving = false;
    }
  };
  return {
    put(value) {
      waiting = { value };
      clearTimeout(timer);
      timer = setTimeout(() => void run(), delayMs);
    },
    flush: () => void run(),
  };
}
