import { useRef } from 'react';
import { useText } from '../../common/text';
import { WholeNote } from './WholeNote';

interface TableNoteProps {
  readonly text: string;
  /** Leads to the row that it is about; null: there is none to be shown. */
  readonly onShow: (() => void) | null;
}

/** What an edit led to, on one line, so that the table keeps its place; what does not fit there is told on request. */
export function TableNote({ text, onShow }: TableNoteProps) {
  const t = useText();
  const line = useRef<HTMLSpanElement>(null);
  return (
    <div className="table-note">
      <span ref={line} role="status" title={text}>
        {text}
      </span>
      <WholeNote line={line} text={text} />
      {onShow && (
        <button type="button" className="link-button" onClick={onShow}>
          {t('table.note.show')}
        </button>
      )}
    </div>
  );
}
