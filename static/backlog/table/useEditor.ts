import { useState } from 'react';
import type { BacklogPageState } from '../pageState';
import type { Leaving } from './cells/cellEditing';
import type { Column } from './columns';
import { valueOf, type InputOf } from './inputs';
import { HEAD, type Cell } from './moves';
import type { Editing, Held } from './rowActions';
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
  /** Where an item stands on the screen, in pixels below the head. */
  readonly topOf: (item: number) => number;
  /** At the next drawing a row is to stand there, however the others move. */
  readonly hold: (row: Held) => void;
}

export interface UseEditor {
  readonly editing: Editing | null;
  readonly edit: (cell: Cell, typed: string | null) => void;
  readonly draft: (value: number | null) => void;
  readonly commit: (value: number | null, to: Leaving) => void;
  readonly cancel: () => void;
  /** The field was left with something in it that is no value. */
  readonly problem: (text: string, problem: string) => void;
}

/** The one cell that is being edited, and where the focus goes when that is over. */
export function useEditor(editor: Editor): UseEditor {
  const { page, listed, columns, cells, entering, inputOf } = editor;
  const { items, at } = listed;
  const [editing, setEditing] = useState<Editing | null>(null);
  const columnAt = columns.findIndex((one) => one?.id === editing?.column);

  const neighbour = (of: number, step: 1 | -1): Held | null => {
    let item = of + step;
    while (items[item]?.kind === 'group') item += step;
    const row = items[item];
    return row ? { key: row.key, top: editor.topOf(item) } : null;
  };
  const close = (to: Leaving | 'away') => {
    setEditing(null);
    page.draft.drop();
    // By a click elsewhere the focus is already where the person wants it.
    if (!editing || to === 'away') return;
    const next = to === 'down' ? editing.below : to === 'up' ? editing.above : null;
    const item = at.get(next?.key ?? '') ?? at.get(editing.id);
    if (item === undefined) return;
    // The list goes back to where the person was: down is the row that they saw below when they began.
    if (next) editor.hold(next);
    const column = Math.min(columns.length - 1, Math.max(0, columnAt + SIDEWAYS[to]));
    cells.moveTo({ item, column }, { stays: next !== null });
  };
  return {
    editing,
    edit: ({ item, column }, typed) => {
      const row = items[item];
      const one = columns[column];
      if (item === HEAD || row?.kind !== 'row' || !one?.input) return;
      cells.collapse();
      setEditing({
        ...{ id: row.key, column: one.id, typed },
        ...{ value: valueOf(inputOf(row.row, one)), place: row.row.place, top: editor.topOf(item) },
        ...{ above: neighbour(item, -1), below: neighbour(item, 1) },
      });
    },
    draft: (value) => {
      const input = columns[columnAt]?.input;
      if (!editing || !input) return;
      const { model, criterion } = input;
      page.draft.type(
        value === editing.value ? null : { issueId: editing.id, model: model.id, key: criterion.key, value },
      );
    },
    commit: (value, to) => {
      const input = columns[columnAt]?.input;
      const hasFocus = document.activeElement?.matches('.cell-editor') ?? false;
      if (editing && input && value !== editing.value) {
        const { model, criterion } = input;
        const change = { issueId: editing.id, model: model.id, key: criterion.key, value };
        entering.enter([change], '', editing.place);
      }
      close(to === 'stay' && !hasFocus ? 'away' : to);
    },
    cancel: () => {
      if (editing) editor.hold({ key: editing.id, top: editing.top });
      close('stay');
    },
    problem: (text, problem) => {
      close('away');
      entering.say(page.setting.language.t('table.note.notTaken', { text: text.slice(0, 40), reason: problem }));
    },
  };
}

const SIDEWAYS: Readonly<Record<Leaving, number>> = { down: 0, up: 0, right: 1, left: -1, stay: 0 };
