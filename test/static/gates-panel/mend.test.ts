import type { Finding } from '../../../src/domain/gates/finding';
import { mendOf } from '../../../static/gates-panel/mend';
import { mendText } from '../../../static/gates-panel/words';
import { languageOf } from '../common/language';
import { aResult } from './results';

const editor = { canEdit: true, canAdminister: false, criteriaField: null };
const mend = (reason: Finding['reason'], rights: Partial<typeof editor> | { criteriaField: string } = {}) =>
  mendOf(aResult('fail', { reason }), { ...editor, ...rights });

it('leads to the description, or to the field that holds the criteria', () => {
  expect(mend({ code: 'noCriteria' })).toEqual({ type: 'description' });
  expect(mend({ code: 'noCriteria' }, { criteriaField: 'Acceptance' })).toEqual({
    type: 'field',
    field: { name: 'Acceptance' },
  });
  expect(mend({ code: 'noStory' }, { criteriaField: 'Acceptance' })).toEqual({ type: 'description' });
});

it('leads to the field that is empty, by its name in the person’s language', () => {
  const dutch = languageOf('nl-NL');
  const texts = [mend({ code: 'fieldEmpty', field: 'Einddatum' }), mend({ code: 'noFixVersion' })].map(
    (one) => one?.type === 'field' && mendText(one, dutch),
  );
  expect(texts).toEqual(['Ga naar Einddatum', 'Ga naar Oplosversies']);
});

it('offers nobody to edit what they may not, nor to change settings', () => {
  expect(mend({ code: 'noCriteria' }, { canEdit: false })).toBeNull();
  expect(mend({ code: 'jqlRefused', sentence: 'No such field' })).toBeNull();
  expect(mend({ code: 'jqlRefused', sentence: 'No such field' }, { canAdminister: true })).toEqual({
    type: 'settings',
  });
});

it('asks again what was not answered', () => {
  expect(mend({ code: 'approvalsNotRead' }, { canEdit: false })).toEqual({ type: 'reload' });
});

it('offers nothing where the box or the listed issues are what there is to click', () => {
  expect(mend({ code: 'notTicked' })).toBeNull();
  expect(mend({ code: 'openBlockers', issues: [] })).toBeNull();
});
