import { useMemo, type Ref } from 'react';
import Button from '@atlaskit/button/new';
import ChevronDown from '@atlaskit/icon/core/chevron-down';
import { CheckboxOption, PopupSelect } from '@atlaskit/select';
import { useLanguage } from '../common/text';
import type { Choice } from './filter';

interface ChoiceFilterProps {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (names: string[]) => void;
}

interface Option {
  readonly label: string;
  readonly value: string;
}

/** A button that opens a list to tick, as Jira's own filters do. */
export default function ChoiceFilter({ label, choices, chosen, onChoose }: ChoiceFilterProps) {
  const { t, format } = useLanguage();
  const options = useMemo(
    () => choices.map(({ name, issues }): Option => ({ value: name, label: `${name} (${format.number(issues)})` })),
    [choices, format],
  );
  return (
    <PopupSelect<Option, true>
      isMulti
      label={label}
      placeholder={t('backlog.filter.find')}
      options={options}
      value={options.filter((option) => chosen.includes(option.value))}
      onChange={(picked) => onChoose(picked.map((option) => option.value))}
      components={{ Option: CheckboxOption }}
      closeMenuOnSelect={false}
      hideSelectedOptions={false}
      noOptionsMessage={() => t('backlog.filter.nothing')}
      searchThreshold={8}
      maxMenuWidth={320}
      popperProps={{ placement: 'bottom-start' }}
      target={({ isOpen, ref, ...trigger }) => (
        <Button
          {...trigger}
          // PopupSelect types its ref as anything; its trigger is this button.
          ref={ref as Ref<HTMLButtonElement>}
          spacing="compact"
          isSelected={isOpen || chosen.length > 0}
          iconAfter={ChevronDown}
        >
          {chosen.length === 0 ? label : t('backlog.filter.chosen', { label, count: chosen.length })}
        </Button>
      )}
    />
  );
}
