import { useEffect, useMemo, useRef, useState } from 'react';
import type { InputChange } from '../editing/edits';
import { undoingOf, type TakeStep } from '../editing/undoing';
import type { BacklogPageState } from '../pageState';
import { plainNote, tookText, wentNote, type Note } from './notes';

export interface UseEntering {
  readonly note: Note | null;
  /** Ids of the issues that the note is about. */
  readonly changed: ReadonlySet<string>;
  /** What undoing or redoing last changed, to be led to once the rows stand by it; another one each time. null: nothing yet. */
  readonly took: readonly InputChange[] | null;
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

interface Waiting {
  /** Where the issues that were last changed stood before. */
  readonly places: ReadonlyMap<string, number>;
  readonly remark: string;
  readonly took: readonly InputChange[] | null;
}

/** Enters values, and says where the issues went by them. */
export function useEntering(page: BacklogPageState): UseEntering {
  const { enter, ranking, rowOf, setting } = page;
  const { language, models } = setting;
  const { undo, redo } = undoingOf(page);
  const { t } = language;
  const [note, setNote] = useState<Note | null>(null);
  const [took, setTook] = useState<readonly InputChange[] | null>(null);
  const waiting = useRef<Waiting | null>(null);
  const say = (text: string) => setNote(plainNote(text));

  const changed = useMemo(() => new Set(note?.aboutIds), [note]);
  const { rows } = ranking;
  useEffect(() => {
    if (waiting.current === null) return;
    const { places, remark, took } = waiting.current;
    waiting.current = null;
    const moving = [...places].flatMap(([id, from]) => {
      const row = rowOf(id);
      return row ? [{ row, from }] : [];
    });
    if (moving.length === 0) return;
    const went = wentNote(moving, language);
    // How many were taken back is how many changed: once is enough.
    const isTold = took !== null && moving.length > 1;
    setNote({ ...went, text: isTold ? remark : `${remark} ${went.text}`.trim() });
    if (took) setTook(took);
  }, [rows, rowOf, language]);

  const remember = (changes: readonly InputChange[], how: Partial<Waiting>, from?: number) => {
    const places = changes.flatMap(({ issueId }) => {
      const row = rowOf(issueId);
      return row ? [[issueId, from ?? row.place] as const] : [];
    });
    waiting.current = { remark: '', took: null, ...how, places: new Map(places) };
  };
  const take = (act: TakeStep | null, step: 'undo' | 'redo') => {
    if (!act) return say(t(`table.note.nothingTo.${step}`));
    const changes = act();
    // Of a what-if it can be something else than values.
    if (changes.length === 0) return say(t(page.whatIf.on ? 'table.note.undo' : `table.note.${step}.none`));
    const keyOf = (id: string) => rowOf(id)?.issue.key;
    const remark = tookText({ step, changes, models, keyOf }, language);
    remember(changes, { remark, took: changes });
  };
  return {
    ...{ note, changed, took, say },
    enter: (changes, remark = '', from) => {
      if (enter === null) return say(t('table.note.mayNot'));
      if (changes.length === 0) return;
      remember(changes, { remark }, from);
      enter(changes);
    },
    undo: () => take(undo, 'undo'),
    redo: () => take(redo, 'redo'),
  };
}
