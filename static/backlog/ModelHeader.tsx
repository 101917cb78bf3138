import { lazy, Suspense, useId, useState, type ReactNode } from 'react';
import Heading from '@atlaskit/heading';
import { activeModel, type ProjectSettings } from '../../src/domain/settings';
import { Disclosure } from '../common/Disclosure';
import { SettingsLink } from '../common/SettingsLink';
import { useLanguage } from '../common/text';
import { modelHelp, modelName } from '../common/words';

// Seldom asked for.
const ModelExplanation = lazy(() => import('./ModelExplanation'));

interface ModelHeaderProps {
  readonly settings: ProjectSettings;
  readonly canAdminister: boolean;
  readonly projectKey: string;
  /** What can be done with all of the backlog. */
  readonly actions?: ReactNode;
  /** What else there is to say about it, in lines of its own. */
  readonly children?: ReactNode;
}

/** Which model ranks, what it says in one line, and on request how it computes. */
export function ModelHeader({ settings, canAdminister, projectKey, actions, children }: ModelHeaderProps) {
  const language = useLanguage();
  const { t } = language;
  const [explained, setExplained] = useState(false);
  const explanation = useId();
  const model = activeModel(settings);
  return (
    <header className="model-header">
      <div className="model-title">
        <Heading size="large" as="h1">
          {t('backlog.title')}
        </Heading>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      <div className="model-about">
        <div className="model-lines">
          <p className="model-line">
            <strong>{modelName(model.id, language)}:</strong> {modelHelp(model.id, language)}
          </p>
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
            <ModelExplanation settings={settings} />
          </Suspense>
        )}
      </div>
    </header>
  );
}
