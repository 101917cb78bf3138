import Button from '@atlaskit/button/new';
import type { ApplicationView } from '../../../src/contract';
import { Message } from '../../common/Message';
import { useLanguage } from '../../common/text';
import type { Task } from './flow';

interface UnfinishedProps {
  readonly application: ApplicationView;
  readonly onTask: (task: Task) => void;
  readonly onLeave: () => void;
}

/** On the page: an order whose applying was cut off. */
export default function Unfinished({ application, onTask, onLeave }: UnfinishedProps) {
  const { t, format } = useLanguage();
  const { moved, toMove, updatedAt, undoes, canUndo } = application;
  return (
    <div role="status">
      <Message title={t(undoes === null ? 'apply.unfinished.title' : 'apply.unfinished.undo.title')}>
        <p>{t('apply.unfinished.text', { moved, toMove, date: format.dateTime(updatedAt) })}</p>
        <div className="button-row">
          <Button spacing="compact" appearance="primary" onClick={() => onTask({ kind: 'resume', application })}>
            {t('apply.do.resume')}
          </Button>
          {canUndo && (
            <Button spacing="compact" onClick={() => onTask({ kind: 'undo', application })}>
              {t('apply.do.undo')}
            </Button>
          )}
          <Button spacing="compact" appearance="subtle" onClick={onLeave}>
            {t('apply.unfinished.leave')}
          </Button>
        </div>
      </Message>
    </div>
  );
}
