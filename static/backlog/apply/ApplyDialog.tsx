import { useState } from 'react';
import Modal, { CloseButton, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useText } from '../../common/text';
import type { Dialog } from './dialog';
import { History } from './History';
import { PageBehindProvider, type PageBehind } from './page';
import { TaskView } from './TaskView';
import './apply.css';

interface ApplyDialogProps {
  readonly dialog: NonNullable<Dialog>;
  readonly page: PageBehind;
  readonly onDialog: (dialog: Dialog) => void;
}

/** Preview, progress and what came of it; or the orders applied so far. It stays open while issues are being moved. */
export default function ApplyDialog({ dialog, page, onDialog }: ApplyDialogProps) {
  const t = useText();
  const [busy, setBusy] = useState(false);
  const close = () => {
    if (!busy) onDialog(null);
  };
  return (
    // The page puts the focus back: the button that opened this may be off by then.
    <Modal onClose={close} width="x-large" shouldReturnFocus={false} shouldCloseOnOverlayClick={false}>
      <ModalHeader>
        <ModalTitle>{t(`apply.title.${dialog.kind}`)}</ModalTitle>
        {!busy && <CloseButton label={t('apply.close')} onClick={close} />}
      </ModalHeader>
      <PageBehindProvider value={page}>
        {dialog.kind === 'history' ? (
          <History onClose={close} onUndo={(application) => onDialog({ kind: 'undo', application })} />
        ) : (
          <TaskView
            key={dialog.kind === 'apply' ? 'apply' : `${dialog.kind} ${dialog.application.id}`}
            task={dialog}
            onBusy={setBusy}
            onClose={close}
            onTask={onDialog}
          />
        )}
      </PageBehindProvider>
    </Modal>
  );
}
