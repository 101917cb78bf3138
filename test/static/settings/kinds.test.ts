import { checkSchema } from '../../../src/domain/gates/gate';
import { LOCALES } from '../../../src/texts/translate';
import {
  checkOfKind,
  KINDS_BY_GROUP,
  PRESETS,
  type CheckKind,
  type Choices,
} from '../../../static/settings/checkKinds';
import { languageOf } from '../common/language';

const points = { id: 'customfield_2', name: 'Story point estimate' };
const hours = { id: 'customfield_3', name: 'Hours' };
const scan = { id: 'customfield_9', name: 'Security scan' };
const choices = (more: Partial<Choices> = {}): Choices => ({
  fields: [{ id: 'duedate', name: 'Due date' }, scan],
  numberFields: [points, hours],
  estimate: null,
  ...more,
});
const { t } = languageOf('en-US');
const made = (kind: CheckKind, more?: Partial<Choices>) => checkOfKind(kind, 'new', choices(more), t);

describe('the kinds of check that can be added', () => {
  const offered: CheckKind[] = Object.values(KINDS_BY_GROUP).flat();

  it('are all there are, each in one group', () => {
    const types = checkSchema.options.map((option) => option.shape.type.value);
    expect([...offered].sort()).toEqual([...types, ...PRESETS].sort());
  });

  it.each(offered)('%s is a check of its own type, with the id it is given', (kind) => {
    expect(made(kind)).toMatchObject({ id: 'new', issueTypeIds: [], onlyJql: null });
  });

  it('ask for an estimate by the field that the settings name, else by the one that looks like it', () => {
    expect(made('estimateAtMost')).toMatchObject({ type: 'fieldAtMost', fieldId: points.id, most: 8 });
    expect(made('estimateAtMost', { estimate: hours })).toMatchObject({ fieldId: hours.id, fieldName: 'Hours' });
    expect(made('estimateAtMost', { numberFields: [] })).toMatchObject({ fieldId: '' });
  });

  it.each(LOCALES)('in %s ask for a passed security scan by label, field or JQL, ready to be saved', (locale) => {
    const language = languageOf(locale);
    const text = language.t('settings.preset.scanText');
    const ofKind = (kind: CheckKind) => checkOfKind(kind, 'new', choices(), language.t);
    expect(ofKind('scanLabel')).toMatchObject({ type: 'labelSet', text, labels: ['security-scan-passed'] });
    expect(ofKind('scanField')).toMatchObject({ type: 'fieldEquals', text, fieldId: scan.id });
    expect(ofKind('scanJql')).toMatchObject({ type: 'jql', text, jql: 'labels = security-scan-passed' });
    for (const kind of ['scanLabel', 'scanField', 'scanJql'] as const)
      expect(checkSchema.safeParse(ofKind(kind)).success).toBe(true);
  });

  it('leave the field of a scan to be chosen where none looks like it', () => {
    expect(made('scanField', { fields: [points] })).toMatchObject({ fieldId: '', fieldName: '' });
  });
});
