import { firstGate, placeOfGate } from '../../../static/gates-panel/tabs';
import { aGateView } from './results';

const gates = [aGateView('ready'), aGateView('done'), aGateView('release', { name: 'Release' })];

it('opens with Ready until someone starts on the issue, and with Done from then on', () => {
  expect(firstGate({ issueStarted: false })).toBe('ready');
  expect(firstGate({ issueStarted: true })).toBe('done');
});

it('stays with the chosen gate when gates are added before it, and goes to the first when it is gone', () => {
  expect(placeOfGate({ gates }, 'release')).toBe(2);
  expect(placeOfGate({ gates: [...gates.slice(0, 2), aGateView('demo'), gates[2]!] }, 'release')).toBe(3);
  expect(placeOfGate({ gates }, 'deleted')).toBe(0);
});
