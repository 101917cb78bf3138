import Heading from '@atlaskit/heading';
import type { ProjectSettings } from '../../src/domain/settings';
import { useText } from '../common/text';
import { useEditing } from './editing';
import { FieldChoice } from './fields/FieldChoice';
import { NumberInput } from './fields/NumberInput';

/** Where criteria and estimates stand, and by what the health of the backlog is told. */
export function HealthTab() {
  const t = useText();
  const { draft, edit, form } = useEditing();
  const change = (part: Partial<ProjectSettings>) => edit((before) => ({ ...before, ...part }));
  const changeHealth = (part: Partial<ProjectSettings['health']>) =>
    edit((before) => ({ ...before, health: { ...before.health, ...part } }));
  return (
    <div className="settings-section narrow-section">
      <Heading size="small" as="h2">
        {t('settings.fields.title')}
      </Heading>
      <FieldChoice
        label={t('settings.fields.criteria')}
        help={t('settings.fields.criteriaHelp')}
        none={t('settings.fields.description')}
        place="criteriaField"
        fields={form.fields}
        value={draft.criteriaField}
        onChange={(criteriaField) => change({ criteriaField })}
      />
      <FieldChoice
        label={t('settings.fields.estimate')}
        help={t('settings.fields.estimateHelp')}
        none={t('settings.fields.modelSize')}
        place="estimateField"
        fields={form.numberFields}
        value={draft.estimateField}
        onChange={(estimateField) => change({ estimateField })}
      />
      <Heading size="small" as="h2">
        {t('settings.health.title')}
      </Heading>
      <p className="section-intro">{t('settings.health.intro')}</p>
      <div className="field-row">
        <NumberInput
          label={t('settings.health.sprintWeeks')}
          help={t('settings.health.sprintWeeksHelp')}
          place="health.sprintWeeks"
          value={draft.health.sprintWeeks}
          onChange={(weeks) => changeHealth({ sprintWeeks: weeks ?? Number.NaN })}
        />
        <NumberInput
          label={t('settings.health.staleDays')}
          help={t('settings.health.staleDaysHelp')}
          place="health.staleDays"
          value={draft.health.staleDays}
          onChange={(days) => changeHealth({ staleDays: days ?? Number.NaN })}
        />
      </div>
    </div>
  );
}
