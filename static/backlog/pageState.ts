import { createContext, useContext } from 'react';
import type { ProjectView } from '../../src/contract';
import type { BacklogView } from '../../src/domain/backlogView';
import type { IssueDataState } from '../../src/domain/issueData';
import type { ScoredIssue } from '../../src/domain/ranking/order';
import type { RankingRules } from '../../src/domain/ranking/structure';
import type { UseApplying } from './apply/useApplying';
import type { Selection } from './apply/selection';
import type { RowSetting } from './rowSetting';
import type { Edits, InputChange } from './editing/edits';
import type { Draft } from './editing/useDraft';
import type { JqlFilter } from './filtering/useJql';
import type { Gates } from './gates/useGates';
import type { BacklogRow, Ranking } from './ranking';
import type { Load } from './state';
import type { UncertaintyState } from './uncertainty/useUncertainty';
import type { PagePreferences } from './views/usePreferences';
import type { WhatIf } from './whatIf/useWhatIf';

/** What the parts of the backlog page share. */
export interface BacklogPageState {
  readonly project: ProjectView;
  readonly load: Load;
  /** Whether all issues are here. */
  readonly complete: boolean;
  readonly onStop: () => void;
  readonly onRestart: () => void;
  /** Takes over what was stored with an issue. */
  readonly onStored: (issueId: string, data: IssueDataState) => void;
  /** Since when the page is open: days do not change while one looks. */
  readonly openedAt: Date;

  /** With what was entered on the page, with what is tried out, and with what is being typed. */
  readonly scored: readonly ScoredIssue[];
  readonly setting: RowSetting;
  readonly rules: RankingRules;
  readonly ranking: Ranking;
  readonly rowOf: (id: string) => BacklogRow | undefined;
  readonly idOfKey: (key: string) => string | null;
  readonly gates: Gates;
  /** Whether issues without a verdict may still get one. */
  readonly judging: boolean;
  /** Ids of those at the top that are not ready; null: not known. */
  readonly notReadyAtTop: ReadonlySet<string> | null;
  readonly uncertainty: UncertaintyState;

  readonly view: BacklogView;
  /** Columns and groups are remembered of the person, unless a whole view is put on. */
  readonly changeView: (change: Partial<BacklogView>) => void;
  readonly preferences: PagePreferences;
  /** The filter that the rows below already obey: what is typed shows at once, they follow as soon as they can. */
  readonly obeyed: BacklogView['filter'];
  readonly filtered: boolean;
  /** How far Jira has been asked for what answers to the filter's JQL. */
  readonly jql: JqlFilter;
  /** What passes the filter, by place. */
  readonly shown: readonly BacklogRow[];
  /** The same in the order of the table. */
  readonly rows: readonly BacklogRow[];
  readonly layout: 'table' | 'matrix';
  readonly setLayout: (layout: 'table' | 'matrix') => void;

  /** Ids of the groups whose rows the table does not show. */
  readonly closedGroups: ReadonlySet<string>;
  readonly setClosedGroups: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
  readonly selection: Selection;
  readonly setSelection: (change: (before: Selection) => Selection) => void;
  /** The issue that stands open beside the table; null: none. */
  readonly openId: string | null;
  readonly open: (id: string | null) => void;

  readonly edits: Edits;
  readonly draft: Draft;
  readonly whatIf: WhatIf;
  /** Enters score inputs: to be saved, or in what-if mode only tried out. null: the person may not. */
  readonly enter: ((changes: readonly InputChange[]) => void) | null;
  readonly applying: UseApplying;
}

const Context = createContext<BacklogPageState | null>(null);
export const BacklogPageProvider = Context.Provider;

export function useBacklogPage(): BacklogPageState {
  const page = useContext(Context);
  if (!page) throw new Error('useBacklogPage outside of the ranked backlog');
  return page;
}
