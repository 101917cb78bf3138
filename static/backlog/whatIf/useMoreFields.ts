import { useCallback, useEffect, useMemo, useState } from 'react';
import type { AppError } from '../../../src/contract';
import type { Issue } from '../../../src/domain/issue';
import { asAppError } from '../../common/unwrap';

type Fields = ReadonlyMap<string, Issue['fields']>;

/** Jira fields that the tried-out model reads and the project's does not. */
export type MoreFields =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly loaded: number; readonly total: number; readonly stop: () => void }
  | { readonly state: 'stopped'; readonly again: () => void }
  | { readonly state: 'failed'; readonly error: AppError; readonly again: () => void }
  | { readonly state: 'read'; readonly fields: Fields };

type Reading =
  | { readonly state: 'reading'; readonly loaded: number; readonly total: number }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'read'; readonly fields: Fields };

const STARTED: Reading = { state: 'reading', loaded: 0, total: 0 };

/** Reads those fields of all open issues, as often as others are wanted. */
export function useMoreFields(projectId: string, fieldIds: readonly string[]): MoreFields {
  const wanted = fieldIds.toSorted().join(' ');
  const [told, setTold] = useState<{ readonly of: string; readonly reading: Reading } | null>(null);
  const [stopped, setStopped] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const isStopped = stopped === wanted;

  useEffect(() => {
    if (wanted === '' || isStopped) return undefined;
    let over = false;
    const tell = (reading: Reading) => {
      if (!over) setTold({ of: wanted, reading });
    };
    const fields = new Map<string, Issue['fields']>();
    const read = async () => {
      const { readBacklog } = await import('../../common/wire');
      await readBacklog({
        projectId,
        fieldIds: wanted.split(' '),
        isCancelled: () => over,
        onProgress: ({ arrived, total }) => {
          for (const issue of arrived) fields.set(issue.id, issue.fields);
          tell({ state: 'reading', loaded: fields.size, total });
        },
      });
    };
    read().then(
      () => tell({ state: 'read', fields }),
      (error: unknown) => tell({ state: 'failed', error: asAppError(error) }),
    );
    return () => {
      over = true;
    };
  }, [projectId, wanted, isStopped, attempt]);

  const again = useCallback(() => {
    setTold(null);
    setStopped(null);
    setAttempt((before) => before + 1);
  }, []);
  const stop = useCallback(() => setStopped(wanted), [wanted]);

  return useMemo(() => {
    if (wanted === '') return { state: 'none' };
    const reading = told?.of === wanted ? told.reading : STARTED;
    if (reading.state === 'read') return reading;
    if (isStopped) return { state: 'stopped', again };
    return reading.state === 'failed' ? { ...reading, again } : { ...reading, stop };
  }, [wanted, told, isStopped, again, stop]);
}
