import type { Check, CheckType } from '../../src/domain/gates/gate';
import type { FieldRef } from '../../src/domain/settings';
import type { Translate } from '../../src/texts/translate';
import { estimateField, makeCheck } from './draftGate';

/** What can be added to a gate: a check of some type, or one that is filled in for a purpose. */

export const PRESETS = ['estimateAtMost', 'scanLabel', 'scanField', 'scanJql'] as const;
export type Preset = (typeof PRESETS)[number];
export type CheckKind = CheckType | Preset;

export const KINDS_BY_GROUP = {
  byHand: ['manual', 'accepted'],
  issue: [
    'criteriaPresent',
    'criteriaTestable',
    'criteriaTicked',
    'userStory',
    'estimateAtMost',
    'fieldSet',
    'fieldEquals',
    'fieldAtMost',
    'fixVersionSet',
    'labelSet',
    'privacyReviewed',
  ],
  relations: ['subtasksDone', 'noOpenBlockers', 'noOpenBugs', 'parentSet'],
  development: ['pullRequestsMerged', 'codeReviewed', 'buildsGreen', 'deployedTo', 'scanLabel', 'scanField', 'scanJql'],
  own: ['jql'],
} as const satisfies Readonly<Record<string, readonly CheckKind[]>>;
export type KindGroup = keyof typeof KINDS_BY_GROUP;

export const isPreset = (kind: CheckKind): kind is Preset => PRESETS.some((preset) => preset === kind);

/** As a scanner in the pipeline sets it. */
const SCAN_LABEL = 'security-scan-passed';

/** What a project has to choose from. */
export interface Choices {
  readonly fields: readonly FieldRef[];
  readonly numberFields: readonly FieldRef[];
  /** What the settings call the estimate; null: not said. */
  readonly estimate: FieldRef | null;
}

/** A new check, filled in as far as the project says. */
export function checkOfKind(kind: CheckKind, id: string, choices: Choices, t: Translate): Check {
  const { fields, numberFields, estimate } = choices;
  const common = { id, issueTypeIds: [], onlyJql: null };
  switch (kind) {
    case 'estimateAtMost':
      return makeCheck({ type: 'fieldAtMost', numberField: estimate ?? estimateField(numberFields) }, id);
    case 'scanLabel':
      return { ...common, type: 'labelSet', text: t('settings.preset.scanText'), labels: [SCAN_LABEL] };
    case 'scanField': {
      const field = fields.find(({ name }) => /\bscan\b|security|beveilig|veiligheid/i.test(name));
      return {
        ...common,
        type: 'fieldEquals',
        text: t('settings.preset.scanText'),
        fieldId: field?.id ?? '',
        fieldName: field?.name ?? '',
        value: t('settings.preset.scanValue'),
      };
    }
    case 'scanJql':
      return { ...common, type: 'jql', text: t('settings.preset.scanText'), jql: `labels = ${SCAN_LABEL}` };
    default:
      return makeCheck({ type: kind, field: fields[0], numberField: estimateField(numberFields) }, id);
  }
}
