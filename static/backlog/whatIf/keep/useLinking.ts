import { useEffect, useState } from 'react';
import type { AppError } from '../../../../src/contract';
import type { LinkType } from '../../../../src/domain/issue';
import { usePageContext } from '../../../common/pageContext';
import { asAppError } from '../../../common/unwrap';
import { readLinking } from '../../../common/wire';

/** Whether the person may link issues here, and with which types; null: it is being asked, or nobody wants to know. */
export type Linking =
  { readonly mayLink: boolean; readonly types: readonly LinkType[] } | { readonly error: AppError } | null;

export function useLinking(isWanted: boolean): Linking {
  const { projectId } = usePageContext();
  const [linking, setLinking] = useState<Linking>(null);
  useEffect(() => {
    if (!isWanted) return undefined;
    let over = false;
    readLinking(projectId).then(
      (answer) => over || setLinking(answer),
      (error: unknown) => over || setLinking({ error: asAppError(error) }),
    );
    return () => {
      over = true;
    };
  }, [isWanted, projectId]);
  return linking;
}
