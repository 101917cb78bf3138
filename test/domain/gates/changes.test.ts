import fc from 'fast-check';
import { gateChanges, type GateChange } from '../../../src/domain/gates/changes';
import { gateSchema, type Check, type Gate } from '../../../src/domain/gates/gate';
import { aGate } from '../../builders/gateArbitraries';
import { doneGate, EDITORS } from '../../builders/gates';

/** Makes the later version from the earlier one and what is said to have changed: nothing else is known here. */
function applied(before: Gate, changes: readonly GateChange[]): Gate {
  let { name } = before;
  const checks = new Map(before.checks.map((check) => [check.id, check]));
  const placed: { id: string; place: number }[] = [];
  for (const change of changes) {
    if (change.kind === 'renamed') name = change.after;
    else if (change.kind === 'removed') checks.delete(change.check.id);
    else if (change.kind === 'changed') checks.set(change.after.id, change.after);
    else if (change.kind === 'moved') placed.push({ id: change.check.id, place: change.to });
    else {
      checks.set(change.check.id, change.check);
      placed.push({ id: change.check.id, place: change.at });
    }
  }
  const staying = [...checks.keys()].filter((id) => placed.every((one) => one.id !== id));
  for (const { id, place } of placed.sort((a, b) => a.place - b.place)) staying.splice(place, 0, id);
  return { ...before, name, checks: staying.map((id) => checks.get(id)!) };
}

const manual = (id: string, text = id): Check => ({
  id,
  type: 'manual',
  text,
  who: EDITORS,
  issueTypeIds: [],
  onlyJql: null,
});
const gate = (...ids: string[]): Gate => doneGate(ids.map((id) => manual(id)));

describe('what changed between two versions of a gate', () => {
  it('explains every difference: applied to the earlier version, it gives the later one', () => {
    fc.assert(
      fc.property(aGate(), aGate(), (before, after) => {
        expect(gateSchema.parse(after)).toEqual(after);
        expect(applied(before, gateChanges(before, after))).toEqual(after);
      }),
      { numRuns: 500 },
    );
  });

  it('is nothing where the gate is the same', () => {
    fc.assert(fc.property(aGate(), (same) => gateChanges(same, structuredClone(same)).length === 0));
  });

  it('names what of a check changed, and each part once', () => {
    const before = {
      id: 'a',
      type: 'fieldAtMost' as const,
      text: null,
      issueTypeIds: [],
      onlyJql: null,
      fieldId: 'customfield_1',
      fieldName: 'Points',
      most: 8,
    };
    const after: Check = { ...before, fieldId: 'customfield_2', fieldName: 'Size', most: 5, onlyJql: 'labels = x' };
    expect(gateChanges(doneGate([before]), doneGate([after]))).toEqual([
      { kind: 'changed', before, after, parts: ['onlyJql', 'field', 'most'] },
    ]);
    const roles: Check = { ...manual('b'), who: { type: 'role', roleId: '1', roleName: 'QA' } } as Check;
    expect(gateChanges(gate('b'), doneGate([roles]))).toMatchObject([{ kind: 'changed', parts: ['who'] }]);
    const other: Check = { id: 'b', type: 'criteriaPresent', text: null, issueTypeIds: [], onlyJql: null };
    expect(gateChanges(gate('b'), doneGate([other]))).toMatchObject([{ kind: 'changed', parts: ['type'] }]);
  });

  it('tells of one move where one check was dragged, and of none where others came or went', () => {
    const kinds = (before: Gate, after: Gate) => gateChanges(before, after).map(({ kind }) => kind);
    expect(gateChanges(gate('a', 'b', 'c', 'd'), gate('d', 'a', 'b', 'c'))).toEqual([
      { kind: 'moved', check: manual('d'), from: 3, to: 0 },
    ]);
    expect(gateChanges(gate('a', 'b', 'c', 'd'), gate('b', 'c', 'd', 'a'))).toMatchObject([{ from: 0, to: 3 }]);
    expect(kinds(gate('a', 'b', 'c'), gate('x', 'b', 'c', 'y'))).toEqual(['removed', 'added', 'added']);
    expect(kinds(gate(), gate('a'))).toEqual(['added']);
  });

  it('tells when the gate was renamed', () => {
    expect(gateChanges(gate('a'), { ...gate('a'), name: 'Klaar' })).toEqual([
      { kind: 'renamed', before: null, after: 'Klaar' },
    ]);
  });
});
