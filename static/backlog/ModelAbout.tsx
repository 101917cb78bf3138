import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { activeModel, type ProjectSettings } from '../../src/domain/settings';
import { Disclosure } from '../common/Disclosure';
import { SettingsLink } from '../common/SettingsLink';
import { useLanguage } from '../common/text';
import { modelHelp, modelName } from '../common/words';

// Seldom asked for.
const ModelExplanation = lazy(() => import('./ModelExplanation'));

interface ModelAboutProps {
  readonly settings: ProjectSettings;
  readonly canAdminister: boolean;
  readonly projectKey: string;
  /** What is said in place of the model's own line, which then waits in the explanation; null: nothing is. */
  readonly instead?: ReactNode;
  /** What else there is to say about it, in lines of its own. */
  readonly children?: ReactNode;
}

/** Which model ranks, what it says in one line, and on request how it computes. Whatever it says, it takes the same room. */
export function ModelAbout({ settings, canAdminister, projectKey, instead = null, children }: ModelAboutProps) {
  const language = useLanguage();
  const { t } = language;
  const [explained, setExplained] = useState(false);
  const explanation = useId();
  const { id } = activeModel(settings);
  return (
    <>
      <div className="model-about">
        <div className="model-lines">
          {instead ?? (
            <p className="model-line">
              <strong>{modelName(id, language)}:</strong> {modelHelp(id, language)}
            </p>
          )}
          {children}
        </div>
        <div className="model-toggle">
          <Disclosure opened={explained} controls={explanation} onToggle={setExplained}>
            {t('backlog.how.title')}
          </Disclosure>
          <SettingsLink canAdminister={canAdminister} projectKey={projectKey} text={t('backlog.settings.change')} />
        </div>
      </div>
      <div id={explanation} hidden={!explained}>
        {explained && (
          <Suspense fallback={null}>
            <ModelExplanation settings={settings} isUnscored={instead !== null} />
          </Suspense>
        )}
      </div>
    </>
  );
}
