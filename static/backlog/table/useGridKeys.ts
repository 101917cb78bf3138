import { useRef, type KeyboardEvent } from 'react';
import { toggled } from '../apply/selection';
import { focusDrawer } from '../drawer/focus';
import { PATIENCE_MS, type Pressed } from '../help/press';
import { openIssue } from '../openIssue';
import type { BacklogPageState } from '../pageState';
import { isEntered, type Column } from './columns';
import type { Item } from './items';
import { cellAfterKey, HEAD, type Cell } from './moves';
import type { RowActions } from './rowActions';
import { sortAfterClick } from './sort';
import { startsEntry } from './starts';
import type { UseActiveCell } from './useActiveCell';
import type { UseBlocks } from './useBlocks';
import type { UseEntering } from './useEntering';
import type { UseItems } from './useItems';
import type { UseShow } from './useShow';

interface GridKeys {
  readonly page: BacklogPageState;
  readonly listed: UseItems;
  readonly columns: readonly (Column | null)[];
  readonly isSelecting: boolean;
  readonly cells: UseActiveCell;
  readonly blocks: UseBlocks;
  readonly entering: UseEntering;
  readonly actions: RowActions;
  readonly selectAll: () => void;
  readonly showing: UseShow;
  /** How many rows are in sight. */
  readonly pageRows: () => number;
  /** @param typed the key that begins it; null: the value itself is edited. */
  readonly edit: (cell: Cell, typed: string | null) => void;
}

/** What keys do on a cell; a field, a button or the edge of a column inside of it has its own. */
export function useGridKeys(grid: GridKeys): (event: KeyboardEvent) => void {
  const last = useRef<Pressed | null>(null);
  return (event) => {
    const before = last.current;
    last.current = { key: event.key, at: event.timeStamp };
    const first = before && event.timeStamp - before.at <= PATIENCE_MS ? before.key : null;
    const { target } = event;
    if (!(target instanceof HTMLElement) || !target.hasAttribute('aria-colindex') || event.nativeEvent.isComposing)
      return;
    const ctrl = event.ctrlKey || event.metaKey;
    const { active } = grid.cells;
    const item = grid.listed.items[active.item];
    const taken =
      (ctrl && onCommand(event, grid)) ||
      (!event.altKey &&
        (move(event, ctrl, item, grid) ||
          (!ctrl &&
            (active.item === HEAD
              ? onHead(event.key, grid)
              : item !== undefined && onItem(event, first, item, grid)))));
    if (taken) event.preventDefault();
  };
}

/** Ctrl, or Cmd, and a key. Copying and pasting come as events of their own. */
function onCommand({ key, shiftKey }: KeyboardEvent, { page, blocks, entering, showing }: GridKeys): boolean {
  switch (key.toLowerCase()) {
    case 'd':
      blocks.fill();
      return true;
    case 'enter':
      blocks.fillAll();
      return true;
    case 'backspace':
      if (!showing.toggle()) entering.say(page.setting.language.t('table.note.nothingToShow'));
      return true;
    case 'z':
      if (shiftKey) entering.redo();
      else entering.undo();
      return true;
    case 'y':
      entering.redo();
      return true;
    default:
      return false;
  }
}

function move(event: KeyboardEvent, ctrl: boolean, item: Item | undefined, grid: GridKeys): boolean {
  const { key, shiftKey } = event;
  if (item?.kind === 'group' && !ctrl && (key === 'ArrowRight' || key === 'ArrowLeft')) {
    if (item.isOpen !== (key === 'ArrowRight')) grid.listed.toggleGroup(item.group.id);
    return true;
  }
  const size = { items: grid.listed.items.length, columns: grid.columns.length, page: grid.pageRows() };
  const next = cellAfterKey({ key, ctrl }, grid.cells.active, size);
  if (!next) return false;
  // Cells are selected in rows only.
  if (shiftKey && next.item === HEAD) return true;
  grid.cells.moveTo(next, { extends: shiftKey && key.startsWith('Arrow') });
  return true;
}

function onHead(key: string, { page, columns, cells, selectAll }: GridKeys): boolean {
  if (key !== 'Enter' && key !== ' ') return false;
  const column = columns[cells.active.column];
  if (column && column.id !== 'reason') page.changeView({ sort: sortAfterClick(page.view.sort, column.id) });
  else if (cells.active.column === 0) selectAll();
  return true;
}

/** @param before the key that was pressed a moment ago. */
function onItem(event: KeyboardEvent, before: string | null, item: Item, grid: GridKeys): boolean {
  const { key } = event;
  if (item.kind === 'group') {
    if (key !== 'Enter' && key !== ' ') return false;
    grid.listed.toggleGroup(item.group.id);
    return true;
  }
  const { page, cells, columns, actions, blocks, isSelecting } = grid;
  const { active } = cells;
  const { issue } = item.row;
  const column = columns[active.column];
  const input = column?.input && isEntered(column) ? column.input : null;
  const mayNot = page.enter === null;
  const canEnter = input !== null && !mayNot;
  const pressed = { key, before, isOpen: page.openId !== null };
  if (input && startsEntry(pressed, input.model, input.criterion, page.setting.language)) {
    if (mayNot) grid.entering.say(page.setting.language.t('table.note.mayNot'));
    else grid.edit(active, key);
    return true;
  }
  const isBox = isSelecting && active.column === 0;
  switch (key) {
    case 'F2':
    case 'Enter':
      if (canEnter) grid.edit(active, null);
      else if (isBox) page.setSelection((before) => toggled(before, issue.id));
      else if (key === 'F2')
        grid.entering.say(page.setting.language.t(input ? 'table.note.mayNot' : 'table.note.readOnly'));
      else if (column?.id === 'key') openIssue(issue.key);
      else if (column === null) actions.toggle(issue.id);
      else {
        page.open(issue.id);
        focusDrawer();
      }
      return true;
    case ' ':
      if (isBox) page.setSelection((before) => toggled(before, issue.id));
      else actions.toggle(issue.id);
      return true;
    case 'Delete':
    case 'Backspace':
      blocks.empty();
      return true;
    case 'Escape':
      if (cells.anchor === null) return false;
      cells.collapse();
      return true;
    case 'x':
      if (isSelecting) page.setSelection((before) => toggled(before, issue.id));
      return isSelecting;
    case 'w':
      actions.why(issue.id, event.target as HTMLElement);
      return true;
    default:
      return false;
  }
}
