import { useEffect, useState, type RefObject } from 'react';
import { useText } from '../../common/text';
import { Popover } from '../../common/popover/Popover';
import { useOpener } from '../../common/popover/useOpener';

interface WholeNoteProps {
  /** Where the note stands on one line. */
  readonly line: RefObject<HTMLElement>;
  readonly text: string;
}

/** A button that tells all of a note whose line is cut off. */
export default function WholeNote({ line, text }: WholeNoteProps) {
  const t = useText();
  const isCut = useIsCut(line);
  const { opened, close, trigger } = useOpener<'note'>();
  if (!isCut) return null;
  return (
    <>
      <button
        type="button"
        className="link-button"
        aria-haspopup="dialog"
        aria-expanded={opened !== null}
        {...trigger('note')}
      >
        {t('table.note.all')}
      </button>
      {opened && (
        <Popover
          key={opened.nth}
          label={t('table.note.all')}
          anchor={opened.anchor}
          side="start"
          className="notes-popup"
          onClose={close}
        >
          <p className="table-note-all">{text}</p>
        </Popover>
      )}
    </>
  );
}

/** Whether some of an element's text is beyond its edge. It is told after the browser has laid out, which nobody waits for. */
function useIsCut(ref: RefObject<HTMLElement>): boolean {
  const [isCut, setCut] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const sizes = new ResizeObserver(() => setCut(element.scrollWidth > element.clientWidth));
    sizes.observe(element);
    return () => sizes.disconnect();
  }, [ref]);
  return isCut;
}
