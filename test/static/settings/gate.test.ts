import { checkSchema, STARTING_DONE_GATE, type Check } from '../../../src/domain/gates/gate';
import { STARTING_SETTINGS } from '../../../src/domain/settings';
import {
  addCheck,
  estimateField,
  makeCheck,
  MAX_CHECKS,
  moveCheckTo,
  newCheckId,
  removeCheck,
  replaceCheck,
  withText,
} from '../../../static/settings/draftGate';
import { labelsIn } from '../../../static/settings/fields/labels';
import { problemsOf } from '../../../static/settings/problems';
import { doneGate, gatesWithDone } from '../../builders/gates';

const NOW = new Date('2026-11-20T12:00:00Z');
const ids = (gate: typeof STARTING_DONE_GATE) => gate.checks.map((check) => check.id);

const FIELDS = { field: { id: 'duedate', name: 'Due' }, numberField: { id: 'customfield_1', name: 'Story points' } };
const problemsWith = (...checks: Check[]) => [
  ...problemsOf({ ...STARTING_SETTINGS, gates: gatesWithDone(checks) }, NOW).fields,
];

describe('editing the checks of a gate', () => {
  it('gives each new check an id that the schema takes, and asks for what only people know', () => {
    const types = checkSchema.options.map((option) => option.shape.type.value);
    const checks = types.map((type) => makeCheck({ type, ...FIELDS }, newCheckId()));
    const asked = checks.flatMap((check) => problemsWith(check).map((problem) => [check.type, ...problem]));
    expect(asked).toEqual([
      ['manual', 'gates.1.checks.0.text', 'required'],
      ['accepted', 'gates.1.checks.0.who.accountIds', 'required'],
      ['fieldEquals', 'gates.1.checks.0.value', 'required'],
      ['labelSet', 'gates.1.checks.0.labels', 'required'],
      ['jql', 'gates.1.checks.0.jql', 'required'],
    ]);
  });

  it('says beside the one field of the labels what is wrong with any of them', () => {
    const labelled = (labels: string[]) => ({ ...makeCheck({ type: 'privacyReviewed' }, 'a'), labels }) as Check;
    expect(problemsWith(labelled(['ok', 'x'.repeat(256)]))).toEqual([['gates.1.checks.0.labels', 'tooLong']]);
    expect(problemsWith(labelled(labelsIn('a b,c;d, a')))).toEqual([]);
    expect(problemsWith(labelled(Array.from({ length: 21 }, (_, n) => `l${n}`)))).toEqual([
      ['gates.1.checks.0.labels', 'tooMany'],
    ]);
    expect(labelsIn(' a b,c;;d, a,')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('asks a check of a number for one, and starts with the estimate', () => {
    const check = makeCheck({ type: 'fieldAtMost', ...FIELDS }, 'a');
    expect(problemsWith({ ...check, most: Number.NaN } as Check)).toEqual([['gates.1.checks.0.most', 'notANumber']]);
    const [budget, points] = [
      { id: 'customfield_1', name: 'Budget' },
      { id: 'customfield_2', name: 'Story point estimate' },
    ] as const;
    expect(estimateField([budget, points])).toBe(points);
    expect(estimateField([{ id: 'timeoriginalestimate', name: 'Original estimate' }, budget])).toBe(budget);
    expect(estimateField([])).toBeUndefined();
    expect(problemsWith(makeCheck({ type: 'fieldAtMost' }, 'a')).map(([place]) => place)).toEqual([
      'gates.1.checks.0.fieldId',
      'gates.1.checks.0.fieldName',
    ]);
  });

  it('asks a manual check for its text, and gives the others the app’s own', () => {
    const manual = makeCheck({ type: 'manual' }, 'a');
    expect([...problemsOf({ ...STARTING_SETTINGS, gates: gatesWithDone([manual]) }, NOW).fields]).toEqual([
      ['gates.1.checks.0.text', 'required'],
    ]);
    expect(withText(makeCheck({ type: 'subtasksDone' }, 'b'), '  ').text).toBeNull();
  });

  it('keeps ids when checks are moved, changed and removed', () => {
    const gate = moveCheckTo(STARTING_DONE_GATE, 3, 2);
    expect(ids(gate)).toEqual(['criteria', 'criteria-ticked', 'blockers', 'subtasks']);
    expect(ids(replaceCheck(gate, withText(gate.checks[2]!, 'Nothing in the way')))).toEqual(ids(gate));
    expect(ids(removeCheck(gate, 'criteria'))).toEqual(['criteria-ticked', 'blockers', 'subtasks']);
    expect(ids(STARTING_DONE_GATE)).toEqual(['criteria', 'criteria-ticked', 'subtasks', 'blockers']);
  });

  it('stops at the most checks a gate may have', () => {
    let gate = doneGate([]);
    for (let number = 0; number < MAX_CHECKS + 5; number += 1)
      gate = addCheck(gate, makeCheck({ type: 'subtasksDone' }, `c${number}`));
    expect(gate.checks).toHaveLength(MAX_CHECKS);
  });
});
