import type { Check } from '../../src/domain/gates/gate';
import { gateToStore } from '../../src/storage/gates';
import { doneGate, EDITORS } from '../builders/gates';
import { tickedBy } from '../fakes/gates';

const sized = (bytes: number): Check => {
  const check = tickedBy('a', EDITORS);
  return { ...check, text: 'x'.repeat(bytes - JSON.stringify({ ...check, text: '' }).length) };
};
const partsOf = (...checks: Check[]) =>
  gateToStore({ gate: doneGate(checks), version: 1, at: null, by: null, after: 0 }).parts.map(
    (part) => part.checks.length,
  );
const KIB = 1024;

test('a gate is cut into parts by what its checks take, and one without checks has a part too', () => {
  expect(partsOf()).toEqual([0]);
  expect(partsOf(sized(100 * KIB), sized(100 * KIB), sized(1 * KIB))).toEqual([2, 1]);
  expect(partsOf(...Array.from({ length: 200 }, () => sized(70 * KIB)))).toEqual(Array.from({ length: 100 }, () => 2));
});

test('a check that fits into no part is refused before anything is written', () => {
  expect(partsOf(sized(200 * KIB))).toEqual([1]);
  expect(() => partsOf(sized(1 * KIB), sized(200 * KIB + 1))).toThrow(
    expect.objectContaining({ error: { code: 'TOO_LARGE', detail: 'settings' } }) as Error,
  );
});
