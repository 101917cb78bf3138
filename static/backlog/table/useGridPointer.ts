import { useRef, type FocusEvent, type MouseEvent, type PointerEvent } from 'react';
import type { BacklogPageState } from '../pageState';
import { cellOf } from './cellOf';
import { isEntered, type Column } from './columns';
import { HEAD, type Cell } from './moves';
import type { UseActiveCell } from './useActiveCell';
import type { UseEntering } from './useEntering';
import type { UseFillHandle } from './useFillHandle';
import type { UseItems } from './useItems';

interface GridPointer {
  readonly page: BacklogPageState;
  readonly listed: UseItems;
  readonly columns: readonly (Column | null)[];
  readonly cells: UseActiveCell;
  readonly edit: (cell: Cell, typed: string | null) => void;
  readonly handle: UseFillHandle;
  readonly entering: UseEntering;
}

const isControl = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('a, button, input, label, select, [role=separator]') !== null;

const hasMarkedText = (): boolean => !(window.getSelection()?.isCollapsed ?? true);

/** What the mouse, a finger or the focus does to cells; all rows share these, so that none of them needs its own. */
export function useGridPointer({ page, listed, columns, cells, edit, handle, entering }: GridPointer) {
  /** Where the pointer was last: a row that glides to its place comes under one that stands still. */
  const pointed = useRef({ x: 0, y: 0 });
  const hasMoved = ({ clientX: x, clientY: y }: PointerEvent): boolean => {
    const { current: last } = pointed;
    pointed.current = { x, y };
    return x !== last.x || y !== last.y;
  };
  const isInput = ({ item, column }: Cell) => item !== HEAD && (columns[column]?.input ?? null) !== null;
  return {
    onFocus: ({ target }: FocusEvent) => {
      const cell = cellOf(target);
      cells.cameIn();
      if (cell && (cell.item === HEAD || listed.items[cell.item])) cells.noticed(cell);
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (!currentTarget.contains(relatedTarget)) cells.left();
    },
    onPointerDown: (event: PointerEvent) => {
      hasMoved(event);
      if (handle.begin(event)) return;
      const cell = cellOf(event.target);
      if (!cell || event.button !== 0 || isControl(event.target)) return;
      if (event.shiftKey && cell.item !== HEAD) {
        // Otherwise text is marked up to here.
        event.preventDefault();
        cells.moveTo(cell, { extends: true });
      } else cells.collapse();
    },
    onPointerOver: (event: PointerEvent) => {
      if (!hasMoved(event) || event.buttons !== 1 || event.pointerType !== 'mouse') return;
      if (handle.isHeld()) return;
      const cell = cellOf(event.target);
      const { active } = cells;
      const isActive = cell?.item === active.item && cell.column === active.column;
      // Only from cells of values: elsewhere people drag to mark text.
      if (cell && cell.item !== HEAD && !isActive && isInput(cells.anchor ?? active) && !isControl(event.target))
        cells.moveTo(cell, { extends: true });
    },
    onClick: (event: MouseEvent) => {
      const cell = cellOf(event.target);
      const item = cell && listed.items[cell.item];
      if (!item || isControl(event.target)) return;
      if (item.kind === 'group') listed.toggleGroup(item.group.id);
      else if (
        !isInput(cell) &&
        columns[cell.column] &&
        !event.shiftKey &&
        !event.ctrlKey &&
        !event.metaKey &&
        !hasMarkedText()
      )
        page.open(item.row.issue.id);
    },
    onDoubleClick: (event: MouseEvent) => {
      const cell = cellOf(event.target);
      const column = cell && columns[cell.column];
      if (!cell || cell.item === HEAD || !column || isControl(event.target)) return;
      if (!isEntered(column)) return;
      if (page.enter === null) entering.say(page.setting.language.t('table.note.mayNot'));
      else edit(cell, null);
    },
  };
}
