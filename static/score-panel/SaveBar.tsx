import { lazy, Suspense } from 'react';
import Button from '@atlaskit/button/new';
import { ErrorMessage } from '../common/ErrorMessage';
import { useText } from '../common/text';
import type { ScoreForm } from './useScoreForm';

const AskReplace = lazy(() => import('../common/Ask').then((module) => ({ default: module.AskReplace })));

interface SaveBarProps {
  readonly form: ScoreForm;
  readonly onReload: () => void;
}

/** Save and cancel while there is something to save, and how saving went. */
export function SaveBar({ form, onReload }: SaveBarProps) {
  const t = useText();
  const { edited, saving } = form;
  return (
    <div className="save-bar">
      {saving.status === 'failed' && (
        <ErrorMessage
          error={saving.error}
          title={t('scorePanel.notSaved')}
          // Any other failure is tried again with the save button, right below.
          {...(saving.error.code === 'OUT_OF_DATE' ? { onRetry: onReload } : {})}
        />
      )}
      {saving.status === 'asking' ? (
        <Suspense>
          <AskReplace yes={t('scorePanel.replace.yes')} onYes={() => void form.save(true)} onCancel={form.cancel} />
        </Suspense>
      ) : (
        edited.dirty && (
          <div className="button-row">
            <Button
              appearance="primary"
              type="submit"
              isDisabled={edited.broken}
              isLoading={saving.status === 'saving'}
            >
              {t('common.save')}
            </Button>
            <Button appearance="subtle" onClick={form.cancel} isDisabled={saving.status === 'saving'}>
              {t('common.cancel')}
            </Button>
          </div>
        )
      )}
      <span role="status" className="save-status">
        {saving.status === 'saved' && !edited.dirty && t('scorePanel.saved')}
        {saving.status === 'saving' && <span className="visually-hidden">{t('common.saving')}</span>}
      </span>
    </div>
  );
}
