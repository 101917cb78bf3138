import { useMemo, useState, type RefObject } from 'react';
import type { BacklogPageState } from '../pageState';
import { withColumn, withMoved, withWidth } from './choosing';
import { keyColumnWidth } from './columns';
import { CARDS_BELOW, shownColumns, type ChosenColumns, type Shown } from './layout';
import { clampWidth, tracksOf, type Tracks } from './room';
import { useSteady } from './useSteady';
import { useWidth } from './useWidth';

export interface UseColumns {
  readonly shown: readonly Shown[];
  readonly tracks: Tracks;
  /** Whether there is only room for cards. */
  readonly asCards: boolean;
  readonly show: (id: string, isShown: boolean) => void;
  readonly move: (from: number, to: number) => void;
  /** While an edge is dragged: nothing is kept yet. */
  readonly tryWidth: (id: string, width: number) => void;
  /** null: the column's own. */
  readonly setWidth: (id: string, width: number | null) => void;
  /** Back to the app's own columns; null: they are. */
  readonly reset: (() => void) | null;
}

/** The columns in sight, how wide they are, and what a person does to them. */
export function useColumns(
  page: BacklogPageState,
  scroller: RefObject<HTMLElement>,
  isSelecting: boolean,
  onChosen: (columns: ChosenColumns) => void,
): UseColumns {
  const { models } = page.setting;
  const { columns: chosen } = page.view;
  const width = useWidth(scroller);
  const { scored } = page;
  // For all issues, filtered or not: columns must not jump while one types.
  const keyWidth = useMemo(() => keyColumnWidth(scored), [scored]);
  const shown = useMemo(() => shownColumns(models, chosen, width, keyWidth), [models, chosen, width, keyWidth]);
  const [tried, setTried] = useState<{ readonly id: string; readonly width: number } | null>(null);
  const tracks = useMemo(() => {
    const sized = tried
      ? shown.map((one) => (one.column.id === tried.id ? { ...one, width: tried.width } : one))
      : shown;
    return tracksOf(sized, keyWidth, width, isSelecting);
  }, [shown, tried, keyWidth, width, isSelecting]);

  const keep = (columns: ChosenColumns) => {
    setTried(null);
    onChosen(columns);
  };
  const choosing = { models, chosen, shown };
  return {
    shown,
    tracks,
    asCards: width < CARDS_BELOW,
    show: useSteady((id, isShown) => keep(withColumn(choosing, id, isShown))),
    move: useSteady((from, to) => keep(withMoved(choosing, from, to))),
    tryWidth: useSteady((id, wanted) => setTried({ id, width: clampWidth(wanted) })),
    setWidth: useSteady((id, wanted) => keep(withWidth(choosing, id, wanted === null ? null : clampWidth(wanted)))),
    reset: chosen === null ? null : () => keep(null),
  };
}
