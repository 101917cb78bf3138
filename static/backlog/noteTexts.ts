import type { Issue } from '../../src/domain/issue';
import type { BacklogNote } from '../../src/domain/scoring/backlogNotes';
import type { Model } from '../../src/domain/scoring/model';
import type { Language } from '../common/text';
import { keysText, labelOfKey } from '../common/words';

export interface NotedBacklog {
  readonly model: Model;
  readonly notes: readonly BacklogNote[];
  /** Issues that wait for each other. */
  readonly circles: readonly (readonly Issue[])[];
  /** Issues whose stored data cannot be read. */
  readonly damaged: number;
  /** Issues that Jira listed but did not give. */
  readonly missing: number;
}

/** What one should know before trusting the order, a sentence each. */
export function noteTexts({ model, notes, circles, damaged, missing }: NotedBacklog, language: Language): string[] {
  const { t } = language;
  return [
    ...notes.map((note) => noteText(note, model, language)),
    ...circles.map((circle) => t('backlog.note.circle', { keys: keysText(circle, language) })),
    ...(damaged > 0 ? [t('backlog.note.damaged', { issues: damaged })] : []),
    ...(missing > 0 ? [t('backlog.note.missing', { issues: missing })] : []),
  ];
}

function noteText(note: BacklogNote, model: Model, language: Language): string {
  const { t, format } = language;
  switch (note.code) {
    case 'noOne':
      return t('backlog.note.noOne', {
        count: note.keys.length,
        names: format.list(note.keys.map((key) => labelOfKey(model, key, language))),
      });
    case 'tooManyMusts':
      return t(`backlog.note.tooManyMusts.${note.by}`, { percent: format.percent(Math.round(note.percent) / 100) });
    case 'unknownPriorities':
      return t('backlog.note.unknownPriorities', { issues: note.issues, names: format.list(note.names) });
  }
}
