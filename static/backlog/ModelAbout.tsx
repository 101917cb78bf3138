import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import { activeModel, type ProjectSettings } from '../../src/domain/settings';
import { Disclosure } from '../common/Disclosure';
import { SettingsLink } from '../common/SettingsLink';
import { useLanguage } from '../common/text';
import { useWide } from '../common/useWide';
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

/**
 * Which model ranks, what it says in one line, and on request how it computes. Whatever it says, it takes the same room. On a
 * phone its name has to do, and the rest waits in the explanation.
 */
export function ModelAbout({ settings, canAdminister, projectKey, instead = null, children }: ModelAboutProps) {
  const language = useLanguage();
  const { t } = language;
  const [explained, setExplained] = useState(false);
  const explanation = useId();
  const isWide = useWide();
  const { id } = activeModel(settings);
  const name = modelName(id, language);
  const change = (
    <SettingsLink canAdminister={canAdminister} projectKey={projectKey} text={t('backlog.settings.change')} />
  );
  return (
    <>
      <div className="model-about">
        <div className="model-lines">
          {instead ?? (
            <p className={isWide ? 'model-line' : 'model-line model-name'}>
              <strong>{isWide ? `${name}:` : name}</strong> {isWide && modelHelp(id, language)}
            </p>
          )}
          {children}
        </div>
        <div className="model-toggle">
          <Disclosure opened={explained} controls={explanation} onToggle={setExplained}>
            {t('backlog.how.title')}
          </Disclosure>
          {isWide && change}
        </div>
      </div>
      <div id={explanation} hidden={!explained}>
        {explained && (
          <Suspense fallback={null}>
            <ModelExplanation
              settings={settings}
              isUnscored={instead !== null}
              saysWhat={instead !== null || !isWide}
            />
            {!isWide && change}
          </Suspense>
        )}
      </div>
    </>
  );
}
