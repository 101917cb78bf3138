import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import type { AppError } from '../../src/contract';
import type { Issue } from '../../src/domain/issue';
import type { ProjectSettings } from '../../src/domain/settings';
import { asAppError } from '../common/unwrap';
import { readBacklog } from '../common/wire';
import { modelFieldIds, placesToday, previewOf, type Preview } from './preview';

export type PreviewState =
  | { readonly state: 'reading'; readonly loaded: number; readonly total: number | null }
  | { readonly state: 'failed'; readonly error: AppError }
  | { readonly state: 'ready'; readonly preview: Preview };

type Waiting = Exclude<PreviewState, { state: 'ready' }>;
type Reading = Waiting | { readonly state: 'read'; readonly issues: readonly Issue[] };

const START: Waiting = { state: 'reading', loaded: 0, total: null };

/** Ranks the project's real issues by the draft; reads them once, and again only when it needs another field. */
export function usePreview(projectId: string, saved: ProjectSettings, draft: ProjectSettings) {
  const [attempt, setAttempt] = useState(0);
  const fields = useFieldsSoFar(saved, draft);
  // What was read, and what for: once something else is wanted, it no longer counts.
  const wanted = `${projectId} ${attempt} ${fields}`;
  const [latest, setLatest] = useState<{ readonly of: string; readonly reading: Reading }>({ of: '', reading: START });
  const reading: Reading = latest.of === wanted ? latest.reading : START;
  // Typing stays quick: the ranking follows when there is time.
  const calm = useDeferredValue(draft);

  useEffect(() => {
    let over = false;
    const issues: Issue[] = [];
    const tell = (news: Reading) => {
      if (!over) setLatest({ of: wanted, reading: news });
    };
    readBacklog({
      projectId,
      fieldIds: fields === '' ? [] : fields.split(','),
      onProgress: ({ arrived, loaded, total }) => {
        issues.push(...arrived);
        tell({ state: 'reading', loaded, total });
      },
      isCancelled: () => over,
    }).then(
      () => tell({ state: 'read', issues }),
      (error: unknown) => tell({ state: 'failed', error: asAppError(error) }),
    );
    return () => {
      over = true;
    };
  }, [projectId, fields, wanted]);

  const issues = reading.state === 'read' ? reading.issues : null;
  const today = useMemo(() => (issues ? placesToday(saved, issues, new Date()) : null), [saved, issues]);
  const preview = useMemo(
    () => (issues && today ? previewOf(calm, issues, today, new Date()) : null),
    [calm, issues, today],
  );
  const state: PreviewState = reading.state === 'read' ? (preview ? { state: 'ready', preview } : START) : reading;
  return { state, retry: () => setAttempt((before) => before + 1) };
}

/** Grows only: a field that the draft no longer needs is no reason to read everything again. */
function useFieldsSoFar(saved: ProjectSettings, draft: ProjectSettings): string {
  const [known, setKnown] = useState('');
  const all = new Set([...known.split(','), ...modelFieldIds(saved), ...modelFieldIds(draft)]);
  const merged = [...all].filter(Boolean).sort().join(',');
  if (merged !== known) setKnown(merged);
  return merged;
}
