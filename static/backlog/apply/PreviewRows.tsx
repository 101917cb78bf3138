import { useDeferredValue, useMemo, useState } from 'react';
import type { ApplicationScope } from '../../../src/contract';
import { useText } from '../../common/text';
import type { BacklogRow } from '../ranking';
import { ChooseRows } from './ChooseRows';
import { chosenOf, makingRoom, startingChoice, type RowChoice } from './choice';
import type { Preview } from './flow';
import { usePageBehind } from './page';
import { PreviewFrame } from './PreviewFrame';
import { newlyAheadOfBlockers, proposeRows } from './proposal';
import type { UseApply } from './useApply';

interface PreviewRowsProps {
  readonly preview: Preview;
  readonly use: UseApply;
  readonly onClose: () => void;
}

/** What applying the page's rows, or some of them, would move. */
export function PreviewRows({ preview, use, onClose }: PreviewRowsProps) {
  const t = useText();
  const { shown, selection, filtered, rowOf } = usePageBehind();
  const [choice, setChoice] = useState<RowChoice>(() => startingChoice(shown, selection));
  // What is typed shows at once; the preview follows as soon as it can.
  const settled = useDeferredValue(choice);
  const chosen = useMemo(() => chosenOf(settled, shown, selection), [settled, shown, selection]);
  const propose = useMemo(() => (chosen === null ? null : proposeRows(shown, chosen.rows)), [shown, chosen]);
  const proposal = useMemo(() => propose?.(preview.base) ?? null, [propose, preview.base]);
  const ahead = useMemo(
    () => (proposal === null ? [] : newlyAheadOfBlockers(proposal, (id) => blockersOf(rowOf(id)))),
    [proposal, rowOf],
  );
  const room = proposal && chosen ? makingRoom(proposal.changing, chosen, shown) : 0;
  const scope: ApplicationScope | null =
    chosen === null || choice !== settled ? null : { rows: settled.rows, count: chosen.count, filtered };
  return (
    <PreviewFrame
      kind="apply"
      preview={preview}
      proposal={proposal}
      ahead={ahead}
      use={use}
      onClose={onClose}
      onConfirm={scope === null || propose === null ? null : () => use.confirm(propose, scope)}
    >
      <ChooseRows choice={choice} onChoose={setChoice} />
      {room > 0 && <p className="apply-hint">{t('apply.rows.room', { count: room })}</p>}
    </PreviewFrame>
  );
}

/** In a circle one of them stands before its blocker whatever is done. */
const blockersOf = (row: BacklogRow | undefined): string[] =>
  row?.waitsFor.map(({ id }) => id).filter((id) => !row.circle?.some((member) => member.id === id)) ?? [];
