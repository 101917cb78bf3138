import Button from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import { activeModel } from '../../src/domain/settings';
import { useLanguage } from '../common/text';
import { modelName } from '../common/words';
import { CriteriaEditor } from './CriteriaEditor';
import { changeModel, chooseModel, isChanged, resetModel } from './draft';
import { useEditing } from './editing';
import { FormulaEditor } from './FormulaEditor';
import { ModelChoice } from './ModelChoice';
import { PreviewPanel } from './PreviewPanel';
import { QuadrantEditor } from './QuadrantEditor';
import type { Model } from '../../src/domain/scoring/model';

export function ScoringTab() {
  const language = useLanguage();
  const { t } = language;
  const { draft, edit, readOnly } = useEditing();
  const model = activeModel(draft);
  const { id } = model;
  const change = (how: (model: Model) => Model) => edit((before) => changeModel(before, id, how));
  return (
    <div className="scoring-tab">
      <div className="scoring-edit">
        <ModelChoice value={id} onChoose={(chosen) => edit((before) => chooseModel(before, chosen))} />
        <section className="settings-section">
          <div className="section-head">
            <Heading size="small" as="h2">
              {t('settings.model.title', { model: modelName(id, language) })}
            </Heading>
            {isChanged(draft, id) && !readOnly && (
              <Button spacing="compact" appearance="subtle" onClick={() => edit((before) => resetModel(before, id))}>
                {t('settings.model.reset')}
              </Button>
            )}
          </div>
          <FormulaEditor key={id} model={model} change={change} />
          <CriteriaEditor key={`${id}-criteria`} model={model} change={change} />
          {model.quadrants && <QuadrantEditor model={model} quadrants={model.quadrants} change={change} />}
        </section>
      </div>
      <PreviewPanel />
    </div>
  );
}
