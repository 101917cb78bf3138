import { lazy, Suspense, useState } from 'react';
import Heading from '@atlaskit/heading';
import ProgressBar from '@atlaskit/progress-bar';
import { activeModel } from '../../src/domain/settings';
import { ErrorMessage } from '../common/ErrorMessage';
import { Loading } from '../common/Loading';
import { Message } from '../common/Message';
import { usePageContext } from '../common/pageContext';
import { useLanguage } from '../common/text';
import { modelProblemText } from '../common/words';
import { useEditing } from './editing';
import type { Preview } from './preview';
import { usePreview, type PreviewState } from './usePreview';

// Its table brings 25 kB; by the time there are issues to put into it, it is here.
const PreviewTable = lazy(async () => ({ default: (await import('./PreviewTable')).PreviewTable }));

/** The first issues as the draft would rank them; nothing is saved or changed by looking. */
export function PreviewPanel() {
  const { t } = useLanguage();
  const { projectId } = usePageContext();
  const { form, draft, fieldProblems } = useEditing();
  // While a field is being typed wrong, the last draft that was right stays to be seen.
  const [readable, setReadable] = useState(draft);
  if (fieldProblems.size === 0 && readable !== draft) setReadable(draft);
  const { state, retry } = usePreview(projectId, form.settings, readable);
  return (
    <section className="preview" aria-labelledby="preview-title">
      <Heading size="small" as="h2" id="preview-title">
        {t('settings.preview.title')}
      </Heading>
      <p className="section-intro">{t('settings.preview.intro')}</p>
      <Content state={state} retry={retry} draft={readable} />
    </section>
  );
}

interface ContentProps {
  readonly state: PreviewState;
  readonly retry: () => void;
  readonly draft: Parameters<typeof activeModel>[0];
}

function Content({ state, retry, draft }: ContentProps) {
  const { t, format } = useLanguage();
  switch (state.state) {
    case 'reading': {
      const text =
        state.total === null
          ? t('backlog.load.starting')
          : t('backlog.load.progress', { loaded: format.number(state.loaded), total: format.number(state.total) });
      return (
        <div className="preview-progress">
          <p>{text}</p>
          <ProgressBar
            ariaLabel={text}
            isIndeterminate={!state.total}
            value={state.total ? state.loaded / state.total : 0}
          />
        </div>
      );
    }
    case 'failed':
      return <ErrorMessage error={state.error} onRetry={retry} />;
    case 'ready':
      return <Ranked preview={state.preview} draft={draft} />;
  }
}

function Ranked({ preview, draft }: { readonly preview: Preview; readonly draft: ContentProps['draft'] }) {
  const language = useLanguage();
  const { t } = language;
  const model = activeModel(draft);
  if (preview.state === 'broken')
    return (
      <Message appearance="warning" title={t('settings.preview.broken')}>
        <p>{modelProblemText(preview.problem, model, language)}</p>
      </Message>
    );
  if (preview.total === 0) return <p className="field-help">{t('settings.preview.noIssues')}</p>;
  return (
    <>
      <p className="preview-count" role="status">
        {t('settings.preview.count', { scored: preview.scored, total: preview.total })}
      </p>
      {preview.scored === 0 ? (
        <Message title={t('settings.preview.nothing.title')}>
          <p>{t('settings.preview.nothing.text')}</p>
        </Message>
      ) : (
        <Suspense fallback={<Loading rows={6} rowHeight={40} />}>
          <PreviewTable rows={preview.rows} draft={draft} />
        </Suspense>
      )}
    </>
  );
}
