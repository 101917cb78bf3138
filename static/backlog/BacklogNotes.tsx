import type { ReactNode } from 'react';
import type { Issue } from '../../src/domain/issue';
import type { BacklogNote } from '../../src/domain/scoring/backlogNotes';
import type { Model } from '../../src/domain/scoring/model';
import { DamagedNotice } from '../common/DamagedNotice';
import { Message } from '../common/Message';
import { useLanguage, type Language } from '../common/text';
import { keysText, labelOfKey } from '../common/words';

interface BacklogNotesProps {
  readonly model: Model;
  readonly notes: readonly BacklogNote[];
  /** Issues that wait for each other. */
  readonly circles: readonly (readonly Issue[])[];
  readonly settingsDamaged: boolean;
  /** Issues whose stored data cannot be read. */
  readonly damaged: number;
  /** Issues that Jira listed but did not give. */
  readonly missing: number;
}

/** What one should know before trusting the order. */
export function BacklogNotes({ model, notes, circles, settingsDamaged, damaged, missing }: BacklogNotesProps) {
  const language = useLanguage();
  const { t } = language;
  const lines: ReactNode[] = [
    ...notes.map((note) => <li key={note.code}>{noteText(note, model, language)}</li>),
    ...circles.map((circle) => (
      <li key={circle[0]!.id}>{t('backlog.note.circle', { keys: keysText(circle, language) })}</li>
    )),
    ...(damaged > 0 ? [<li key="damaged">{t('backlog.note.damaged', { issues: damaged })}</li>] : []),
    ...(missing > 0 ? [<li key="missing">{t('backlog.note.missing', { issues: missing })}</li>] : []),
  ];
  if (lines.length === 0 && !settingsDamaged) return null;
  return (
    <div className="backlog-notes">
      {settingsDamaged && <DamagedNotice what="settings" />}
      {lines.length > 0 && (
        <Message appearance="warning" title={t('backlog.note.title')}>
          <ul className="note-list">{lines}</ul>
        </Message>
      )}
    </div>
  );
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
