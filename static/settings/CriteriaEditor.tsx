import { useState } from 'react';
import Button from '@atlaskit/button/new';
import Add from '@atlaskit/icon/core/add';
import Heading from '@atlaskit/heading';
import type { Model } from '../../src/domain/scoring/model';
import { useLanguage } from '../common/text';
import { CriterionCard } from './CriterionCard';
import { addCriterion, hasOwnCriteria, MAX_CRITERIA } from './draftModel';
import { useEditing } from './editing';

interface CriteriaEditorProps {
  readonly model: Model;
  readonly change: (how: (model: Model) => Model) => void;
}

export function CriteriaEditor({ model, change }: CriteriaEditorProps) {
  const { t } = useLanguage();
  const { readOnly } = useEditing();
  // By place in the list, not by key: the key is one of the things that can be edited.
  const [opened, setOpened] = useState<number | null>(null);
  const growing = hasOwnCriteria(model) && !readOnly;
  return (
    <div className="criteria">
      <Heading size="xsmall" as="h3">
        {t('settings.criteria.title')}
      </Heading>
      <ul className="card-list">
        {model.criteria.map((criterion, index) => (
          <CriterionCard
            key={index}
            model={model}
            criterion={criterion}
            index={index}
            opened={opened === index}
            onToggle={() => setOpened(opened === index ? null : index)}
            onClose={() => setOpened(null)}
            change={change}
          />
        ))}
      </ul>
      {growing && model.criteria.length < MAX_CRITERIA && (
        <Button
          iconBefore={Add}
          spacing="compact"
          onClick={() => {
            change((before) => addCriterion(before, t('settings.criteria.new')));
            setOpened(model.criteria.length);
          }}
        >
          {t('settings.criteria.add')}
        </Button>
      )}
    </div>
  );
}
