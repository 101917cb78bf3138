/** `view.createHistory()`: the part of the address after a full page's own belongs to the app. */
import { CHOICE_KEYS, readChoice, withChoice } from '../choice';

interface AppLocation {
  pathname: string;
  search: string;
  hash: string;
  state: unknown;
  key: string;
}

type Target = string | Partial<AppLocation>;
type HistoryListener = (location: AppLocation, action: string) => unknown;

export function createAppHistory(base: string, onChange: (stop: () => void) => void): Record<string, unknown> {
  const listeners = new Set<HistoryListener>();

  const current = (): AppLocation => {
    const query = new URLSearchParams(window.location.search);
    for (const key of CHOICE_KEYS) query.delete(key);
    const search = query.size === 0 ? '' : `?${query.toString()}`;
    const pathname = window.location.pathname.slice(base.length) || '/';
    return { pathname, search, hash: window.location.hash, state: window.history.state as unknown, key: 'default' };
  };

  const move = (action: 'PUSH' | 'REPLACE', target: Target, state?: unknown): void => {
    const to =
      typeof target === 'string' ? target : `${target.pathname ?? '/'}${target.search ?? ''}${target.hash ?? ''}`;
    const address = withChoice(base + (to.startsWith('/') ? to : `/${to}`), readChoice(window.location.search));
    const kept = state ?? (typeof target === 'string' ? null : (target.state ?? null));
    if (action === 'PUSH') window.history.pushState(kept, '', address);
    else window.history.replaceState(kept, '', address);
    tell(action);
  };

  const tell = (action: string): void => {
    for (const listener of listeners) void listener(current(), action);
  };
  const onPop = (): void => tell('POP');
  window.addEventListener('popstate', onPop);
  onChange(() => window.removeEventListener('popstate', onPop));

  const go = (delta: number): void => window.history.go(delta);
  return {
    action: 'POP',
    location: current(),
    push: (target: Target, state?: unknown) => move('PUSH', target, state),
    replace: (target: Target, state?: unknown) => move('REPLACE', target, state),
    go,
    goBack: () => go(-1),
    goForward: () => go(1),
    back: () => go(-1),
    forward: () => go(1),
    createHref: (target: AppLocation) => `${base}${target.pathname}${target.search}${target.hash}`,
    listen: (listener: HistoryListener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
