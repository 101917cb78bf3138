import { lazy, Suspense } from 'react';
import Button from '@atlaskit/button/new';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { useOpener } from '../common/popover/useOpener';
import { useLanguage } from '../common/text';
import { noteTexts, type NotedBacklog } from './noteTexts';

// Wanted on request.
const Popover = lazy(async () => ({ default: (await import('../common/popover/Popover')).Popover }));

const Warning = () => <WarningIcon label="" color="var(--ds-icon-warning)" />;

/** What one should know before trusting the order: how much there is, and on request what. It takes no room from the table. */
export function BacklogNotes(noted: NotedBacklog) {
  const language = useLanguage();
  const { t } = language;
  const { opened, close, trigger } = useOpener<'notes'>();
  const lines = noteTexts(noted, language);
  if (lines.length === 0) return null;
  return (
    <>
      <Button
        spacing="compact"
        iconBefore={Warning}
        aria-haspopup="dialog"
        aria-expanded={opened !== null}
        {...trigger('notes')}
      >
        {t('backlog.note.count', { count: lines.length })}
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <Popover
            key={opened.nth}
            label={t('backlog.note.title')}
            anchor={opened.anchor}
            className="notes-popup"
            onClose={close}
          >
            <h2>{t('backlog.note.title')}</h2>
            <ul className="note-list">
              {lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Popover>
        </Suspense>
      )}
    </>
  );
}
