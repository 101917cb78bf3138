import { useMemo } from 'react';
import type { Preview, Task } from './flow';
import { PreviewFrame } from './PreviewFrame';
import { proposeGoingOn, proposeUndo } from './proposal';
import type { UseApply } from './useApply';

interface PreviewSinceProps {
  readonly task: Exclude<Task, { kind: 'apply' }>;
  readonly preview: Preview;
  readonly use: UseApply;
  readonly onClose: () => void;
}

/** What taking an application back, or going on with it, would move. */
export function PreviewSince({ task, preview, use, onClose }: PreviewSinceProps) {
  const { orders, base } = preview;
  const propose = useMemo(() => {
    if (orders === null) return null;
    return task.kind === 'undo' ? proposeUndo(orders) : proposeGoingOn(orders);
  }, [task.kind, orders]);
  const proposal = useMemo(() => propose?.(base) ?? null, [propose, base]);
  if (propose === null || proposal === null) return null;
  const scope = { rows: 'all', count: proposal.wanted.length, filtered: false } as const;
  return (
    <PreviewFrame
      kind={task.kind}
      preview={preview}
      proposal={proposal}
      ahead={[]}
      use={use}
      onClose={onClose}
      onConfirm={() => use.confirm(propose, scope)}
    />
  );
}
