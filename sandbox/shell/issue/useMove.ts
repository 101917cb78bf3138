import { useState } from 'react';
import { useFlags } from '../flags';
import { tellIssueChanged } from '../frame/issueChanged';
import type { IssueBean } from '../jiraTypes';
import { useSession } from '../session';
import { useTexts } from '../texts';

export interface Move {
  busy: boolean;
  /** Why the last one was refused: what a workflow validator says arrives here, in lines. */
  refusal: string | undefined;
  /** Through a transition, with what was filled in on its screen. */
  move: (transitionId: string, fields?: Record<string, unknown>) => Promise<boolean>;
}

export function useMove(issue: IssueBean, onMoved: () => void): Move {
  const { t } = useTexts();
  const { me, rest } = useSession();
  const flags = useFlags();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();

  const move: Move['move'] = async (id, fields = {}) => {
    setBusy(true);
    setRefusal(undefined);
    try {
      const screen = Object.keys(fields).length === 0 ? {} : { fields };
      await rest(`/rest/api/3/issue/${issue.key}/transitions`, {
        method: 'POST',
        body: { transition: { id }, ...screen },
      });
      flags.show({ id: 'transition', type: 'success', title: t('issue.moved'), isAutoDismiss: true });
      tellIssueChanged(issue, me.accountId);
      onMoved();
      return true;
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, move };
}
