import { keptOpen, openIds, startsFolded } from '../../../static/gates-panel/missing';
import { aGateResult } from './results';

const gate = aGateResult('pass', 'fail', 'notApplicable', 'unknown');

it('misses what fails and what cannot be told', () => {
  expect(openIds(gate)).toEqual(['c1', 'c3']);
  expect(openIds(gate)).toHaveLength(gate.open);
});

it('keeps a check that is mended in the folded list, and adds what came to be missing', () => {
  const before = new Set(openIds(gate));
  const mended = keptOpen(before, aGateResult('pass', 'pass', 'notApplicable', 'unknown'));
  expect(mended).toBe(before);
  expect([...keptOpen(before, aGateResult('fail', 'pass', 'notApplicable', 'unknown'))]).toEqual(['c1', 'c3', 'c0']);
});

it('folds only long gates at first, and never one that misses nothing', () => {
  const passes = (count: number) => Array.from({ length: count }, () => 'pass' as const);
  expect(startsFolded(aGateResult('fail', ...passes(10)))).toBe(false);
  expect(startsFolded(aGateResult('fail', ...passes(199)))).toBe(true);
  expect(startsFolded(aGateResult(...passes(200)))).toBe(false);
});
