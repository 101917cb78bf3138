import { startTransition, useCallback, useMemo, useState } from 'react';
import type { ScoredIssue } from '../../../src/domain/ranking/order';
import type { ProjectSettings } from '../../../src/domain/settings';
import type { InputChange } from './edits';
import { cellKey, type EditState } from './state';
import { useLayOver } from './useLayOver';

interface DraftOf {
  readonly settings: ProjectSettings;
  /** As they are without it. */
  readonly scored: readonly ScoredIssue[];
  readonly accountId: string;
  readonly now: Date;
}

/** The value that is being typed in a cell: it counts at once, and is entered only when the cell is left. */
export interface Draft {
  /** null: none is being typed, or what is typed is what stands there. */
  readonly change: InputChange | null;
  /** Shows as soon as the page can; the next key comes first. */
  readonly type: (change: InputChange | null) => void;
  /** As if nothing had been typed, in the same drawing as what comes with it. */
  readonly drop: () => void;
}

export function useDraft({ settings, scored, accountId, now }: DraftOf) {
  const [change, setChange] = useState<InputChange | null>(null);
  const layOver = useLayOver(settings, accountId, now);
  const laid = useMemo(() => (change && layOver ? layOver(scored, alone(change)) : scored), [change, layOver, scored]);
  const type = useCallback((next: InputChange | null) => startTransition(() => setChange(next)), []);
  const drop = useCallback(() => setChange(null), []);
  const draft = useMemo((): Draft => ({ change, type, drop }), [change, type, drop]);
  return { draft, scored: laid };
}

const alone = (change: InputChange): EditState['entered'] =>
  new Map([[change.issueId, new Map([[cellKey(change), { entry: change, error: null, doubtful: false }]])]]);
