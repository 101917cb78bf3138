import type { ReactNode } from 'react';
import Modal, { CloseButton, ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useText } from '../../common/text';

interface ToolDialogProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Buttons. */
  readonly footer: ReactNode;
  readonly children: ReactNode;
}

/** The dialog that every tool of a gate stands in. */
export function ToolDialog({ title, onClose, footer, children }: ToolDialogProps) {
  const t = useText();
  return (
    // What was typed or chosen in it must not be lost by a click beside it.
    <Modal onClose={onClose} width="x-large" shouldCloseOnOverlayClick={false}>
      <ModalHeader>
        <ModalTitle>{title}</ModalTitle>
        <CloseButton label={t('gateTools.close')} onClick={onClose} />
      </ModalHeader>
      <ModalBody>
        <div className="gate-tool">{children}</div>
      </ModalBody>
      <ModalFooter>{footer}</ModalFooter>
    </Modal>
  );
}
