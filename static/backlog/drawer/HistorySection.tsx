import { useCallback, useEffect, useRef } from 'react';
import { call } from '../../common/call';
import { ErrorMessage } from '../../common/ErrorMessage';
import { Loading } from '../../common/Loading';
import { useLanguage } from '../../common/text';
import { useAnswer } from '../../common/useAnswer';
import { usePeople } from '../../common/usePeople';
import { useBacklogPage } from '../pageState';
import { headline, inputChanges, timeline } from './history';
import { Section } from './Section';

/** How the issue came to its score and its place. */
export function HistorySection({ issueId }: { readonly issueId: string }) {
  const { edits, setting } = useBacklogPage();
  const language = useLanguage();
  const { t, format } = language;
  const ask = useCallback(() => call('getIssueHistory', { issueId }), [issueId]);
  const { answer, reload } = useAnswer(ask);
  const isSaving = edits.saving > 0;
  const wasSaving = useRef(isSaving);
  useEffect(() => {
    // What was entered here is history once Jira has it.
    if (wasSaving.current && !isSaving) reload();
    wasSaving.current = isSaving;
  }, [isSaving, reload]);
  const steps = answer.status === 'ready' ? timeline(answer.value) : [];
  const nameOf = usePeople(steps.map(({ step }) => step.by));
  return (
    <Section title={t('drawer.history')}>
      {answer.status === 'loading' && <Loading rows={3} rowHeight={40} />}
      {answer.status === 'failed' && <ErrorMessage error={answer.error} onRetry={reload} />}
      {answer.status === 'ready' && steps.length === 0 && <p className="drawer-nothing">{t('drawer.history.none')}</p>}
      <ol className="drawer-history">
        {steps.map((one, index) => (
          // Two steps can have the very same instant.
          <li key={`${one.kind} ${one.step.at} ${index}`}>
            <strong>{headline(one, setting.settings, language)}</strong>
            {one.kind === 'score' && (
              <ul className="drawer-list">
                {inputChanges(one.step, setting.settings, language).map((change) => (
                  <li key={change}>{change}</li>
                ))}
              </ul>
            )}
            <span className="drawer-when">
              {nameOf(one.step.by) ?? '…'},{' '}
              <time dateTime={one.step.at} title={format.dateTime(one.step.at)}>
                {format.relative(one.step.at)}
              </time>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
