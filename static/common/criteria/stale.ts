const STALE_DAYS = 180;
const DAY = 86_400_000;

/** Whether an input was entered so long ago that it should be looked at again. */
export const isStale = (at: string, now: Date): boolean => now.getTime() - Date.parse(at) > STALE_DAYS * DAY;
