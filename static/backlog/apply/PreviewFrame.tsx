import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter } from '@atlaskit/modal-dialog';
import { ErrorMessage } from '../../common/ErrorMessage';
import { useText } from '../../common/text';
import type { Translate } from '../../../src/texts/translate';
import type { Preview, Task } from './flow';
import { MovesTable } from './MovesTable';
import { PreviewNotes } from './PreviewNotes';
import type { BlockedAhead, Proposal } from './proposal';
import type { UseApply } from './useApply';

interface PreviewFrameProps {
  readonly kind: Task['kind'];
  readonly preview: Preview;
  /** null: it is not said yet what is to be moved. */
  readonly proposal: Proposal | null;
  readonly ahead: readonly BlockedAhead[];
  readonly use: UseApply;
  readonly onClose: () => void;
  /** null: what is chosen cannot be applied. */
  readonly onConfirm: (() => void) | null;
  readonly children?: ReactNode;
}

/** What every preview has: what changed meanwhile, how much moves, the moves, and the button that does it. */
export function PreviewFrame(props: PreviewFrameProps) {
  const { kind, preview, proposal, onClose, onConfirm } = props;
  const t = useText();
  const moves = proposal?.plan.moves.length ?? 0;
  return (
    <>
      <ModalBody>
        <div className="apply-preview">
          {preview.error && <ErrorMessage error={preview.error} />}
          <PreviewNotes preview={preview} proposal={proposal} ahead={props.ahead} onReadAgain={props.use.readAgain} />
          {props.children}
          <p className="apply-plan" role="status">
            {proposal && planText(proposal, t)}
          </p>
          {moves === 0 && kind !== 'apply' && !preview.changed && (
            <div className="button-row">
              <Button spacing="compact" onClick={props.use.readAgain} isDisabled={preview.checking}>
                {t('apply.readAgain')}
              </Button>
            </div>
          )}
          {proposal && moves > 0 && <MovesTable proposal={proposal} withReasons={kind !== 'undo'} />}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button appearance="subtle" onClick={onClose} isDisabled={preview.checking}>
          {t('common.cancel')}
        </Button>
        <Button
          appearance="primary"
          isLoading={preview.checking}
          isDisabled={onConfirm === null || moves === 0}
          onClick={() => onConfirm?.()}
        >
          {t(`apply.do.${kind}`)}
        </Button>
      </ModalFooter>
    </>
  );
}

function planText({ plan, changing, wanted }: Proposal, t: Translate): string {
  const moved = changing.length;
  if (moved === 0) return t('apply.plan.nothing');
  const counts = { moved, calls: plan.moves.length, kept: wanted.length - moved };
  // Fewest requests: some can be had by moving issues along that end where they were. Progress counts these as well.
  const all = plan.moved.length;
  return all === moved ? t('apply.plan', counts) : t('apply.plan.more', { ...counts, all });
}
