import { Failure } from '../../contract/failure';
import { jqlsOf } from '../../domain/gates/jql';
import type { IssueWithEvidence } from '../gates/gateEvidence';
import type { Ports } from '../ports';

/** Where nobody says how long they want to be left alone. */
const DEFAULT_WAIT_SECONDS = 300;

/** How long to wait after an error before trying again; null: waiting does not help. */
export function secondsToWait(error: unknown): number | null {
  if (!(error instanceof Failure)) return null;
  const { code, retryAfterSeconds } = error.error;
  return code === 'RATE_LIMITED' || code === 'JIRA_UNAVAILABLE' ? (retryAfterSeconds ?? DEFAULT_WAIT_SECONDS) : null;
}

export const isGone = (error: unknown): boolean => error instanceof Failure && error.error.code === 'NOT_FOUND';

/** Whether part of what the gates are judged by could not be had: Jira did not answer to a JQL, or storage did not. */
export const hasGaps = ({ stored, evidence, isFrozenUnread = false }: IssueWithEvidence): boolean =>
  isFrozenUnread ||
  evidence.approvals === null ||
  stored.settings.gates.flatMap(jqlsOf).some((jql) => evidence.jql(jql) === 'noAnswer');

/**
 * The same ports for work that can wait. Where storage fails they throw a Failure to wait for; and they remember when part
 * of the evidence could not be had for a while. A panel shows that as `unknown`; in the background there is nobody to show
 * it to, and it would stand in JQL until the next change.
 */
export function watched(ports: Ports): { ports: Ports; trouble: () => Failure | null } {
  const { app, settings, verdicts } = ports;
  let trouble: Failure | null = null;
  const fromStorage = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await work;
    } catch {
      trouble = new Failure('JIRA_UNAVAILABLE', { detail: 'storage' });
      throw trouble;
    }
  };
  const matchJql: typeof app.matchJql = async (issueIds, jqls) => {
    try {
      return await app.matchJql(issueIds, jqls);
    } catch (error) {
      if (error instanceof Failure && secondsToWait(error) !== null) trouble = error;
      throw error;
    }
  };
  return {
    ports: {
      ...ports,
      app: { ...app, matchJql },
      settings: { ...settings, read: (...of) => fromStorage(settings.read(...of)) },
      verdicts: {
        ...verdicts,
        manyApprovals: (...of) => fromStorage(verdicts.manyApprovals(...of)),
        manyFrozen: (...of) => fromStorage(verdicts.manyFrozen(...of)),
        freeze: (...of) => fromStorage(verdicts.freeze(...of)),
        thaw: (...of) => fromStorage(verdicts.thaw(...of)),
      },
    },
    trouble: () => trouble,
  };
}
