import { SIGNALS, type Criterion, type Model, type Source } from '../../src/domain/scoring/model';
import { useLanguage } from '../common/text';
import { changeSource } from './draftModel';
import { useEditing } from './editing';
import { Choice } from './fields/Choice';
import { sourceText } from './sourceText';

interface SourceChoiceProps {
  readonly criterion: Criterion;
  readonly change: (how: (model: Model) => Model) => void;
}

const nameOf = (source: Source): string => {
  switch (source.type) {
    case 'manual':
      return 'manual';
    case 'field':
      return `field:${source.fieldId}`;
    case 'signal':
      return `signal:${source.signal}`;
  }
};

/** Filled in by people, read from a number field, or taken from what Jira already knows: one list to choose from. */
export function SourceChoice({ criterion, change }: SourceChoiceProps) {
  const language = useLanguage();
  const { form } = useEditing();
  const offered: Source[] = [
    { type: 'manual' },
    ...form.numberFields.map(({ id, name }): Source => ({ type: 'field', fieldId: id, name })),
    ...SIGNALS.map((signal): Source => ({ type: 'signal', signal })),
  ];
  const chosen = nameOf(criterion.source);
  // A field that Jira no longer offers stays to be seen, and to be chosen away from.
  const sources = offered.some((source) => nameOf(source) === chosen) ? offered : [criterion.source, ...offered];
  return (
    <Choice
      label={language.t('settings.criterion.source')}
      options={sources.map((source) => ({ value: nameOf(source), label: sourceText(source, language) }))}
      value={chosen}
      onChange={(name) => {
        const source = sources.find((one) => nameOf(one) === name);
        if (source) change((before) => changeSource(before, criterion, source));
      }}
    />
  );
}
