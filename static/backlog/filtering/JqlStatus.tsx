import { useEffect, useState } from 'react';
import Button from '@atlaskit/button/new';
import ProgressBar from '@atlaskit/progress-bar';
import { useLanguage } from '../../common/text';
import { errorText } from '../../common/words/errors';
import { useBacklogPage } from '../pageState';

/** What takes less needs no word. */
const SLOW_MS = 1_000;

/** How asking Jira for the JQL goes, where there is something to say or to do about it. */
export function JqlStatus({ onChange }: { readonly onChange: (button: HTMLElement) => void }) {
  const language = useLanguage();
  const { t } = language;
  const { progress, again } = useBacklogPage().jql;
  switch (progress.state) {
    case 'asking':
      return <Asking />;
    case 'stopped':
      return (
        <div className="jql-status" role="status">
          {t('filter.jql.stopped')}
          <Button spacing="compact" onClick={again}>
            {t('filter.jql.goOn')}
          </Button>
        </div>
      );
    case 'refused':
      return (
        <div className="jql-status jql-problem" role="alert">
          <span>{t('filter.jql.refused', { sentence: progress.sentence })}</span>
          <Button spacing="compact" onClick={(event) => onChange(event.currentTarget)}>
            {t('filter.jql.edit')}
          </Button>
        </div>
      );
    case 'failed':
      return (
        <div className="jql-status jql-problem" role="alert">
          <span>{errorText(progress.error, language)}</span>
          <Button spacing="compact" onClick={again}>
            {t('error.retry')}
          </Button>
        </div>
      );
    default:
      return null;
  }
}

function Asking() {
  const { t } = useLanguage();
  const { progress, stop } = useBacklogPage().jql;
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isSlow || progress.state !== 'asking') return null;
  const { done, total, waitSeconds } = progress;
  const text =
    waitSeconds === null
      ? t('filter.jql.asking', { done, total })
      : t('backlog.load.waiting', { seconds: waitSeconds });
  return (
    <div className="jql-status">
      <div className="load-progress">
        <span>{text}</span>
        <ProgressBar ariaLabel={text} value={total === 0 ? 0 : done / total} isIndeterminate={done === 0} />
      </div>
      <Button spacing="compact" onClick={stop}>
        {t('backlog.load.stop')}
      </Button>
    </div>
  );
}
