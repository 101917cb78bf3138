import { call } from '../common/call';
import { ErrorMessage } from '../common/ErrorMessage';
import { Loading } from '../common/Loading';
import { useText } from '../common/text';
import { useAnswer } from '../common/useAnswer';
import { useIssueChanged } from '../common/useIssueChanged';
import { Gates } from './Gates';
import './gates-panel.css';

const askGates = () => call('getGates', {});

/** The gates panel of an issue: what Ready, Done and the project's own gates still lack. */
export function GatesPanel() {
  const t = useText();
  const { answer, reload, replace } = useAnswer(askGates);
  useIssueChanged(reload);
  return (
    <main className="gates-panel">
      {/* Jira shows the panel's title outside of this frame. */}
      <h1 className="visually-hidden">{t('manifest.gatesPanel.title')}</h1>
      {answer.status === 'loading' && <Loading rows={5} rowHeight={44} />}
      {answer.status === 'failed' && <ErrorMessage error={answer.error} onRetry={reload} />}
      {answer.status === 'ready' && (
        <>
          {answer.reloadError && <ErrorMessage error={answer.reloadError} onRetry={reload} />}
          <Gates view={answer.value} reloading={answer.reloading} onReload={reload} onWritten={replace} />
        </>
      )}
    </main>
  );
}
