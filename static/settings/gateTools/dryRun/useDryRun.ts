import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '../../../../src/contract';
import { call } from '../../../common/call';
import { usePageContext } from '../../../common/pageContext';
import { asAppError } from '../../../common/unwrap';
import { readIssuesForGates, type ChosenIssues, type IssuesForGates } from '../../../common/wire';
import { judge, wanted, type Comparison, type Judged } from './judge';

export type Step = 'finding' | 'reading' | 'asking' | 'approvals';

export type DryRun =
  | { readonly state: 'idle' }
  | {
      readonly state: 'reading';
      readonly step: Step;
      /** It takes so long that something should be said. */
      readonly slow: boolean;
      /** As Jira asks; null: it does not. */
      readonly waitSeconds: number | null;
    }
  | { readonly state: 'failed'; readonly error: AppError }
  | ({ readonly state: 'done'; readonly judged: readonly Judged[] } & Pick<IssuesForGates, 'missing' | 'elsewhere'>);

const SLOW_MS = 1_000;

export interface UseDryRun {
  readonly run: DryRun;
  readonly start: (chosen: ChosenIssues) => void;
  readonly stop: () => void;
}

/** Reads chosen issues straight from Jira and judges them in the page. A newer start, or stop, ends an older one. */
export function useDryRun(comparison: Comparison): UseDryRun {
  const { projectId } = usePageContext();
  const [run, setRun] = useState<DryRun>({ state: 'idle' });
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );
  const stop = useCallback(() => {
    turn.current += 1;
    setRun({ state: 'idle' });
  }, []);

  const start = (chosen: ChosenIssues) => {
    const mine = ++turn.current;
    const isCancelled = () => turn.current !== mine;
    const tell = (news: Partial<Extract<DryRun, { state: 'reading' }>>) =>
      setRun((now) => (isCancelled() || now.state !== 'reading' ? now : { ...now, ...news }));
    setRun({ state: 'reading', step: 'finding', slow: false, waitSeconds: null });
    const timer = setTimeout(() => tell({ slow: true }), SLOW_MS);
    const { fieldIds, jqls, approvals } = wanted(comparison);
    const read = async () => {
      const found = await readIssuesForGates({
        projectId,
        chosen,
        fieldIds,
        jqls,
        isCancelled,
        onStep: (step) => tell({ step, waitSeconds: null }),
        onWait: (milliseconds) => tell({ slow: true, waitSeconds: Math.ceil(milliseconds / 1_000) }),
      });
      if (found === null) return;
      tell({ step: 'approvals', waitSeconds: null });
      const known = approvals ? await approvalsOf(found.issues.map(({ id }) => id)) : {};
      if (isCancelled()) return;
      const judged = judge({ ...found, approvals: known }, comparison);
      setRun({ state: 'done', judged, missing: found.missing, elsewhere: found.elsewhere });
    };
    read()
      .catch((error: unknown) => isCancelled() || setRun({ state: 'failed', error: asAppError(error) }))
      .finally(() => clearTimeout(timer));
  };
  return { run, start, stop };
}

/** Only the app itself knows who accepted; null when it does not say, and then those checks are unknown. */
async function approvalsOf(issueIds: string[]) {
  if (issueIds.length === 0) return {};
  const answer = await call('getApprovals', { issueIds });
  return answer.ok ? answer.value.approvals : null;
}
