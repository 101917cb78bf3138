import { useCallback, useMemo, useRef, type RefObject } from 'react';
import type { ApplicationView, ProjectView } from '../../../src/contract';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { RowSetting } from '../rowSetting';
import type { BacklogRow } from '../ranking';
import type { Load } from '../state';
import { orderOf, type PageBehind } from './page';
import type { Selection } from './selection';
import { useDialog, type UseDialog } from './useDialog';
import { useUnfinished, type UseUnfinished } from './useUnfinished';
import { whyOff, type WhyOff } from './whyOff';

interface Applying {
  readonly project: ProjectView;
  readonly projectId: string;
  readonly scored: readonly ScoredIssue[];
  readonly load: Load;
  /** All rows, and those that pass the filter, both by place. */
  readonly rows: readonly BacklogRow[];
  readonly shown: readonly BacklogRow[];
  readonly filtered: boolean;
  readonly selection: Selection;
  readonly setting: RowSetting;
  readonly onReordered: (ids: readonly string[]) => void;
  /** Whether the order on the page is only tried out. */
  readonly tryingOut: boolean;
}

export interface UseApplying extends UseDialog {
  readonly off: WhyOff | null;
  readonly unfinished: UseUnfinished;
  readonly page: PageBehind;
  readonly historyButton: RefObject<HTMLButtonElement>;
}

/** The backlog page's side of applying: whether it can be done, what the dialog is told, what was left unfinished. */
export function useApplying(props: Applying): UseApplying {
  const { project, projectId, scored, load, rows, shown, filtered, selection, setting, onReordered, tryingOut } = props;
  const historyButton = useRef<HTMLButtonElement>(null);
  const { dialog, show } = useDialog(historyButton);
  const unfinished = useUnfinished(project.canSchedule);
  const { settle } = unfinished;

  const byId = useMemo(() => new Map(rows.map((row) => [row.issue.id, row])), [rows]);
  const rowOf = useCallback((id: string) => byId.get(id), [byId]);
  const shownIds = useMemo(() => shown.map((row) => row.issue.id), [shown]);
  const order = useMemo(() => orderOf(scored), [scored]);
  const onApplied = useCallback(
    (ids: readonly string[], record: ApplicationView | null) => {
      onReordered(ids);
      settle(record);
    },
    [onReordered, settle],
  );
  const { revision } = project;
  const page = useMemo(
    (): PageBehind => ({ projectId, revision, order, onApplied, rowOf, shown: shownIds, filtered, selection, setting }),
    [projectId, revision, order, onApplied, rowOf, shownIds, filtered, selection, setting],
  );
  const off = useMemo(
    () => whyOff(project, load, shown, rows.length, tryingOut),
    [project, load, shown, rows.length, tryingOut],
  );
  return { dialog, show, off, unfinished, page, historyButton };
}
