import { call } from '../common/call';
import { ErrorMessage } from '../common/ErrorMessage';
import { Loading } from '../common/Loading';
import { useText } from '../common/text';
import { useAnswer } from '../common/useAnswer';
import { useIssueChanged } from '../common/useIssueChanged';
import { GateCard } from './GateCard';
import './done-panel.css';

const askDone = () => call('getDone', {});

/** The Done panel of an issue: what its Definition of Done still lacks. */
export function DonePanel() {
  const t = useText();
  const { answer, reload, replace } = useAnswer(askDone);
  useIssueChanged(reload);
  return (
    <main className="done-panel">
      {/* Jira shows the panel's title outside of this frame. */}
      <h1 className="visually-hidden">{t('manifest.donePanel.title')}</h1>
      {answer.status === 'loading' && <Loading rows={5} rowHeight={44} />}
      {answer.status === 'failed' && <ErrorMessage error={answer.error} onRetry={reload} />}
      {answer.status === 'ready' && (
        <>
          {answer.reloadError && <ErrorMessage error={answer.reloadError} onRetry={reload} />}
          <GateCard view={answer.value} reloading={answer.reloading} onReload={reload} onWritten={replace} />
        </>
      )}
    </main>
  );
}
