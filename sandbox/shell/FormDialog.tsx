/** A dialog that asks for something: its title, what it holds, and the two ways out of it. */
import type { ReactNode } from 'react';
import Button from '@atlaskit/button/new';
import ModalDialog, {
  CloseButton,
  ModalBody,
  ModalFooter,
  ModalHeader,
  ModalTitle,
  ModalTransition,
} from '@atlaskit/modal-dialog';
import { useTexts } from './texts';

interface FormDialogProps {
  title: string;
  /** What the button says that does it. */
  confirm: string;
  isDisabled: boolean;
  children: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
}

export function FormDialog({ title, confirm, isDisabled, children, onConfirm, onClose }: FormDialogProps) {
  const { t } = useTexts();
  return (
    <ModalTransition>
      <ModalDialog width="600px" onClose={onClose} label={title}>
        <ModalHeader>
          <ModalTitle>{title}</ModalTitle>
          <CloseButton label={t('frame.close')} onClick={onClose} />
        </ModalHeader>
        <ModalBody>{children}</ModalBody>
        <ModalFooter>
          <Button appearance="subtle" onClick={onClose}>
            {t('workflow.cancel')}
          </Button>
          <Button appearance="primary" isDisabled={isDisabled} onClick={onConfirm}>
            {confirm}
          </Button>
        </ModalFooter>
      </ModalDialog>
    </ModalTransition>
  );
}
