import { useEffect, useRef } from 'react';
import Button from '@atlaskit/button/new';
import { ErrorMessage } from '../common/ErrorMessage';
import { Message } from '../common/Message';
import { useLanguage } from '../common/text';
import { activeModel } from '../../src/domain/settings';
import { modelProblemText } from '../common/words';
import { useEditing } from './editing';
import { problemPlacesText } from './problemText';
import { MOST_REQUEST_KB } from './requestSize';
import { Conflict, JoinedMessage } from './saving/Conflict';
import { merge } from './saving/merge';
import { joinedText } from './saving/mergeText';
import type { Saving, SettingsEditor } from './useSettings';

interface SaveBarProps {
  readonly changed: boolean;
  readonly dirty: boolean;
  readonly invalid: boolean;
  /** How large the settings are to send. */
  readonly sizeKb: number;
  readonly saving: Saving;
  readonly editor: SettingsEditor;
}

/** Stays in sight while there is something to save, or something to say about saving. */
export function SaveBar({ changed, dirty, invalid, sizeKb, saving, editor }: SaveBarProps) {
  const language = useLanguage();
  const { t } = language;
  const { form, draft, modelProblem, fieldProblems } = useEditing();
  const busy = saving.state === 'saving';
  const hint = modelProblem
    ? modelProblemText(modelProblem, activeModel(draft), language)
    : problemPlacesText(fieldProblems, draft, language);
  const versions = saving.state === 'conflict' && { base: form.settings, mine: draft, theirs: saving.theirs.settings };
  const asks = versions && merge(versions, 'mine').overlaps.length > 0;
  useFocusKept(changed, saving.state);
  const tooLarge = sizeKb > MOST_REQUEST_KB;
  return (
    <div className="save-region">
      <div role="status" className={saving.state === 'saved' ? 'save-done' : 'visually-hidden'}>
        {saving.state === 'saved' &&
          (saving.joined ? joinedText('settings.save.joined', saving.joined, language) : t('settings.save.saved'))}
      </div>
      {changed && (
        <div className="save-bar">
          {saving.state === 'failed' && <ErrorMessage error={saving.error} title={t('settings.save.failed')} />}
          {saving.state === 'conflict' && <Conflict theirs={saving.theirs} editor={editor} />}
          {saving.state === 'joined' && <JoinedMessage joined={saving.joined} />}
          {tooLarge && (
            <div role="alert">
              <Message appearance="warning" title={t('settings.save.tooLarge.title')}>
                <p>{t('settings.save.tooLarge.text', { size: sizeKb, most: MOST_REQUEST_KB })}</p>
              </Message>
            </div>
          )}
          <div className="save-line">
            <span className={invalid ? 'field-problem' : 'save-text'}>
              {invalid ? hint : t(dirty ? 'settings.save.unsaved' : 'settings.save.damaged')}
            </span>
            <span className="save-buttons">
              {dirty && (
                <Button onClick={editor.discard} appearance="subtle" isDisabled={busy}>
                  {t('settings.save.discard')}
                </Button>
              )}
              <Button
                onClick={editor.save}
                appearance="primary"
                isLoading={busy}
                isDisabled={invalid || tooLarge || asks}
              >
                {t('common.save')}
              </Button>
            </span>
          </div>
        </div>
      )}
    </div>
  );
}

/** Where the button that had focus is gone, focus goes to the tab that is being worked on. */
function useFocusKept(changed: boolean, state: Saving['state']): void {
  const before = useRef({ changed, state });
  useEffect(() => {
    const { changed: hadChanges, state: last } = before.current;
    before.current = { changed, state };
    const wentAway = (hadChanges && !changed) || (last === 'conflict' && state !== 'conflict');
    if (wentAway && (document.activeElement === null || document.activeElement === document.body))
      document.querySelector<HTMLElement>('[role="tab"][aria-selected="true"]')?.focus({ preventScroll: true });
  }, [changed, state]);
}
