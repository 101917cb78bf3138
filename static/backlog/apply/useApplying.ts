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
  readonly applyButton: RefObject<HTMLButtonElement>;
  /** Where focus goes when what opened the dialog cannot take it back. */
  readonly historyButton: RefObject<HTMLButtonElement>;
}

/** The backlog page's side of applying: whether it can be done, what the dialog is told, what was left unfinished. */
export function useApplying(props: Applying): UseApplying {
  const { project, projectId, scored, load, rows, shown, filtered, selection, setting, onReordered, tryingOut } = props;
  const applyButton = useRef<HTMLButtonElement>(null);
  const historyButton = useRef<HTMLButtonElement>(null);
  const { dialog, show } = useDialog(historyButton);
  const unfinished = useUnfinished(project.canSchedule);
  const { settle } = unfinished;

  // Ten thousand rows change with every input, and the dialog is seldom open: nothing is worked out before it is asked for.
  const rowOf = useMemo(() => {
    const byId = once(() => new Map(rows.map((row) => [row.issue.id, row])));
    return (id: string) => byId().get(id);
  }, [rows]);
  const shownIds = useMemo(() => once(() => shown.map((row) => row.issue.id)), [shown]);
  const order = useMemo(() => once(() => orderOf(scored)), [scored]);
  const onApplied = useCallback(
    (ids: readonly string[], record: ApplicationView | null) => {
      onReordered(ids);
      settle(record);
    },
    [onReordered, settle],
  );
  const { revision } = project;
  const page = useMemo(
    (): PageBehind => ({
      ...{ projectId, revision, onApplied, rowOf, filtered, selection, setting },
      get order() {
        return order();
      },
      get shown() {
        return shownIds();
      },
    }),
    [projectId, revision, order, onApplied, rowOf, shownIds, filtered, selection, setting],
  );
  const off = useMemo(
    () => whyOff(project, load, shown, rows.length, tryingOut),
    [project, load, shown, rows.length, tryingOut],
  );
  return { dialog, show, off, unfinished, page, applyButton, historyButton };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
