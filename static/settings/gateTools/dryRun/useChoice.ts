import { useState } from 'react';
import type { ChosenIssues } from '../../../common/wire';
import { keysIn } from './keysIn';

/** As many as one request reads and one looks up approvals of, and as anyone looks through. */
export const MOST_TRIED = 100;

export type Kind = 'first20' | 'first50' | 'keys' | 'jql';

export interface UseChoice {
  readonly kind: Kind;
  readonly keysText: string;
  readonly keys: readonly string[];
  readonly jql: string;
  readonly onKind: (kind: Kind) => void;
  readonly onKeys: (text: string) => void;
  readonly onJql: (jql: string) => void;
  /** null: it is not said yet on which. */
  readonly chosen: ChosenIssues | null;
}

/** On which issues the gate is tried out; `onChange`: it is others now. */
export function useChoice(onChange: () => void): UseChoice {
  const [kind, setKind] = useState<Kind>('first20');
  const [keysText, setKeysText] = useState('');
  const [jql, setJql] = useState('');
  const keys = keysIn(keysText);
  const changing =
    <T>(set: (value: T) => void) =>
    (value: T) => {
      set(value);
      onChange();
    };
  return {
    kind,
    keysText,
    keys,
    jql,
    onKind: changing(setKind),
    onKeys: changing(setKeysText),
    onJql: changing(setJql),
    chosen: chosenOf(kind, keys, jql.trim()),
  };
}

function chosenOf(kind: Kind, keys: readonly string[], jql: string): ChosenIssues | null {
  switch (kind) {
    case 'first20':
      return { by: 'first', most: 20 };
    case 'first50':
      return { by: 'first', most: 50 };
    case 'keys':
      return keys.length === 0 ? null : { by: 'keys', keys: keys.slice(0, MOST_TRIED) };
    case 'jql':
      return jql === '' ? null : { by: 'jql', jql, most: MOST_TRIED };
  }
}
