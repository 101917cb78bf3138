import { useLayoutEffect } from 'react';
import Button from '@atlaskit/button/new';
import { ModalBody, ModalFooter } from '@atlaskit/modal-dialog';
import { ErrorMessage } from '../../common/ErrorMessage';
import { Loading } from '../../common/Loading';
import { useText } from '../../common/text';
import type { Task } from './flow';
import { Moving } from './Moving';
import { Over } from './Over';
import { usePageBehind } from './page';
import { PreviewRows } from './PreviewRows';
import { PreviewSince } from './PreviewSince';
import { useApply } from './useApply';

interface TaskViewProps {
  readonly task: Task;
  /** Told whether the dialog must stay open. */
  readonly onBusy: (busy: boolean) => void;
  readonly onClose: () => void;
  readonly onTask: (task: Task) => void;
}

/** Body and foot of the dialog for each state of a task. */
export function TaskView({ task, onBusy, onClose, onTask }: TaskViewProps) {
  const t = useText();
  const use = useApply(task, usePageBehind());
  const { flow } = use;
  const busy = flow.state === 'moving' || (flow.state === 'preview' && flow.checking);
  useLayoutEffect(() => onBusy(busy), [busy, onBusy]);
  switch (flow.state) {
    case 'reading':
    case 'unreadable':
      return (
        <>
          <ModalBody>
            {flow.state === 'reading' ? (
              <Loading rows={6} rowHeight={40} />
            ) : (
              <ErrorMessage error={flow.error} onRetry={use.retry} />
            )}
          </ModalBody>
          <ModalFooter>
            <Button onClick={onClose}>{t('apply.close')}</Button>
          </ModalFooter>
        </>
      );
    case 'preview':
      return task.kind === 'apply' ? (
        <PreviewRows preview={flow} use={use} onClose={onClose} />
      ) : (
        <PreviewSince task={task} preview={flow} use={use} onClose={onClose} />
      );
    case 'moving':
      return <Moving flow={flow} use={use} />;
    case 'over':
      return <Over task={task} flow={flow} onClose={onClose} onTask={onTask} />;
  }
}
