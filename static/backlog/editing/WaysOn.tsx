import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useText } from '../../common/text';
import { useBacklogPage } from '../pageState';
import type { CellFailure, NotSaved } from './edits';

const ReplaceDamaged = lazy(() => import('./ReplaceDamaged'));

interface WaysOnProps {
  readonly failures: readonly CellFailure[];
  readonly button: (text: string, act: () => void) => ReactNode;
}

/** What can be done about values that Jira did not take, by what Jira had against them. */
export function WaysOn({ failures, button }: WaysOnProps) {
  const { edits, onRestart } = useBacklogPage();
  const t = useText();
  const [asking, setAsking] = useState(false);
  const has = (is: (code: NotSaved['code']) => boolean) => failures.some(({ error }) => is(error.code));
  const damaged = [...new Set(failures.flatMap(({ error, issueId }) => (error.code === 'DAMAGED' ? [issueId] : [])))];
  return (
    <>
      {has((code) => code !== 'DAMAGED' && code !== 'OUT_OF_DATE') && button(t('error.retry'), edits.retry)}
      {/* The project ranks by something else by now: only that can be read, and entered anew. */}
      {has((code) => code === 'OUT_OF_DATE') && button(t('common.reload'), onRestart)}
      {damaged.length > 0 && !asking && button(t('edits.replace'), () => setAsking(true))}
      {damaged.length > 0 && asking && (
        <Suspense fallback={null}>
          <ReplaceDamaged
            count={damaged.length}
            onYes={() => {
              setAsking(false);
              edits.replaceDamaged(damaged);
            }}
            onCancel={() => setAsking(false)}
          />
        </Suspense>
      )}
    </>
  );
}
