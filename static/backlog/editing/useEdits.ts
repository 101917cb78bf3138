import { useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import type { IssueDataState } from '../../../src/domain/issueData';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import { isOnScale } from '../../../src/domain/scoring/scale';
import { modelsInUse, type ProjectSettings } from '../../../src/domain/settings';
import { call } from '../../common/call';
import { editable } from './cells';
import type { CellState, Edits, InputChange } from './edits';
import { AT_REST, Saver, type Sending } from './saver';
import { cellKey, NO_EDITS, type EditState } from './state';
import { useLayOver } from './useLayOver';

interface EditsOf {
  readonly settings: ProjectSettings;
  readonly scored: readonly ScoredIssue[];
  /** Account id of the person, for the stamps that are shown until Jira has them. */
  readonly accountId: string;
  readonly now: Date;
  /** Takes over what was stored with an issue. */
  readonly onStored: (issueId: string, data: IssueDataState) => void;
}

interface Shown {
  readonly state: EditState;
  readonly sending: Sending;
}

export function useEdits({ settings, scored, accountId, now, onStored }: EditsOf): Edits {
  const [{ state, sending }, show] = useState<Shown>({ state: NO_EDITS, sending: AT_REST });
  const models = useMemo(() => modelsInUse(settings), [settings]);
  const layOver = useLayOver(settings, accountId, now);
  const laid = useMemo(() => layOver?.(scored, state.entered) ?? scored, [layOver, scored, state.entered]);

  // Goes on when the page shows something else: what was entered is to be stored.
  const [saver] = useState(
    () =>
      new Saver({
        save: (payload) => call('saveScores', payload),
        onState: (next, how) => show({ state: next, sending: how }),
      }),
  );
  useLayoutEffect(() => saver.follow({ scored, models, onStored }), [saver, scored, models, onStored]);

  const change = useCallback(
    (changes: readonly InputChange[]) =>
      saver.change(
        changes.filter((one) => {
          const column = editable(one, models);
          return column !== null && (one.value === null || isOnScale(column.criterion.scale, one.value));
        }),
      ),
    [saver, models],
  );
  const cellState = useCallback(
    (issueId: string, model: InputChange['model'], key: string): CellState => {
      const cell = state.entered.get(issueId)?.get(cellKey({ model, key }));
      if (!cell) return { state: 'kept' };
      return cell.error ? { state: 'failed', error: cell.error } : { state: 'saving' };
    },
    [state.entered],
  );

  const counts = useMemo(() => countsOf(state.entered), [state.entered]);
  useLeaveWarning(counts.saving + counts.failed > 0);

  const { waitSeconds, isBusy, isGoingOn: canStop } = sending;
  const canUndo = state.undo.length > 0;
  const canRedo = state.redo.length > 0;
  return useMemo(
    () => ({
      scored: laid,
      ...{ change, cellState, waitSeconds, isBusy, ...counts },
      undo: canUndo ? saver.undo : null,
      redo: canRedo ? saver.redo : null,
      stop: canStop ? saver.stop : null,
      retry: saver.retry,
      replaceDamaged: saver.replaceDamaged,
    }),
    [laid, change, cellState, waitSeconds, isBusy, counts, canStop, canUndo, canRedo, saver],
  );
}

function countsOf(entered: EditState['entered']): Pick<Edits, 'saving' | 'failed' | 'failures'> {
  const cells = [...entered].flatMap(([issueId, of]) => [...of.values()].map(({ error }) => ({ issueId, error })));
  const failures = cells.flatMap(({ issueId, error }) => (error ? [{ issueId, error }] : []));
  return { saving: cells.length - failures.length, failed: failures.length, failures };
}

function useLeaveWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}
