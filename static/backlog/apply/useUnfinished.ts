import { useCallback, useEffect, useState } from 'react';
import type { ApplicationView } from '../../../src/contract';
import { call } from '../../common/call';
import { unfinished } from './history';

export interface UseUnfinished {
  readonly application: ApplicationView | null;
  /** Takes over what became of one: reading it again might show an older record. */
  readonly settle: (application: ApplicationView | null) => void;
  /** Ends it as it is. */
  readonly leave: () => void;
}

/** The person's own order whose applying was cut off. A page that cannot ask does without. */
export function useUnfinished(canSchedule: boolean): UseUnfinished {
  const [application, setApplication] = useState<ApplicationView | null>(null);
  useEffect(() => {
    if (!canSchedule) return;
    let gone = false;
    void call('getApplications', {}).then((answer) => {
      if (!gone && answer.ok) setApplication(unfinished(answer.value.applications));
    });
    return () => {
      gone = true;
    };
  }, [canSchedule]);

  const settle = useCallback((latest: ApplicationView | null) => {
    if (latest) setApplication(unfinished([latest]));
  }, []);
  const leave = useCallback(() => {
    if (application === null) return;
    setApplication(null);
    // As `done` it is not offered again. An undo that did not come to its end must not count as one that did.
    const outcome = application.undoes === null ? 'done' : 'stopped';
    void call('finishApplication', { applicationId: application.id, outcome });
  }, [application]);
  return { application, settle, leave };
}
