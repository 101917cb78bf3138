import { newsOf } from '../../../static/gates-panel/news';
import { aGateResult, aGateView } from './results';

const ready = aGateView('ready', { result: aGateResult('fail', 'pass') });
const done = aGateView('done', { result: aGateResult('fail', 'fail') });
const idsOf = (gates: readonly { id: string }[]) => gates.map(({ id }) => id);

it('tells of the gates that came out differently, and of new ones', () => {
  const ticked = aGateView('done', { result: aGateResult('fail', 'pass') });
  expect(idsOf(newsOf({ gates: [ready, done] }, { gates: [ready, ticked] }))).toEqual(['done']);
  expect(idsOf(newsOf({ gates: [ready] }, { gates: [ready, done] }))).toEqual(['done']);
});

it('says nothing when the same is read again', () => {
  const again = aGateView('ready', { result: aGateResult('fail', 'pass') });
  expect(newsOf({ gates: [ready, done] }, { gates: [again, done] })).toEqual([]);
});
