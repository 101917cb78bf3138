import { DamagedNotice } from '../common/DamagedNotice';
import { Message } from '../common/Message';
import { useLanguage } from '../common/text';
import { noteTexts, type NotedBacklog } from './noteTexts';

interface BacklogNotesProps extends NotedBacklog {
  readonly settingsDamaged: boolean;
}

/** What one should know before trusting the order. */
export function BacklogNotes({ settingsDamaged, ...noted }: BacklogNotesProps) {
  const language = useLanguage();
  const { t } = language;
  const lines = noteTexts(noted, language);
  if (lines.length === 0 && !settingsDamaged) return null;
  return (
    <div className="backlog-notes">
      {settingsDamaged && <DamagedNotice what="settings" />}
      {lines.length > 0 && (
        <Message appearance="warning" title={t('backlog.note.title')}>
          <ul className="note-list">
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Message>
      )}
    </div>
  );
}
