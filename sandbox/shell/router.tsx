/** The shell's addresses: plain history, no reload on a link. */
import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { AnchorHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { readChoice, withChoice } from './choice';
import type { Choice } from './choice';

interface Router {
  path: string;
  search: string;
  choice: Choice;
  go: (to: string, how?: 'push' | 'replace') => void;
  choose: (change: Partial<Choice>) => void;
}

const RouterContext = createContext<Router | undefined>(undefined);

export function RouterProvider({ children }: { children: ReactNode }) {
  const [address, setAddress] = useState(currentAddress);

  useEffect(() => {
    const onPop = (): void => setAddress(currentAddress());
    window.addEventListener('popstate', onPop);
    return () => window.removeEventListener('popstate', onPop);
  }, []);

  const choice = useMemo(() => readChoice(address.search), [address.search]);

  const go = useCallback((to: string, how: 'push' | 'replace' = 'push') => {
    const target = withChoice(to, readChoice(window.location.search));
    if (how === 'push') window.history.pushState(null, '', target);
    else window.history.replaceState(null, '', target);
    setAddress(currentAddress());
    if (how === 'push') window.scrollTo(0, 0);
  }, []);

  const choose = useCallback((change: Partial<Choice>) => {
    const { pathname, search, hash } = window.location;
    window.history.replaceState(null, '', withChoice(pathname + search + hash, { ...readChoice(search), ...change }));
    setAddress(currentAddress());
  }, []);

  const router = useMemo(() => ({ ...address, choice, go, choose }), [address, choice, go, choose]);
  return <RouterContext.Provider value={router}>{children}</RouterContext.Provider>;
}

export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (!router) throw new Error('Outside the router');
  return router;
}

interface LinkProps extends AnchorHTMLAttributes<HTMLAnchorElement> {
  to: string;
}

export function Link({ to, onClick, ...rest }: LinkProps) {
  const { choice, go } = useRouter();
  const follow = (event: MouseEvent<HTMLAnchorElement>): void => {
    onClick?.(event);
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0;
    if (elsewhere || event.defaultPrevented) return;
    event.preventDefault();
    go(to);
  };
  return <a {...rest} href={withChoice(to, choice)} onClick={follow} />;
}

function currentAddress(): { path: string; search: string } {
  return { path: window.location.pathname, search: window.location.search };
}
