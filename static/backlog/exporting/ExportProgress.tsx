import Button from '@atlaskit/button/new';
import Modal, { ModalBody, ModalFooter, ModalHeader, ModalTitle } from '@atlaskit/modal-dialog';
import ProgressBar from '@atlaskit/progress-bar';
import { useLanguage } from '../../common/text';
import type { Progress } from './useExport';

interface ExportProgressProps extends Progress {
  readonly onStop: () => void;
}

/** How far a long export is. */
export default function ExportProgress({ done, total, onStop }: ExportProgressProps) {
  const { t, format } = useLanguage();
  const text = t('export.progress', { done: format.number(done), total: format.number(total) });
  return (
    <Modal onClose={onStop} width="small">
      <ModalHeader>
        <ModalTitle>{t('export.making')}</ModalTitle>
      </ModalHeader>
      <ModalBody>
        <p role="status">{text}</p>
        <ProgressBar ariaLabel={text} value={total === 0 ? 0 : done / total} />
      </ModalBody>
      <ModalFooter>
        <Button onClick={onStop}>{t('export.stop')}</Button>
      </ModalFooter>
    </Modal>
  );
}
