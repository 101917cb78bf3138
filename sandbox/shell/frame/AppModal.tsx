/** `new Modal({…}).open()`: another page of the app over everything, until it or the user closes it. */
import type { ReactNode } from 'react';
import ModalDialog, { CloseButton, ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import { useTexts } from '../texts';
import type { ModalOptions } from './commands';

const WIDTHS: Record<string, string> = {
  small: '400px',
  medium: '600px',
  large: '800px',
  xlarge: '968px',
  max: '100%',
};

interface AppModalProps {
  modal: ModalOptions;
  /** What it is called where the page gave it no title. */
  label: string;
  /** The page's frame. */
  children: ReactNode;
  onClose: () => void;
}

export function AppModal({ modal, label, children, onClose }: AppModalProps) {
  const { t } = useTexts();
  const width = typeof modal.size === 'string' ? (WIDTHS[modal.size] ?? '100%') : modal.size.width;
  return (
    <ModalTransition>
      <ModalDialog
        width={width}
        onClose={onClose}
        shouldCloseOnEscapePress={modal.closeOnEscape}
        shouldCloseOnOverlayClick={modal.closeOnOverlayClick}
        label={modal.title || label}
      >
        {modal.title !== '' && (
          <ModalHeader>
            <ModalTitle>{modal.title}</ModalTitle>
            <CloseButton label={t('frame.close')} onClick={onClose} />
          </ModalHeader>
        )}
        <ModalBody hasInlinePadding={false}>{children}</ModalBody>
      </ModalDialog>
    </ModalTransition>
  );
}
