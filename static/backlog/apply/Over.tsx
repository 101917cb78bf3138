import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter } from '@atlaskit/modal-dialog';
import { Message } from '../../common/Message';
import { Said } from '../../common/Said';
import { useLanguage } from '../../common/text';
import { endOf, type Flow, type Task } from './flow';
import { RefusedList } from './RefusedList';

interface OverProps {
  readonly task: Task;
  readonly flow: Extract<Flow, { state: 'over' }>;
  readonly onClose: () => void;
  readonly onTask: (task: Task) => void;
}

/** What came of it, and the way back. */
export function Over({ task, flow: { outcome, application }, onClose, onTask }: OverProps) {
  const { t, format } = useLanguage();
  const { moved, total, refused } = outcome;
  const done = outcome.how === 'done';
  const nothing = endOf(task, outcome) === 'nothing';
  return (
    <>
      <ModalBody>
        <Said className="apply-preview">
          <Message
            appearance={!done ? 'information' : refused.length > 0 ? 'warning' : 'success'}
            title={t(`apply.over.${endOf(task, outcome)}.title`)}
          >
            {!nothing && <p>{done ? t('apply.over.moved', { moved }) : t('apply.over.stopped', { moved, total })}</p>}
            {application?.canUndo && (
              <p>{t('apply.over.undoUntil', { date: format.dateTime(application.undoUntil) })}</p>
            )}
          </Message>
          {refused.length > 0 && <RefusedList refused={refused} />}
        </Said>
      </ModalBody>
      <ModalFooter>
        {application?.canUndo && (
          <Button onClick={() => onTask({ kind: 'undo', application })}>{t('apply.do.undo')}</Button>
        )}
        {!done && application?.canResume && (
          <Button onClick={() => onTask({ kind: 'resume', application })}>{t('apply.do.resume')}</Button>
        )}
        <Button appearance="primary" onClick={onClose}>
          {t('apply.close')}
        </Button>
      </ModalFooter>
    </>
  );
}
