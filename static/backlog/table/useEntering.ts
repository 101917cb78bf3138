import { useEffect, useRef, useState } from 'react';
import type { InputChange } from '../editing/edits';
import type { BacklogPageState } from '../pageState';
import type { BacklogRow } from '../ranking';

/** What the line above the table says, and the issue it is about, to be shown. */
export interface Note {
  readonly text: string;
  readonly showId: string | null;
}

export interface UseEntering {
  readonly note: Note | null;
  readonly say: (text: string) => void;
  /** Enters values; says so where the person may not. */
  readonly enter: (changes: readonly InputChange[]) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** Where the issues that were last changed stood before. */
type Waiting = ReadonlyMap<string, number> | null;

/** Enters values, and says where the issues went by them. */
export function useEntering({ enter, edits, whatIf, ranking, rowOf, setting }: BacklogPageState): UseEntering {
  const { t } = setting.language;
  const [note, setNote] = useState<Note | null>(null);
  const waiting = useRef<Waiting>(null);
  const say = (text: string) => setNote({ text, showId: null });

  const { rows } = ranking;
  useEffect(() => {
    const before = waiting.current;
    if (before === null) return;
    waiting.current = null;
    const [only, ...others] = [...before].flatMap(([id, place]) => {
      const row = rowOf(id);
      return row ? [{ row, place }] : [];
    });
    if (!only) return;
    if (others.length === 0) setNote(movedNote(only.row, only.place));
    else {
      const moved = [only, ...others].filter(({ row, place }) => row.place !== place).length;
      setNote({ text: t('table.note.several', { count: before.size, moved }), showId: null });
    }
    function movedNote(row: BacklogRow, from: number): Note {
      const { key, id } = row.issue;
      return row.place === from
        ? { text: t('table.note.stays', { key, place: from }), showId: null }
        : { text: t('table.note.moved', { key, from, to: row.place }), showId: id };
    }
  }, [rows, rowOf, t]);

  const remember = (ids: readonly string[]) => {
    waiting.current = new Map(ids.flatMap((id) => ((row) => (row ? [[id, row.place] as const] : []))(rowOf(id))));
  };
  const step = (take: (() => void) | null, nothing: 'undo' | 'redo') => {
    // What is only tried out has its own way back.
    if (whatIf.on) return;
    if (!take) return say(t(`table.note.nothingTo.${nothing}`));
    take();
    say(t(`table.note.${nothing}`));
  };
  return {
    note,
    say,
    enter: (changes) => {
      if (enter === null) return say(t('table.note.mayNot'));
      if (changes.length === 0) return;
      remember([...new Set(changes.map(({ issueId }) => issueId))]);
      enter(changes);
    },
    undo: () => step(edits.undo, 'undo'),
    redo: () => step(edits.redo, 'redo'),
  };
}
