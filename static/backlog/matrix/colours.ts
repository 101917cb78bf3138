import { useSyncExternalStore } from 'react';
import type { Look } from './bubbles';

/** A canvas knows no CSS variables: the tokens' values, read from the page's theme and again whenever it changes. */
const TOKENS = {
  plain: '--ds-chart-brand',
  unblocks: '--ds-chart-success',
  waits: '--ds-chart-warning',
  pinned: '--ds-chart-discovery',
  circle: '--ds-chart-danger',
  text: '--ds-text',
} as const;

export type Colours = Readonly<Record<Look | 'text', string>>;

function read(): Colours {
  const style = getComputedStyle(document.documentElement);
  const of = (token: string): string => style.getPropertyValue(token).trim() || getComputedStyle(document.body).color;
  return {
    plain: of(TOKENS.plain),
    unblocks: of(TOKENS.unblocks),
    waits: of(TOKENS.waits),
    pinned: of(TOKENS.pinned),
    circle: of(TOKENS.circle),
    text: of(TOKENS.text),
  };
}

let known: Colours | null = null;

function current(): Colours {
  const now = read();
  if (known && JSON.stringify(known) === JSON.stringify(now)) return known;
  known = now;
  return now;
}

/** Jira sets the theme by attributes of the page, and by styles that may come after them. */
function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true });
  observer.observe(document.head, { childList: true, subtree: true, characterData: true });
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', onChange);
  document.head.addEventListener('load', onChange, true);
  return () => {
    observer.disconnect();
    dark.removeEventListener('change', onChange);
    document.head.removeEventListener('load', onChange, true);
  };
}

export const useColours = (): Colours => useSyncExternalStore(subscribe, current);
