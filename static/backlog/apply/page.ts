import { createContext, useContext } from 'react';
import type { Issue } from '../../../src/domain/issue';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { RowSetting } from '../rowSetting';
import type { BacklogRow } from '../ranking';
import type { Selection } from './selection';
import type { ApplyHere } from './useApply';

/** What the dialog takes from the page behind it. */
export interface PageBehind extends ApplyHere {
  readonly rowOf: (id: string) => BacklogRow | undefined;
  /** Ids of the rows that pass the filter, in Voorrang's order. */
  readonly shown: readonly string[];
  readonly filtered: boolean;
  readonly selection: Selection;
  readonly setting: RowSetting;
}

/** Ids in Jira's order; issues that Jira gave no place are left out. */
export const orderOf = (scored: readonly ScoredIssue[]): string[] =>
  scored
    .map(({ issue }) => issue)
    .filter((issue): issue is Issue & { position: number } => issue.position !== null)
    .sort((a, b) => a.position - b.position)
    .map(({ id }) => id);

const Context = createContext<PageBehind | null>(null);
export const PageBehindProvider = Context.Provider;

export function usePageBehind(): PageBehind {
  const page = useContext(Context);
  if (!page) throw new Error('usePageBehind outside of the apply dialog');
  return page;
}
