import { useEffect, useState } from 'react';
import { readNames, readPeople, type Person } from '../../common/wire';

interface PeopleToChoose {
  /** null: not read yet, or it failed. */
  readonly people: readonly Person[] | null;
  /** Names of those who were chosen and are not among them; null: not read yet. Whom Jira does not know is left out. */
  readonly names: ReadonlyMap<string, string> | null;
  readonly failed: boolean;
}

/** The people of the project, and the names of those chosen who are no longer among them. */
export function usePeopleToChoose(projectId: string, chosen: readonly string[]): PeopleToChoose {
  const [people, setPeople] = useState<readonly Person[] | null>(null);
  const [names, setNames] = useState<ReadonlyMap<string, string> | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let over = false;
    readPeople(projectId).then(
      (read) => over || setPeople(read),
      () => over || setFailed(true),
    );
    return () => {
      over = true;
    };
  }, [projectId]);

  const listed = new Set(people?.map(({ accountId }) => accountId));
  const wanted = people || failed ? chosen.filter((id) => !listed.has(id)).join(' ') : '';
  useEffect(() => {
    if (wanted === '') return undefined;
    let over = false;
    readNames(wanted.split(' ')).then(
      (read) => over || setNames(read),
      () => undefined,
    );
    return () => {
      over = true;
    };
  }, [wanted]);

  return { people, names, failed };
}
