export const LOAD_STATUS_ID = 'backlog-load-status';

/** Where the keyboard goes on when the page was built up anew, and what it was at went with the old one. */
export const focusLoadStatus = (): void => document.getElementById(LOAD_STATUS_ID)?.focus();
