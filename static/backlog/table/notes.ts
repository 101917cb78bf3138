import type { Language } from '../../common/text';
import { criterionLabel, valueText } from '../../common/words';
import { criterionOf, type Model } from '../../../src/domain/scoring/model';
import type { InputChange } from '../editing/edits';
import type { BacklogRow } from '../ranking';

/** What the line above the table says, and the issues it is about. */
export interface Note {
  readonly text: string;
  /** Ids of the issues: it matters whether the table has their rows. */
  readonly aboutIds: readonly string[];
  /** The one issue that went elsewhere; null: there is none, or several. */
  readonly moved: { readonly id: string; readonly isUp: boolean } | null;
}

export const plainNote = (text: string): Note => ({ text, aboutIds: [], moved: null });

/** An issue that was changed, and where it stood before. */
export interface Changed {
  readonly row: BacklogRow;
  readonly from: number;
}

/** Where the issues went. */
export function wentNote(changed: readonly Changed[], { t }: Language): Note {
  const aboutIds = changed.map(({ row }) => row.issue.id);
  const moved = changed.filter(({ row, from }) => row.place !== from);
  const [only] = changed;
  if (!only || changed.length > 1)
    return { text: t('table.note.several', { count: changed.length, moved: moved.length }), aboutIds, moved: null };
  const { key, id } = only.row.issue;
  return moved.length === 0
    ? { text: t('table.note.stays', { key, place: only.from }), aboutIds, moved: null }
    : {
        text: t('table.note.moved', { key, from: only.from, to: only.row.place }),
        aboutIds,
        moved: { id, isUp: only.row.place < only.from },
      };
}

interface Took {
  readonly step: 'undo' | 'redo';
  /** The cells that changed by it, each with what it holds now. */
  readonly changes: readonly InputChange[];
  readonly models: readonly Model[];
  readonly keyOf: (issueId: string) => string | undefined;
}

/** What was taken back or made again: of one value which, of several how many. */
export function tookText({ step, changes, models, keyOf }: Took, language: Language): string {
  const { t } = language;
  const [only] = changes;
  const model = models.find(({ id }) => id === only?.model);
  const criterion = model && criterionOf(model, only!.key);
  const key = keyOf(only?.issueId ?? '');
  if (changes.length > 1 || !only || !model || !criterion || key === undefined) {
    const issues = new Set(changes.map(({ issueId }) => issueId)).size;
    return t(`table.note.${step}.several`, { values: changes.length, issues });
  }
  const name = criterionLabel(model, criterion, language);
  if (only.value === null) return t(`table.note.${step}.emptied`, { key, name });
  return t(`table.note.${step}.value`, { key, name, value: valueText(model, criterion, only.value, language) });
}

/** The issue that can be shown on request: one that is hidden, else the one that went elsewhere. null: none. */
export const toShow = ({ aboutIds, moved }: Note, isListed: (id: string) => boolean): string | null =>
  aboutIds.find((id) => !isListed(id)) ?? moved?.id ?? null;

/** That rows cannot be seen; null: they can. */
export function hiddenText({ aboutIds }: Note, isListed: (id: string) => boolean, { t }: Language): string | null {
  const hidden = aboutIds.filter((id) => !isListed(id)).length;
  if (hidden === 0) return null;
  return hidden === aboutIds.length
    ? t('table.note.hidden', { count: hidden })
    : t('table.note.someHidden', { count: hidden });
}
