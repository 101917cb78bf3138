import { checkSchema, gatesSchema, STARTING_DONE_GATE, type Check } from '../../../../src/domain/gates/gate';
import { STARTING_SETTINGS } from '../../../../src/domain/settings';
import { LOCALES } from '../../../../src/texts/translate';
import { checkName } from '../../../../static/settings/gates/checkFacts';
import { withChecks } from '../../../../static/settings/gateTools/takeOver';
import { instantiate, type Setting } from '../../../../static/settings/gateTools/templates/instantiate';
import { TEMPLATES, type TemplateId } from '../../../../static/settings/gateTools/templates/templates';
import { doneGate } from '../../../builders/gates';
import { languageOf } from '../../common/language';
import { aForm } from './form';

const ESTIMATE = { id: 'customfield_1', name: 'Story points' };
const english = languageOf('en-US');
const setting = (overrides: Partial<Setting> = {}): Setting => ({
  form: aForm(),
  gate: doneGate([]),
  estimate: ESTIMATE,
  t: english.t,
  ...overrides,
});
const templateOf = (id: TemplateId) => TEMPLATES.find((template) => template.id === id)!;
const propose = (id: TemplateId, overrides: Partial<Setting> = {}) => instantiate(templateOf(id), setting(overrides));
const about = (id: TemplateId, type: Check['type'], overrides: Partial<Setting> = {}) =>
  propose(id, overrides).find(({ check }) => check.type === type)!;

describe.each(TEMPLATES.map(({ id }) => id))('the template %s', (id) => {
  it.each(LOCALES)('asks in %s for what can be saved at once, but for the people to be named', (locale) => {
    const language = languageOf(locale);
    const proposals = propose(id, { t: language.t });
    for (const { check, remarks } of proposals) {
      expect([checkName(check, language), checkSchema.safeParse(check).success]).toEqual([
        expect.stringMatching(/\p{L}{3}/u),
        !remarks.includes('choosePeople'),
      ]);
    }
    const names = proposals.map(({ check }) => checkName(check, language));
    expect(new Set(names).size).toBe(names.length);
  });

  it('asks in the language of whoever takes it over, where a person ticks', () => {
    const inDutch = propose(id, { t: languageOf('nl-NL').t });
    const byHand = (proposals: typeof inDutch) =>
      proposals.flatMap(({ check }) => (check.type === 'manual' ? check.text : []));
    const both = byHand(inDutch).filter((text) => byHand(propose(id)).includes(text));
    expect(byHand(inDutch).length).toBeGreaterThan(0);
    expect(both).toEqual([]);
  });

  it('gives each check an id that no check of the project has', () => {
    const checks = propose(id)
      .filter(({ remarks }) => !remarks.includes('choosePeople'))
      .map(({ check }) => check);
    const twice = withChecks(withChecks(STARTING_SETTINGS, 0, checks, 'add'), 1, checks, 'add');
    expect(gatesSchema.safeParse(twice.gates).error).toBeUndefined();
  });
});

describe('what a project has', () => {
  it('decides who accepts: a role of product owners, where there is one', () => {
    expect(about('webShop', 'accepted')).toMatchObject({
      check: { who: { type: 'role', roleId: '10100', roleName: 'Product owners' } },
      remarks: ['roleFound'],
    });
    expect(about('webShop', 'accepted', { form: aForm({ roles: [] }) })).toMatchObject({
      check: { who: { type: 'people', accountIds: [] } },
      remarks: ['choosePeople'],
    });
  });

  it('decides by which field the estimate is judged; without one that check cannot be had', () => {
    expect(about('sprintReady', 'fieldAtMost')).toMatchObject({
      check: { fieldId: 'customfield_1', fieldName: 'Story points', most: 8 },
      possible: true,
      remarks: [],
    });
    const without = { form: aForm({ numberFields: [] }), estimate: null };
    expect(about('sprintReady', 'fieldAtMost', without)).toMatchObject({ possible: false, remarks: ['noEstimate'] });
  });

  it('decides which issues must be user stories', () => {
    expect(about('sprintReady', 'userStory')).toMatchObject({
      check: { issueTypeIds: ['10001'] },
      remarks: ['storiesOnly'],
    });
    const tasks = aForm({ issueTypes: [{ id: '10003', name: 'Taak' }] });
    expect(about('sprintReady', 'userStory', { form: tasks })).toMatchObject({
      check: { issueTypeIds: [] },
      remarks: [],
    });
  });
});

describe('a gate that asks for some of it already', () => {
  it('is told which', () => {
    const there = propose('scrumDone', { gate: STARTING_DONE_GATE }).filter(({ remarks }) =>
      remarks.includes('alreadyThere'),
    );
    expect(there.map(({ check }) => check.type)).toEqual(['criteriaPresent', 'criteriaTicked', 'subtasksDone']);
  });

  it('is told so of what is ticked by hand only where the words are the same', () => {
    const [first, second] = propose('scrumDone').filter(({ check }) => check.type === 'manual');
    const gate = doneGate([first!.check, { ...second!.check, text: 'Something else' }]);
    const remarksOf = (text: string | null) =>
      propose('scrumDone', { gate }).find(({ check }) => check.text === text)!.remarks;
    expect(remarksOf(first!.check.text)).toContain('alreadyThere');
    expect(remarksOf(second!.check.text)).not.toContain('alreadyThere');
  });
});

it('says which checks stay unknown without a development tool', () => {
  const told = propose('webShop').filter(({ remarks }) => remarks.includes('needsDevelopmentTool'));
  expect(told.map(({ check }) => check.type)).toEqual(['pullRequestsMerged', 'buildsGreen', 'deployedTo']);
});
