import { createContext, useContext } from 'react';
import type { FullContext } from '@forge/bridge';
import { localeFor, type Locale } from './translate';

/** Where the page stands and who looks at it, as Forge says. */
export interface PageContext {
  readonly accountId: string;
  readonly projectId: string;
  readonly projectKey: string;
  /** The panels' issue; the other pages have none. */
  readonly issueKey?: string;
  readonly locale: Locale;
  readonly siteUrl: string;
  readonly timezone: string;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

interface Extension {
  readonly project?: { readonly id?: unknown; readonly key?: unknown };
  readonly issue?: { readonly key?: unknown };
}

/** Forge types what a module's context holds as "anything", and its shape differs by module. */
export function readPageContext(context: FullContext): PageContext {
  const { project, issue } = (context.extension ?? {}) as Extension;
  const issueKey = textOf(issue?.key);
  return {
    accountId: textOf(context.accountId),
    projectId: textOf(project?.id),
    projectKey: textOf(project?.key) || issueKey.slice(0, Math.max(0, issueKey.lastIndexOf('-'))),
    ...(issueKey === '' ? {} : { issueKey }),
    locale: localeFor(textOf(context.locale)),
    siteUrl: textOf(context.siteUrl),
    timezone: textOf(context.timezone),
  };
}

const Context = createContext<PageContext | null>(null);
export const PageContextProvider = Context.Provider;

export function usePageContext(): PageContext {
  const context = useContext(Context);
  if (!context) throw new Error('usePageContext outside of a page that boot.tsx mounted');
  return context;
}
