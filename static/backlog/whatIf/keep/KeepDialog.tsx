import Modal, { CloseButton, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import { useText } from '../../../common/text';
import type { Trying } from '../useWhatIf';
import { Choosing } from './Choosing';
import { Kept } from './Kept';
import { KeepProgress } from './KeepProgress';
import { useKeep } from './useKeep';

interface KeepDialogProps {
  readonly trying: Trying;
  readonly onClose: () => void;
}

/** Says what will be saved where and by which right, saves it, and says what came of it. */
export default function KeepDialog({ trying, onClose }: KeepDialogProps) {
  const t = useText();
  const use = useKeep(trying);
  const { keeping } = use;
  const close = () => {
    if (keeping.state === 'keeping') return;
    onClose();
    use.finish();
  };
  return (
    <Modal onClose={close} width="large" shouldCloseOnOverlayClick={false}>
      <ModalHeader>
        <ModalTitle>{t('whatIf.keep.title')}</ModalTitle>
        {keeping.state !== 'keeping' && <CloseButton label={t('whatIf.keep.close')} onClick={close} />}
      </ModalHeader>
      {keeping.state === 'asking' && <Choosing trying={trying} onKeep={use.keep} onCancel={close} />}
      {keeping.state === 'keeping' && <KeepProgress keeping={keeping} onStop={use.stop} />}
      {keeping.state === 'over' && <Kept keeping={keeping} today={trying.today} onClose={close} />}
    </Modal>
  );
}
