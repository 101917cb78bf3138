import { lazy, Suspense, useRef } from 'react';
import { useLanguage } from '../../common/text';
import { useBacklogPage } from '../pageState';
import { hiddenText, toShow, type Note } from './notes';
import type { UseShow } from './useShow';

// Wanted late, if at all.
const WholeNote = lazy(() => import('./WholeNote'));

interface TableNoteProps {
  readonly note: Note | null;
  /** Whether the table has a row of the issue. */
  readonly isListed: (id: string) => boolean;
  readonly showing: UseShow;
}

/**
 * What an edit led to. It stands for the row that went out of sight: with its summary, the way it went, and a way there and back. A row that
 * stuck to the edge of the table would cover another one, and just where one goes on.
 */
export function TableNote({ note, isListed, showing }: TableNoteProps) {
  const language = useLanguage();
  const line = useRef<HTMLSpanElement>(null);
  const { t } = language;
  const { rowOf } = useBacklogPage();
  const hidden = note && hiddenText(note, isListed, language);
  const text = [note?.text, hidden].filter(Boolean).join(' ');
  const id = note && toShow(note, isListed);
  const summary = note?.moved && rowOf(note.moved.id)?.issue.summary;
  const keys = { 'aria-keyshortcuts': 'Control+Backspace Meta+Backspace', title: t('table.note.show.title') };
  return (
    <div className="table-note">
      {note?.moved && <span aria-hidden>{note.moved.isUp ? '↑' : '↓'}</span>}
      <span ref={line} role="status" title={text}>
        {text}
      </span>
      {text !== '' && (
        <Suspense fallback={null}>
          <WholeNote line={line} text={text} />
        </Suspense>
      )}
      {summary && (
        <span className="note-summary" title={summary}>
          {summary}
        </span>
      )}
      {showing.back ? (
        <button type="button" className="link-button" {...keys} onClick={showing.back}>
          {t('table.note.back')}
        </button>
      ) : (
        id && (
          <button type="button" className="link-button" {...keys} onClick={() => showing.show(id)}>
            {t('table.note.show')}
          </button>
        )
      )}
    </div>
  );
}
