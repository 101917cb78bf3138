import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter } from '@atlaskit/modal-dialog';
import ProgressBar from '@atlaskit/progress-bar';
import { ErrorMessage } from '../../common/ErrorMessage';
import { useText } from '../../common/text';
import { isLasting, type Flow } from './flow';
import type { UseApply } from './useApply';

interface MovingProps {
  readonly flow: Extract<Flow, { state: 'moving' }>;
  readonly use: UseApply;
}

/** How far moving has come, what holds it up, and Stop. */
export function Moving({ flow, use }: MovingProps) {
  const t = useText();
  const { moved, total } = flow.progress;
  const { hindrance, stopping } = flow;
  const lasting = hindrance?.type === 'error' && isLasting(hindrance.error);
  const text = t('apply.moving', { moved, total });
  return (
    <>
      <ModalBody>
        <div className="apply-moving">
          <p role="status">{text}</p>
          <ProgressBar ariaLabel={text} value={total === 0 ? 1 : moved / total} />
          {hindrance?.type === 'wait' && <p role="timer">{t('apply.wait', { seconds: hindrance.seconds })}</p>}
          {hindrance?.type === 'error' && <ErrorMessage error={hindrance.error} title={t('apply.interrupted')} />}
          {lasting && <p>{t('apply.lasting')}</p>}
          <p className="apply-hint">{t(stopping ? 'apply.stopping' : 'apply.keepOpen')}</p>
        </div>
      </ModalBody>
      <ModalFooter>
        {hindrance?.type === 'error' && lasting && (
          <Button appearance="subtle" onClick={use.goOn}>
            {t('apply.do.resume')}
          </Button>
        )}
        <Button appearance={lasting ? 'primary' : 'subtle'} onClick={use.stop} isDisabled={stopping}>
          {t('apply.stop')}
        </Button>
        {hindrance?.type === 'error' && !lasting && (
          <Button appearance="primary" onClick={use.goOn}>
            {t('apply.do.resume')}
          </Button>
        )}
      </ModalFooter>
    </>
  );
}
