import { useState } from 'react';
import type { GateChange } from '../../../../src/domain/gates/changes';
import { changeText, type Words } from './changeTexts';

/** A template replaces a whole gate: all of that would push the other versions out of sight. */
const SHOWN = 8;

interface ChangeListProps {
  readonly changes: readonly GateChange[];
  readonly words: Words;
}

/** What changed, in words; long lists open on demand. */
export function ChangeList({ changes, words }: ChangeListProps) {
  const [all, setAll] = useState(false);
  const { t } = words.language;
  const shown = all || changes.length <= SHOWN + 1 ? changes : changes.slice(0, SHOWN);
  return (
    <>
      <ul className="gate-changes">
        {shown.map((change, index) => {
          const { text, parts } = changeText(change, words);
          return (
            <li key={index}>
              {text}
              {parts.length > 0 && (
                <ul>
                  {parts.map((part) => (
                    <li key={part}>{part}</li>
                  ))}
                </ul>
              )}
            </li>
          );
        })}
      </ul>
      {shown.length < changes.length && (
        <button type="button" className="link-button" onClick={() => setAll(true)}>
          {t('gateHistory.more', { count: changes.length - shown.length })}
        </button>
      )}
    </>
  );
}
