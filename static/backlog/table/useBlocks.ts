import type { ClipboardEvent } from 'react';
import { enteredValue, type CellRange, type InputColumn } from '../editing/cells';
import { copyText } from '../editing/copy';
import type { InputChange } from '../editing/edits';
import { fillDown, fillFrom, fillTo, fillWith } from '../editing/fill';
import type { BacklogPageState } from '../pageState';
import type { Column } from './columns';
import { columnText } from './columnText';
import type { InputOf } from './inputs';
import type { Cell } from './moves';
import type { UseEntering } from './useEntering';
import type { UseItems } from './useItems';

interface Blocks {
  readonly page: BacklogPageState;
  readonly listed: UseItems;
  /** What stands in each cell of a row; null: what is no column. */
  readonly columns: readonly (Column | null)[];
  /** The selected cells; null: none of them is in a row. */
  readonly range: Required<CellRange> | null;
  /** Where the selection began; null: only one cell is selected. */
  readonly anchor: Cell | null;
  readonly entering: UseEntering;
  readonly inputOf: InputOf;
  /** Leaves only the active cell selected. */
  readonly collapse: () => void;
}

export interface UseBlocks {
  readonly empty: () => void;
  readonly fill: () => void;
  /** What stands where the selection began goes into all of it. */
  readonly fillAll: () => void;
  /** @param to the last row, above the source or below it, that is filled with what stands there, over and over. */
  readonly fillTo: (source: Required<CellRange>, to: number) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** What is done to the selected cells at once, as in a spreadsheet: copied, pasted, filled, emptied. */
export function useBlocks(of: Blocks): UseBlocks {
  const { page, listed, columns, range, anchor, entering, inputOf, collapse } = of;
  const { models, language } = page.setting;
  const { t } = language;
  const { ids } = listed;
  const inputs = columns.map((column): InputColumn | null =>
    column?.input ? { model: column.input.model.id, key: column.input.criterion.key } : null,
  );
  const entered = (id: string, column: InputColumn) => {
    const row = page.rowOf(id);
    return row ? enteredValue(row.issue, column) : null;
  };
  const enter = (all: readonly InputChange[], remark = '') => {
    // Empty cells of what is pasted mostly are empty already: what changes nothing moves no row, and no row would say the remark.
    const changes = all.filter((change) => entered(change.issueId, change) !== change.value);
    if (changes.length === 0) return entering.say(remark);
    entering.enter(changes, remark);
    // By their new values the rows go apart: what stands between them by then was not meant, and must not be emptied next.
    if (new Set(changes.map(({ issueId }) => issueId)).size > 1) collapse();
  };
  const enterOrSay = (changes: readonly InputChange[]) => {
    if (changes.length === 0) entering.say(t('table.note.readOnly'));
    else enter(changes);
  };
  const empty = () => {
    if (!range) return;
    const filled = fillWith({ rows: ids, columns: inputs, range, models }, null);
    const full = filled.filter((change) => entered(change.issueId, change) !== null);
    if (filled.length === 0) enterOrSay(filled);
    else if (full.length > 0) enter(full);
  };
  const fill = () => {
    if (!range) return;
    if (range.row === 0 && range.rows === 1) return entering.say(t('table.note.nothingAbove'));
    enterOrSay(fillDown({ rows: ids, columns: inputs, range, models, entered }));
  };
  const fillAll = () => {
    const from = anchor && listed.rowAt[anchor.item];
    if (!range || from === null || from === undefined || range.rows === 1)
      return entering.say(t('table.note.nothingToFill'));
    enterOrSay(fillFrom({ rows: ids, columns: inputs, range, models, entered }, from));
  };
  const onCopy = (event: ClipboardEvent): boolean => {
    // Text that someone marked, or an open field, is copied as anywhere else.
    if (!range || isField(event.target) || !(window.getSelection()?.isCollapsed ?? true)) return false;
    const textOf = (at: number, column: number) => {
      const row = page.rowOf(ids[at] ?? '');
      const one = columns[column];
      if (!row || !one) return '';
      return columnText(row, one, { setting: page.setting, inputOf, judged: page.gates.judged.get(row.issue.id) });
    };
    event.clipboardData.setData('text/plain', copyText(range, textOf));
    event.preventDefault();
    return true;
  };
  const onPaste = (event: ClipboardEvent) => {
    if (!range || isField(event.target)) return;
    event.preventDefault();
    const text = event.clipboardData.getData('text/plain');
    if (text !== '') void paste(text);
  };
  const paste = async (text: string) => {
    if (!range) return;
    const { changesFromPaste } = await import('../editing/paste');
    const pasted = changesFromPaste({ text, rows: ids, columns: inputs, at: range, models, language });
    const { changes, problems, beyond } = pasted;
    const [first] = problems;
    const remark = [
      beyond > 0 && t('table.note.pasteBeyond', { count: beyond }),
      first &&
        t('table.note.pasteProblems', { count: problems.length, text: first.text.slice(0, 40), reason: first.reason }),
    ]
      .filter(Boolean)
      .join(' ');
    if (changes.length > 0) enter(changes, remark);
    else entering.say(remark);
  };
  return {
    empty,
    fill,
    fillAll,
    fillTo: (source, to) => enterOrSay(fillTo({ rows: ids, columns: inputs, range: source, models, entered }, to)),
    onCopy,
    onCut: (event) => {
      if (onCopy(event)) empty();
    },
    onPaste,
  };
}

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.matches('input:not([type=checkbox]), select, textarea');
