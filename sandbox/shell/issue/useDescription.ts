import { useState } from 'react';
import type { AdfNode } from '../adf/Adf';
import { tellIssueChanged } from '../frame/issueChanged';
import type { IssueBean } from '../jiraTypes';
import { useSession } from '../session';

export interface Description {
  /** As it is, or as it was just written. */
  document: AdfNode | null;
  busy: boolean;
  error: Error | undefined;
  /** By REST, as who looks. Whether it was written. */
  write: (document: AdfNode) => Promise<boolean>;
}

export function useDescription(issue: IssueBean, onWritten: () => void): Description {
  const { me, rest } = useSession();
  const stored = issue.fields.description ?? null;
  // What was written is shown until the issue is read anew: then `stored` is another object.
  const [written, setWritten] = useState<{ document: AdfNode; over: AdfNode | null }>();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<Error>();

  const write = async (document: AdfNode): Promise<boolean> => {
    setBusy(true);
    setError(undefined);
    setWritten({ document, over: stored });
    try {
      await rest(`/rest/api/3/issue/${issue.key}`, { method: 'PUT', body: { fields: { description: document } } });
      tellIssueChanged(issue, me.accountId);
      onWritten();
      return true;
    } catch (failure) {
      setWritten(undefined);
      setError(failure instanceof Error ? failure : new Error(String(failure)));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { document: written?.over === stored && written ? written.document : stored, busy, error, write };
}
