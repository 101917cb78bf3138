import { useCallback, useEffect, useRef, useState } from 'react';
import type { ProjectSettings } from '../../../src/domain/settings';
import { useEditing } from '../editing';

/** What was just taken away, to be put back until the next edit. */
interface Removed {
  readonly before: ProjectSettings;
  readonly after: ProjectSettings;
  readonly what: RemovedThing;
}

interface RemovedThing {
  readonly name: string;
  /** The gate of a check and where it stood in it; null: a whole gate. */
  readonly from: { readonly gateId: string; readonly index: number } | null;
}

export interface DraftEdits {
  /** Answers the draft as it is then. With `removed`, it can be taken back. */
  readonly change: (how: (draft: ProjectSettings) => ProjectSettings, removed?: RemovedThing) => ProjectSettings;
  readonly undo: { readonly what: RemovedThing; readonly take: () => void } | null;
}

/** Edits that know what comes of them, and the way back from the last one. */
export function useDraftEdits(): DraftEdits {
  const { draft, edit } = useEditing();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
  }, [draft]);

  const change = useCallback<DraftEdits['change']>(
    (how, what) => {
      const before = latest.current;
      const after = how(before);
      latest.current = after;
      edit(() => after);
      setRemoved(what ? { before, after, what } : null);
      return after;
    },
    [edit],
  );
  // Any other edit makes another draft, and so ends the offer.
  const undo = removed?.after === draft ? { what: removed.what, take: () => void change(() => removed.before) } : null;
  return { change, undo };
}
