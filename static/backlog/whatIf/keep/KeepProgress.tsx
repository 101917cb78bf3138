import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter } from '@atlaskit/modal-dialog';
import ProgressBar from '@atlaskit/progress-bar';
import { useText } from '../../../common/text';
import type { Keeping } from './useKeep';

interface KeepProgressProps {
  readonly keeping: Extract<Keeping, { state: 'keeping' }>;
  readonly onStop: () => void;
}

export function KeepProgress({ keeping: { settled, total, waitSeconds, stopping }, onStop }: KeepProgressProps) {
  const t = useText();
  const text = t('whatIf.keep.progress', { settled, total });
  return (
    <>
      <ModalBody>
        <div className="what-if-keep">
          <p role="status">{text}</p>
          <ProgressBar ariaLabel={text} value={total === 0 ? 1 : settled / total} />
          {waitSeconds !== null && <p role="timer">{t('whatIf.keep.wait', { seconds: waitSeconds })}</p>}
          {stopping && <p>{t('whatIf.keep.stopping')}</p>}
        </div>
      </ModalBody>
      <ModalFooter>
        <Button onClick={onStop} isDisabled={stopping}>
          {t('whatIf.keep.stop')}
        </Button>
      </ModalFooter>
    </>
  );
}
