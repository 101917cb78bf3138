import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter } from '@atlaskit/modal-dialog';
import type { ApplicationView } from '../../../src/contract';
import { call } from '../../common/call';
import { ErrorMessage } from '../../common/ErrorMessage';
import { Loading } from '../../common/Loading';
import { useText } from '../../common/text';
import { useAnswer } from '../../common/useAnswer';
import { usePeople } from '../../common/usePeople';
import { HistoryItem } from './HistoryItem';

interface HistoryProps {
  readonly onClose: () => void;
  readonly onUndo: (application: ApplicationView) => void;
}

const ask = () => call('getApplications', {});
const NONE: readonly ApplicationView[] = [];

/** The orders that were applied to this project, newest first. */
export function History({ onClose, onUndo }: HistoryProps) {
  const t = useText();
  const { answer, reload } = useAnswer(ask);
  const applications = answer.status === 'ready' ? answer.value.applications : NONE;
  const nameOf = usePeople(applications.map(({ by }) => by));
  return (
    <>
      <ModalBody>
        {answer.status === 'loading' && <Loading rows={4} rowHeight={72} />}
        {answer.status === 'failed' && <ErrorMessage error={answer.error} onRetry={reload} />}
        {answer.status === 'ready' && applications.length === 0 && <p>{t('apply.history.none')}</p>}
        <ul className="apply-history">
          {applications.map((application) => (
            <HistoryItem
              key={application.id}
              application={application}
              all={applications}
              who={nameOf(application.by)}
              onUndo={() => onUndo(application)}
            />
          ))}
        </ul>
      </ModalBody>
      <ModalFooter>
        <Button appearance="primary" onClick={onClose}>
          {t('apply.close')}
        </Button>
      </ModalFooter>
    </>
  );
}
