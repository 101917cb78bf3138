import { useEffect, useState } from 'react';
import { usePageContext } from './pageContext';
import { useText } from './text';

/** A person's name; null while it is being read. */
export type NameOf = (accountId: string) => string | null;

/** Names of people of whom only the account id is stored. Someone who left or is hidden has a name too: "someone". */
export function usePeople(accountIds: readonly string[]): NameOf {
  const t = useText();
  const { accountId: myself } = usePageContext();
  const [names, setNames] = useState<ReadonlyMap<string, string> | null>(null);
  const wanted = [...new Set(accountIds)]
    .filter((id) => id !== myself)
    .sort()
    .join(' ');

  useEffect(() => {
    if (wanted === '') return;
    let gone = false;
    const show = (found: ReadonlyMap<string, string>) => gone || setNames((now) => new Map([...(now ?? []), ...found]));
    // The reader of Jira is a chunk of its own: the panel stands before it arrives, and without it.
    import('./wire').then(({ readNames }) => readNames(wanted.split(' '))).then(show, () => show(new Map()));
    return () => {
      gone = true;
    };
  }, [wanted]);

  return (accountId) => {
    if (accountId === myself) return t('person.you');
    return names === null ? null : (names.get(accountId) ?? t('person.someone'));
  };
}
