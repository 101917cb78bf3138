import Button from '@atlaskit/button/new';
import { ErrorMessage } from '../common/ErrorMessage';
import { Message } from '../common/Message';
import { useLanguage } from '../common/text';
import { activeModel } from '../../src/domain/settings';
import { modelProblemText } from '../common/words';
import { differences } from './draft';
import { useEditing } from './editing';
import type { Saving, SettingsEditor } from './useSettings';

interface SaveBarProps {
  readonly changed: boolean;
  readonly dirty: boolean;
  readonly invalid: boolean;
  readonly saving: Saving;
  readonly editor: SettingsEditor;
}

/** Stays in sight while there is something to save, or something to say about saving. */
export function SaveBar({ changed, dirty, invalid, saving, editor }: SaveBarProps) {
  const language = useLanguage();
  const { t } = language;
  const { draft, modelProblem } = useEditing();
  const busy = saving.state === 'saving';
  const hint = modelProblem ? modelProblemText(modelProblem, activeModel(draft), language) : t('settings.save.invalid');
  return (
    <div className="save-region">
      <div role="status" className={saving.state === 'saved' ? 'save-done' : 'visually-hidden'}>
        {saving.state === 'saved' && t('settings.save.saved')}
      </div>
      {changed && (
        <div className="save-bar">
          {saving.state === 'failed' && <ErrorMessage error={saving.error} title={t('settings.save.failed')} />}
          {saving.state === 'conflict' && <Conflict theirs={saving.theirs.settings} editor={editor} />}
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
                isDisabled={invalid || saving.state === 'conflict'}
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

interface ConflictProps {
  readonly theirs: Parameters<typeof differences>[0];
  readonly editor: SettingsEditor;
}

function Conflict({ theirs, editor }: ConflictProps) {
  const { t, format } = useLanguage();
  const { draft } = useEditing();
  const parts = differences(theirs, draft).map((part) => t(`settings.part.${part}`));
  return (
    <div role="alert">
      <Message appearance="warning" title={t('settings.conflict.title')}>
        <p>
          {parts.length === 0
            ? t('settings.conflict.same')
            : t('settings.conflict.text', { parts: format.list(parts) })}
        </p>
        <div className="conflict-buttons">
          <Button spacing="compact" onClick={editor.takeTheirs}>
            {t('settings.conflict.theirs')}
          </Button>
          <Button spacing="compact" appearance="warning" onClick={editor.overwrite}>
            {t('settings.conflict.mine')}
          </Button>
        </div>
      </Message>
    </div>
  );
}
