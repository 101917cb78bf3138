/** `new Modal({…}).open()`: another page of the app over everything, until it or the user closes it. */
import ModalDialog, { CloseButton, ModalBody, ModalHeader, ModalTitle, ModalTransition } from '@atlaskit/modal-dialog';
import type { ModuleView } from '../api';
import { useTexts } from '../texts';
import { AppFrame } from './AppFrame';
import type { ModalOptions } from './commands';
import type { Subject } from './context';

const WIDTHS: Record<string, string> = {
  small: '400px',
  medium: '600px',
  large: '800px',
  xlarge: '968px',
  max: '100%',
};

interface AppModalProps {
  module: ModuleView;
  subject: Subject;
  modal: ModalOptions;
  page: string;
  onClose: (payload?: unknown) => void;
}

export function AppModal({ module, subject, modal, page, onClose }: AppModalProps) {
  const { t } = useTexts();
  const width = typeof modal.size === 'string' ? (WIDTHS[modal.size] ?? '100%') : modal.size.width;
  return (
    <ModalTransition>
      <ModalDialog
        width={width}
        onClose={() => onClose()}
        shouldCloseOnEscapePress={modal.closeOnEscape}
        shouldCloseOnOverlayClick={modal.closeOnOverlayClick}
        label={modal.title || module.title}
      >
        {modal.title !== '' && (
          <ModalHeader>
            <ModalTitle>{modal.title}</ModalTitle>
            <CloseButton label={t('frame.close')} onClick={() => onClose()} />
          </ModalHeader>
        )}
        <ModalBody hasInlinePadding={false}>
          <AppFrame module={module} subject={subject} page={page} modal={modal.context} onClose={onClose} />
        </ModalBody>
      </ModalDialog>
    </ModalTransition>
  );
}
