import { useMemo } from 'react';
import { hasValue, readInputs, type Input } from '../../../src/domain/scoring/inputs';
import type { Criterion, Model } from '../../../src/domain/scoring/model';
import type { Score } from '../../../src/domain/scoring/score';
import { blockingOf } from '../../../src/domain/settings';
import { CriterionFact } from '../../common/criteria/CriterionFact';
import { ScoreSummary } from '../../common/criteria/ScoreSummary';
import { DamageFound } from '../../common/DamageFound';
import { DamagedNotice } from '../../common/DamagedNotice';
import { useLanguage } from '../../common/text';
import { usePeople } from '../../common/usePeople';
import { modelName } from '../../common/words';
import { formulaInWords } from '../formulaText';
import { useBacklogPage } from '../pageState';
import type { BacklogRow } from '../ranking';
import { InputField } from './InputField';
import { Section } from './Section';

/** The score and what it is made of; inputs can be changed here as in the table. */
export function ScoreSection({ row }: { readonly row: BacklogRow }) {
  const { setting, openedAt, enter } = useBacklogPage();
  const language = useLanguage();
  const { t } = language;
  const { issue, score } = row;
  const { models, settings } = setting;
  const [model, within = null] = models as [Model, Model?];
  const read = useMemo(() => {
    const context = { now: openedAt, blocking: blockingOf(settings) };
    return models.map((one) => readInputs(one, issue, context));
  }, [models, settings, issue, openedAt]);
  const nameOf = usePeople(read.flat().flatMap((input) => (hasValue(input) && input.by ? [input.by] : [])));
  const scores = [score, score.status === 'scored' ? score.within : null];

  const field = (one: Model, criterion: Criterion, input: Input | undefined, of: Score | null) => {
    const shared = { model: one, criterion, score: of, nameOf };
    return criterion.source.type === 'manual' && enter !== null ? (
      <InputField key={criterion.key} {...shared} issueId={issue.id} input={input} />
    ) : (
      <CriterionFact key={criterion.key} {...shared} input={input} />
    );
  };
  return (
    <Section title={t('drawer.score.title')}>
      <div className="score-head">
        <ScoreSummary score={score} model={model} within={within} />
        <p className="score-note">{formulaInWords(model, language)}</p>
        {score.status === 'scored' && score.size !== 1 && score.classValue === null && (
          <p className="score-note">
            {t('drawer.score.ratio', {
              value: language.format.number(score.value),
              size: language.format.number(score.size),
            })}
          </p>
        )}
      </div>
      {issue.data.state === 'damaged' && (
        <DamagedNotice what="issueData">
          <DamageFound {...issue.data.problem} />
          {enter !== null && <p>{t('drawer.damaged.enter')}</p>}
        </DamagedNotice>
      )}
      {enter === null && <p className="score-note">{t('scorePanel.readOnly')}</p>}
      {models.map((one, index) => (
        <div key={one.id} className="drawer-criteria">
          {index > 0 && (
            <h4 className="criteria-title">{t('scorePanel.withinTitle', { model: modelName(one.id, language) })}</h4>
          )}
          <div className="criteria">
            {one.criteria.map((criterion) =>
              field(
                one,
                criterion,
                read[index]?.find(({ key }) => key === criterion.key),
                scores[index] ?? null,
              ),
            )}
          </div>
        </div>
      ))}
    </Section>
  );
}
