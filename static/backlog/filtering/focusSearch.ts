export const SEARCH_ID = 'backlog-search';

/** Where the keyboard goes on when what it was at goes with the filter. */
export const focusSearch = (): void => document.getElementById(SEARCH_ID)?.focus();
