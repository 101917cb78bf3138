import { useEffect } from 'react';
import { events } from '@forge/bridge';

/** Tells a panel that its issue was changed elsewhere on the page. */
export function useIssueChanged(onChanged: () => void): void {
  useEffect(() => {
    let gone = false;
    // A host that cannot tell leaves the panel with its reload button.
    const subscription = events.on('JIRA_ISSUE_CHANGED', () => gone || onChanged()).catch(() => null);
    return () => {
      gone = true;
      void subscription.then((made) => made?.unsubscribe());
    };
  }, [onChanged]);
}
