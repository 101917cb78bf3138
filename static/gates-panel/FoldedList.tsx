import { useState, type ReactNode } from 'react';
import { useText } from '../common/text';

/** A longer list starts folded: an issue can have a hundred sub-tasks. */
const SHOWN = 6;

interface FoldedListProps<T> {
  readonly items: readonly T[];
  readonly render: (item: T) => ReactNode;
}

export function FoldedList<T>({ items, render }: FoldedListProps<T>) {
  const t = useText();
  const [all, setAll] = useState(false);
  const count = items.length;
  return (
    <>
      <ul className="check-details">
        {items.slice(0, all ? count : SHOWN).map((item, index) => (
          <li key={index}>{render(item)}</li>
        ))}
      </ul>
      {count > SHOWN && (
        <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('gatesPanel.showFewer') : t('gatesPanel.showAll', { count })}
        </button>
      )}
    </>
  );
}
