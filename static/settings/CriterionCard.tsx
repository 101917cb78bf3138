import { useId } from 'react';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import type { Criterion, Model } from '../../src/domain/scoring/model';
import { useLanguage } from '../common/text';
import { criterionLabel, scaleText } from '../common/words';
import { CriterionForm } from './CriterionForm';
import { hasOwnCriteria, moveCriterion, removeCriterion } from './draftModel';
import { useEditing } from './editing';
import { OrderButtons } from './fields/OrderButtons';
import { sourceText } from './sourceText';

interface CriterionCardProps {
  readonly model: Model;
  readonly criterion: Criterion;
  readonly index: number;
  readonly opened: boolean;
  readonly onToggle: () => void;
  /** The list is about to change under the opened card. */
  readonly onClose: () => void;
  readonly change: (how: (model: Model) => Model) => void;
}

/** A criterion in one line; opened, all that can be changed about it. */
export function CriterionCard({ model, criterion, index, opened, onToggle, onClose, change }: CriterionCardProps) {
  const language = useLanguage();
  const { t, format } = language;
  const { readOnly, fieldProblems } = useEditing();
  const body = useId();
  const name = criterionLabel(model, criterion, language);
  const place = `models.${model.id}.criteria.${index}`;
  const wrong = [...fieldProblems.keys()].some((key) => key === place || key.startsWith(`${place}.`));
  const facts = [
    ...(model.formula.type === 'weighted' && Number.isFinite(criterion.weight)
      ? [t('settings.criteria.weight', { weight: format.number(criterion.weight) })]
      : []),
    ...(model.id === 'formula' ? [criterion.key] : []),
    sourceText(criterion.source, language),
    ...(wrong ? [] : [scaleText(model, criterion, language)]),
  ];
  return (
    <li className="card">
      <div className="card-head">
        <button type="button" className="card-toggle" aria-expanded={opened} aria-controls={body} onClick={onToggle}>
          {opened ? <ChevronDown label="" size="small" /> : <ChevronRight label="" size="small" />}
          <span className="card-name">
            <strong>{name}</strong>
            <span className={wrong ? 'field-problem' : 'card-facts'}>
              {wrong ? t('settings.criteria.wrong') : facts.join(' · ')}
            </span>
          </span>
        </button>
        {hasOwnCriteria(model) && !readOnly && (
          <OrderButtons
            name={name}
            index={index}
            count={model.criteria.length}
            keepOne
            onMove={(by) => {
              onClose();
              change((before) => moveCriterion(before, index, by));
            }}
            onRemove={() => {
              onClose();
              change((before) => removeCriterion(before, criterion.key));
            }}
          />
        )}
      </div>
      <div id={body} hidden={!opened}>
        {opened && <CriterionForm model={model} criterion={criterion} place={place} change={change} />}
      </div>
    </li>
  );
}
