import fc from 'fast-check';
import {
  countsAsReady,
  estimateSource,
  FINISHED_WEEKS,
  healthOf,
  sprintsAhead,
  type HealthFacts,
} from '../../../src/domain/gates/health';
import { estimatesByName } from '../../../src/domain/gates/estimateField';
import { makeHealthFacts } from '../../../src/domain/gates/healthFacts';
import type { Issue } from '../../../src/domain/issue';
import { builtinModel } from '../../../src/domain/scoring/builtins';
import { STARTING_SETTINGS, type ProjectSettings } from '../../../src/domain/settings';
import { anIssue, inputsOf } from '../../builders/issue';

const NOW = new Date('2026-11-23T12:00:00Z');
const DAY = 86_400_000;
const settingsWith = (over: Partial<ProjectSettings>): ProjectSettings => ({ ...STARTING_SETTINGS, ...over });
const points = { id: 'customfield_10016', name: 'Story points' };
const factsOf = (over: Partial<Issue>, settings: ProjectSettings = STARTING_SETTINGS): HealthFacts =>
  makeHealthFacts(settings, NOW)(anIssue(over), 'pass');

describe('what is told of an issue', () => {
  it.each([
    ['pass', true],
    ['notApplicable', true],
    ['unknown', false],
    ['fail', false],
  ] as const)('one whose verdict is %s counts as ready: %s', (verdict, ready) => {
    expect(countsAsReady(verdict)).toBe(ready);
    expect(makeHealthFacts(STARTING_SETTINGS, NOW)(anIssue(), verdict).ready).toBe(ready);
  });

  it('it has criteria when its description lists some, or the field that the project keeps them in', () => {
    const task = { type: 'taskItem', attrs: { state: 'TODO' }, content: [{ type: 'text', text: 'The cart stays' }] };
    const description = { type: 'doc', version: 1, content: [{ type: 'taskList', content: [task] }] };
    const field = { id: 'customfield_7', name: 'Criteria' };
    expect(factsOf({ description }).criteria).toBe(true);
    expect(factsOf({ description: null }).criteria).toBe(false);
    const kept = { description: null, fields: { customfield_7: 'The cart stays' } };
    expect(factsOf(kept).criteria).toBe(false);
    expect(factsOf(kept, settingsWith({ criteriaField: field })).criteria).toBe(true);
  });

  it.each([
    [5, true],
    [0, true],
    [null, false],
    ['5', false],
  ])('with a field for it, %p is an estimate: %s', (value, estimated) => {
    const settings = settingsWith({ estimateField: points });
    expect(factsOf({ fields: { [points.id]: value } }, settings).estimated).toBe(estimated);
  });

  it('an issue that does not show the field may have an estimate or not', () => {
    expect(factsOf({}, settingsWith({ estimateField: points })).estimated).toBeNull();
  });

  it('without a field, the estimate is what the model divides by', () => {
    const rice = settingsWith({ activeModel: 'rice' });
    expect(estimateSource(rice)).toMatchObject({ type: 'size', keys: ['effort'] });
    expect(factsOf({ data: inputsOf('rice', { effort: 2 }) }, rice).estimated).toBe(true);
    expect(factsOf({ data: inputsOf('rice', { reach: 2 }) }, rice).estimated).toBe(false);
    // Not on the scale: it counts for nothing, as in the score.
    expect(factsOf({ data: inputsOf('rice', { effort: 0 }) }, rice).estimated).toBe(false);
  });

  it('of classes, what the model inside them divides by', () => {
    const classes = { type: 'classes', criterion: 'class', within: 'wsjf' } as const;
    const moscow = { ...builtinModel('moscow'), formula: classes };
    const settings = settingsWith({ activeModel: 'moscow', models: { moscow } });
    expect(estimateSource(settings)).toMatchObject({ type: 'size', keys: ['jobSize'] });
    expect(factsOf({ data: inputsOf('wsjf', { jobSize: 3 }) }, settings).estimated).toBe(true);
  });

  it('a model that divides by nothing knows no estimate', () => {
    for (const activeModel of ['starter', 'ice', 'weighted'] as const) {
      expect(estimateSource(settingsWith({ activeModel }))).toEqual({ type: 'none' });
      expect(factsOf({}, settingsWith({ activeModel })).estimated).toBeNull();
    }
  });

  it.each([
    ['new', true],
    ['indeterminate', false],
    ['undefined', false],
  ] as const)('with a status of the category %s, it is work for the sprints to come: %s', (category, isNew) => {
    expect(factsOf({ status: { id: '1', name: 'Somewhere', category } }).isNew).toBe(isNew);
  });

  it('where settings and model say nothing, a number in any field that is named as an estimate', () => {
    const fields = [points, { id: 'customfield_16', name: 'Story point estimate' }];
    const estimated = (values: Issue['fields'], settings = STARTING_SETTINGS) =>
      makeHealthFacts(settings, NOW, fields)(anIssue({ fields: values }), 'pass').estimated;
    expect(estimateSource(STARTING_SETTINGS, fields)).toEqual({ type: 'named', fields });
    expect(estimated({ customfield_10016: null, customfield_16: 3 })).toBe(true);
    expect(estimated({ customfield_16: null })).toBe(false);
    expect(estimated({})).toBeNull();
    // What the settings say, or the model divides by, comes first.
    expect(estimated({ customfield_16: 3 }, settingsWith({ estimateField: points }))).toBeNull();
    expect(estimated({ customfield_16: 3 }, settingsWith({ activeModel: 'rice' }))).toBe(false);
  });

  it('an estimate is known by the names that Jira gives it', () => {
    const named = ['Story Points', 'Story point estimate', 'Verhaalpunten'].map((name) => ({ name }));
    expect(estimatesByName([...named, { name: 'Budget' }, { name: 'Story' }])).toEqual(named);
  });

  it('it is stale once the days that the settings name have gone by, and not before', () => {
    const { staleDays } = STARTING_SETTINGS.health;
    const updated = (milliseconds: number) => new Date(NOW.getTime() - staleDays * DAY - milliseconds).toISOString();
    expect(factsOf({ updated: updated(1) }).stale).toBe(true);
    expect(factsOf({ updated: updated(0) }).stale).toBe(false);
    expect(factsOf({ updated: '' }).stale).toBeNull();
    expect(
      factsOf({ updated: updated(1) }, settingsWith({ health: { sprintWeeks: 2, staleDays: staleDays + 1 } })).stale,
    ).toBe(false);
  });
});

describe('what that says of the backlog', () => {
  const maybe = fc.constantFrom(true, false, null);
  const facts: fc.Arbitrary<HealthFacts> = fc.record({
    ready: fc.boolean(),
    isNew: fc.boolean(),
    criteria: fc.boolean(),
    estimated: maybe,
    stale: maybe,
  });

  it('is what a plain count says', () => {
    fc.assert(
      fc.property(fc.array(facts, { maxLength: 60 }), (all) => {
        const health = healthOf(all);
        for (const name of ['ready', 'criteria', 'estimated', 'stale'] as const) {
          let count = 0;
          let told = 0;
          for (const one of all) {
            if (one[name] === true) count += 1;
            if (one[name] !== null) told += 1;
          }
          expect(health[name]).toEqual(told === 0 ? null : { count, of: all.length });
        }
        expect(health.stock).toBe(all.filter((one) => one.ready && one.isNew).length);
      }),
    );
  });

  it('the stock lasts as many sprints as it takes to finish them at the pace of the last weeks', () => {
    fc.assert(
      fc.property(
        fc.nat(5_000),
        fc.integer({ min: 1, max: 5_000 }),
        fc.integer({ min: 1, max: 8 }),
        (ready, finished, weeks) => {
          const { perSprint, sprints } = sprintsAhead(ready, finished, weeks)!;
          expect(sprints * perSprint).toBeCloseTo(ready, 6);
          expect((perSprint * FINISHED_WEEKS) / weeks).toBeCloseTo(finished, 6);
        },
      ),
    );
    // 24 in 12 weeks are 4 in a sprint of two weeks, so 10 ready issues last two and a half.
    expect(sprintsAhead(10, 24, 2)).toEqual({ perSprint: 4, sprints: 2.5 });
  });

  it('without anything finished there is no pace', () => {
    expect(sprintsAhead(10, 0, 2)).toBeNull();
  });
});
