import { createContext, useContext, useEffect, useState } from 'react';
import { readJqlProblems } from '../../common/wire';

/** Someone who stops typing for this long wants to know. */
const PAUSE_MS = 600;

/** Jira's own sentence about a JQL; null: nothing against it, or it is not known yet. */
type JqlProblemOf = (jql: string) => string | null;

const Context = createContext<JqlProblemOf>(() => null);
export const JqlProblemsProvider = Context.Provider;
export const useJqlProblemOf = (): JqlProblemOf => useContext(Context);

/** No JQL holds this character. */
const SEPARATOR = '\u0000';

/**
 * What Jira has against these, asked while they are being written; each is asked once for as long as the page is open.
 * Where Jira cannot be asked now, nothing is said: the check itself will tell, on each issue.
 */
export function useJqlProblems(jqls: readonly string[]): JqlProblemOf {
  const [found, setFound] = useState<ReadonlyMap<string, string | null>>(new Map());
  const wanted = jqls.filter((jql) => !found.has(jql)).join(SEPARATOR);

  useEffect(() => {
    if (wanted === '') return undefined;
    let over = false;
    const timer = setTimeout(() => {
      readJqlProblems(wanted.split(SEPARATOR)).then(
        (answers) => over || setFound((before) => new Map([...before, ...answers])),
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [wanted]);

  return (jql) => found.get(jql.trim()) ?? null;
}
