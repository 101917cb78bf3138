/** What every view needs: the site, the app's modules in the chosen language, and who is looking. */
import { createContext, useContext, useMemo } from 'react';
import type { ReactNode } from 'react';
import { getApp, getSite, rest } from './api';
import type { AppInfo, ModuleView, SiteInfo } from './api';
import { Failure, Waiting } from './states';
import { useRouter } from './router';
import { useLoad } from './useLoad';

interface Session {
  site: SiteInfo;
  app: AppInfo;
  me: SiteInfo['people'][number];
  modulesOf: (type: string) => ModuleView[];
  rest: <T>(path: string, init?: { method?: string; body?: unknown }) => Promise<T>;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider({ children }: { children: ReactNode }) {
  const { choice } = useRouter();
  const [loaded, reload] = useLoad(choice.lang, () => Promise.all([getSite(), getApp(choice.lang)]));

  const session = useMemo((): Session | undefined => {
    if (loaded.state !== 'ready') return undefined;
    const [site, app] = loaded.value;
    const me = site.people.find(({ key }) => key === choice.as);
    if (!me) return undefined;
    return {
      site,
      app,
      me,
      modulesOf: (type) => app.modules.filter((module) => module.type === type),
      rest: (path, init) => rest(choice.as, path, init),
    };
  }, [loaded, choice.as]);

  if (loaded.state === 'failed') return <Failure error={loaded.error} onRetry={reload} />;
  if (!session) return <Waiting />;
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('Outside the session');
  return session;
}
