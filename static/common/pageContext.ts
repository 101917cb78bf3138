import { createContext, useContext } from 'react';
import type { FullContext } from '@forge/bridge';
import { localeFor, type Locale } from '../../src/texts/translate';

/** Where the page stands and who looks at it, as Forge says. */
export interface PageContext {
  readonly accountId: string;
  /** Empty on the pages of a workflow rule: a workflow serves many projects. */
  readonly projectId: string;
  readonly projectKey: string;
  /** The panels' issue; the other pages have none. */
  readonly issueKey?: string;
  readonly locale: Locale;
  readonly siteUrl: string;
  readonly timezone: string;
  /** What Jira keeps of a workflow rule, on the rule's pages; of any shape, and absent on all other pages. */
  readonly validatorConfig?: unknown;
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

interface Extension {
  readonly project?: { readonly id?: unknown; readonly key?: unknown };
  readonly issue?: { readonly key?: unknown };
  readonly validatorConfig?: unknown;
}

/** Forge types what a module's context holds as "anything", and its shape differs by module. */
export function readPageContext(context: FullContext): PageContext {
  const { project, issue, validatorConfig } = (context.extension ?? {}) as Extension;
  const issueKey = textOf(issue?.key);
  return {
    accountId: textOf(context.accountId),
    projectId: textOf(project?.id),
    projectKey: textOf(project?.key) || issueKey.slice(0, Math.max(0, issueKey.lastIndexOf('-'))),
    ...(issueKey === '' ? {} : { issueKey }),
    locale: localeFor(textOf(context.locale)),
    siteUrl: textOf(context.siteUrl),
    timezone: textOf(context.timezone),
    validatorConfig,
  };
}

const Context = createContext<PageContext | null>(null);
export const PageContextProvider = Context.Provider;

export function usePageContext(): PageContext {
  const context = useContext(Context);
  if (!context) throw new Error('usePageContext outside of a page that boot.tsx mounted');
  return context;
}
