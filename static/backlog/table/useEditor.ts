import { useState } from 'react';
import type { BacklogPageState } from '../pageState';
import type { Leaving } from './cells/CellEditor';
import type { Column } from './columns';
import { valueOf, type InputOf } from './inputs';
import { HEAD, type Cell } from './moves';
import type { Editing } from './rowActions';
import type { UseActiveCell } from './useActiveCell';
import type { UseEntering } from './useEntering';
import type { UseItems } from './useItems';

interface Editor {
  readonly page: BacklogPageState;
  readonly listed: UseItems;
  readonly columns: readonly (Column | null)[];
  readonly cells: UseActiveCell;
  readonly entering: UseEntering;
  readonly inputOf: InputOf;
}

export interface UseEditor {
  readonly editing: Editing | null;
  readonly edit: (cell: Cell, typed: string | null) => void;
  readonly commit: (value: number | null, to: Leaving) => void;
  readonly cancel: () => void;
  /** The field was left with something in it that is no value. */
  readonly problem: (text: string, problem: string) => void;
}

/** The one cell that is being edited, and where the focus goes when that is over. */
export function useEditor({ page, listed, columns, cells, entering, inputOf }: Editor): UseEditor {
  const [editing, setEditing] = useState<Editing | null>(null);
  const { items, at } = listed;
  const close = (to: Leaving | 'away') => {
    const item = editing && at.get(editing.id);
    setEditing(null);
    if (item === null || item === undefined) return;
    // By a click elsewhere the focus is already where the person wants it.
    if (to === 'away') return;
    const column = columns.findIndex((one) => one?.id === editing?.column);
    const next = nextCell({ item, column }, to);
    cells.moveTo(next);
  };
  /** As things stand before the value ranks them anew: down is the row that one sees below. */
  const nextCell = (from: Cell, to: Leaving): Cell => {
    const column = Math.min(columns.length - 1, Math.max(0, from.column + SIDEWAYS[to]));
    let item = from.item + UPWARDS[to];
    while (items[item]?.kind === 'group') item += UPWARDS[to];
    return { item: items[item] ? item : from.item, column };
  };
  return {
    editing,
    edit: ({ item, column }, typed) => {
      const row = items[item];
      const one = columns[column];
      if (item === HEAD || row?.kind !== 'row' || !one) return;
      cells.collapse();
      setEditing({ id: row.key, column: one.id, typed });
    },
    commit: (value, to) => {
      const row = editing && page.rowOf(editing.id);
      const column = columns.find((one) => one?.id === editing?.column);
      const hasFocus = document.activeElement?.matches('.cell-editor') ?? false;
      if (row && column?.input && value !== valueOf(inputOf(row, column))) {
        const { model, criterion } = column.input;
        entering.enter([{ issueId: row.issue.id, model: model.id, key: criterion.key, value }]);
      }
      close(to === 'stay' && !hasFocus ? 'away' : to);
    },
    cancel: () => close('stay'),
    problem: (text, problem) => {
      setEditing(null);
      entering.say(page.setting.language.t('table.note.notTaken', { text: text.slice(0, 40), reason: problem }));
    },
  };
}

const SIDEWAYS: Readonly<Record<Leaving, number>> = { down: 0, up: 0, right: 1, left: -1, stay: 0 };
const UPWARDS: Readonly<Record<Leaving, number>> = { down: 1, up: -1, right: 0, left: 0, stay: 0 };
