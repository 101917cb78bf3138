import type { Input } from '../../src/domain/scoring/inputs';
import type { Score } from '../../src/domain/scoring/score';
import { useLanguage } from '../common/text';
import type { NameOf } from '../common/usePeople';
import { modelName } from '../common/words';
import { CriterionFact } from '../common/criteria/CriterionFact';
import { CriterionField } from '../common/criteria/CriterionField';
import { draftKey, type EditedSection } from './logic';
import type { ScoreForm } from './useScoreForm';

interface CriteriaSectionProps {
  readonly section: EditedSection;
  readonly stored: readonly Input[];
  readonly score: Score | null;
  /** The model that decides inside the classes of the project's own. */
  readonly isWithin: boolean;
  readonly editable: boolean;
  readonly form: ScoreForm;
  readonly nameOf: NameOf;
}

/** The criteria of one model: fields for what people fill in, facts for what Jira knows. */
export function CriteriaSection({ section, stored, score, isWithin, editable, form, nameOf }: CriteriaSectionProps) {
  const language = useLanguage();
  const { model, inputs, problems, ranges } = section;
  return (
    <>
      {isWithin && (
        <h2 className="criteria-title">
          {language.t('scorePanel.withinTitle', { model: modelName(model.id, language) })}
        </h2>
      )}
      <div className="criteria">
        {model.criteria.map((criterion) => {
          const { key } = criterion;
          const shared = { model, criterion, score, nameOf };
          return criterion.source.type === 'manual' && editable ? (
            <CriterionField
              key={key}
              {...shared}
              stored={stored.find((input) => input.key === key)}
              text={form.draft[draftKey(model, key)]}
              problem={problems[key] ?? null}
              readOnly={form.saving.status === 'saving'}
              range={ranges.get(key)}
              onChange={(text) => form.change(draftKey(model, key), text)}
              onChangeRange={(end, text) => form.change(draftKey(model, key, end), text)}
            />
          ) : (
            <CriterionFact key={key} {...shared} input={inputs.find((input) => input.key === key)} />
          );
        })}
      </div>
    </>
  );
}
