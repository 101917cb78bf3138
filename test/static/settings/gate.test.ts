import { STARTING_DONE_GATE } from '../../../src/domain/gates/gate';
import { STARTING_SETTINGS } from '../../../src/domain/settings';
import {
  addCheck,
  CHECK_TYPES,
  makeCheck,
  MAX_CHECKS,
  moveCheck,
  newCheckId,
  removeCheck,
  replaceCheck,
  withText,
} from '../../../static/settings/draftGate';
import { problemsOf } from '../../../static/settings/problems';

const NOW = new Date('2026-11-20T12:00:00Z');
const ids = (gate: typeof STARTING_DONE_GATE) => gate.checks.map((check) => check.id);

describe('editing the Definition of Done', () => {
  it('gives each new check an id that the schema takes', () => {
    const gate = CHECK_TYPES.reduce(
      (made, type) =>
        addCheck(made, withText(makeCheck({ type, field: { id: 'duedate', name: 'Due' } }, newCheckId()), 'Text')),
      { checks: [] } as typeof STARTING_DONE_GATE,
    );
    expect(gate.checks).toHaveLength(CHECK_TYPES.length);
    expect(problemsOf({ ...STARTING_SETTINGS, doneGate: gate }, NOW).fields.size).toBe(0);
  });

  it('asks a manual check for its text, and gives the others the app’s own', () => {
    const manual = makeCheck({ type: 'manual' }, 'a');
    expect([...problemsOf({ ...STARTING_SETTINGS, doneGate: { checks: [manual] } }, NOW).fields]).toEqual([
      ['doneGate.checks.0.text', 'required'],
    ]);
    expect(withText(makeCheck({ type: 'subtasksDone' }, 'b'), '  ').text).toBeNull();
  });

  it('keeps ids when checks are moved, changed and removed', () => {
    const gate = moveCheck(STARTING_DONE_GATE, 3, -1);
    expect(ids(gate)).toEqual(['criteria', 'criteria-ticked', 'blockers', 'subtasks']);
    expect(ids(replaceCheck(gate, withText(gate.checks[2]!, 'Nothing in the way')))).toEqual(ids(gate));
    expect(ids(removeCheck(gate, 'criteria'))).toEqual(['criteria-ticked', 'blockers', 'subtasks']);
    expect(ids(STARTING_DONE_GATE)).toEqual(['criteria', 'criteria-ticked', 'subtasks', 'blockers']);
  });

  it('stops at the most checks a gate may have', () => {
    let gate: typeof STARTING_DONE_GATE = { checks: [] };
    for (let number = 0; number < MAX_CHECKS + 5; number += 1)
      gate = addCheck(gate, makeCheck({ type: 'subtasksDone' }, `c${number}`));
    expect(gate.checks).toHaveLength(MAX_CHECKS);
  });
});
