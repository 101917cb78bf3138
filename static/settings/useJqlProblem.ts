import { useEffect, useState } from 'react';
import { readJqlProblem } from '../common/wire';

/** Someone who stops typing for this long wants to know. */
const PAUSE_MS = 600;

/** What Jira has against a JQL, asked while it is being written; null: nothing, or it is not known yet. */
export function useJqlProblem(jql: string): string | null {
  const asked = jql.trim();
  const [latest, setLatest] = useState<{ readonly of: string; readonly problem: string | null } | null>(null);

  useEffect(() => {
    if (asked === '') return undefined;
    let over = false;
    const timer = setTimeout(() => {
      readJqlProblem(asked).then(
        (problem) => over || setLatest({ of: asked, problem }),
        // Jira cannot be asked now. The check itself will tell, on each issue.
        () => undefined,
      );
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [asked]);

  return latest?.of === asked ? latest.problem : null;
}
