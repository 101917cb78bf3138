import { useEffect, useRef, useState } from 'react';
import type { Translate } from '../../../src/texts/translate';
import type { InputChange } from '../editing/edits';
import { undoingOf } from '../editing/undoing';
import type { BacklogPageState } from '../pageState';
import type { BacklogRow } from '../ranking';

/** What the line above the table says, and the issue it is about, to be shown. */
export interface Note {
  readonly text: string;
  /** The one issue that it is about; null: several, or none. */
  readonly aboutId: string | null;
  readonly showId: string | null;
}

export interface UseEntering {
  readonly note: Note | null;
  readonly say: (text: string) => void;
  /**
   * Enters values; says so where the person may not.
   * @param remark what there is to say besides where the issues went.
   * @param from where the issue of a single change stood, if it has moved already by being typed.
   */
  readonly enter: (changes: readonly InputChange[], remark?: string, from?: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Where the issues that were last changed stood before. */
interface Waiting {
  readonly places: ReadonlyMap<string, number>;
  readonly remark: string;
}

/** Enters values, and says where the issues went by them. */
export function useEntering(page: BacklogPageState): UseEntering {
  const { enter, ranking, rowOf, setting } = page;
  const { undo, redo } = undoingOf(page);
  const { t } = setting.language;
  const [note, setNote] = useState<Note | null>(null);
  const waiting = useRef<Waiting | null>(null);
  const say = (text: string) => setNote({ text, aboutId: null, showId: null });

  const { rows } = ranking;
  useEffect(() => {
    if (waiting.current === null) return;
    const { places, remark } = waiting.current;
    waiting.current = null;
    const [only, ...others] = [...places].flatMap(([id, place]) => {
      const row = rowOf(id);
      return row ? [{ row, place }] : [];
    });
    if (!only) return;
    const went = others.length === 0 ? wentNote(only.row, only.place, t) : severalNote([only, ...others], t);
    setNote({ ...went, text: `${remark} ${went.text}`.trim() });
  }, [rows, rowOf, t]);

  const remember = (ids: readonly string[], remark: string, from?: number) => {
    const places = ids.flatMap((id) => ((row) => (row ? [[id, from ?? row.place] as const] : []))(rowOf(id)));
    waiting.current = { places: new Map(places), remark };
  };
  const step = (take: (() => void) | null, nothing: 'undo' | 'redo') => {
    if (!take) return say(t(`table.note.nothingTo.${nothing}`));
    take();
    say(t(`table.note.${nothing}`));
  };
  return {
    note,
    say,
    enter: (changes, remark = '', from) => {
      if (enter === null) return say(t('table.note.mayNot'));
      if (changes.length === 0) return;
      remember([...new Set(changes.map(({ issueId }) => issueId))], remark, from);
      enter(changes);
    },
    undo: () => step(undo, 'undo'),
    redo: () => step(redo, 'redo'),
  };
}

function wentNote(row: BacklogRow, from: number, t: Translate): Note {
  const { key, id } = row.issue;
  return row.place === from
    ? { text: t('table.note.stays', { key, place: from }), aboutId: id, showId: null }
    : { text: t('table.note.moved', { key, from, to: row.place }), aboutId: id, showId: id };
}

function severalNote(changed: readonly { readonly row: BacklogRow; readonly place: number }[], t: Translate): Note {
  const moved = changed.filter(({ row, place }) => row.place !== place).length;
  return { text: t('table.note.several', { count: changed.length, moved }), aboutId: null, showId: null };
}
