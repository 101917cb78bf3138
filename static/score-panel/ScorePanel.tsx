import { call } from '../common/call';
import { ErrorMessage } from '../common/ErrorMessage';
import { Loading } from '../common/Loading';
import { useText } from '../common/text';
import { useAnswer } from '../common/useAnswer';
import { useIssueChanged } from '../common/useIssueChanged';
import { ScoreCard } from './ScoreCard';
import '../common/criteria/criteria.css';
import './score-panel.css';

const askScore = () => call('getScore', {});

/** The Priority panel of an issue: its score, where that puts it, and what it is made of. */
export function ScorePanel() {
  const t = useText();
  const { answer, reload, replace } = useAnswer(askScore);
  useIssueChanged(reload);
  return (
    <main className="score-panel">
      {/* Jira shows the panel's title outside of this frame. */}
      <h1 className="visually-hidden">{t('manifest.scorePanel.title')}</h1>
      {answer.status === 'loading' && <Loading rows={5} rowHeight={44} />}
      {answer.status === 'failed' && <ErrorMessage error={answer.error} onRetry={reload} />}
      {answer.status === 'ready' && (
        <>
          {answer.reloadError && <ErrorMessage error={answer.reloadError} onRetry={reload} />}
          {/* Another model is another form: what was typed for the old one does not fit it. */}
          <ScoreCard key={answer.value.model.id} view={answer.value} onSaved={replace} onReload={reload} />
        </>
      )}
    </main>
  );
}
