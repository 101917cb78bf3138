import type { Judged } from '../../../../static/backlog/gates/judged';
import {
  gatesReducer,
  isJudging,
  NOTHING_YET,
  type GatesEvent,
  type GatesState,
} from '../../../../static/backlog/gates/state';
import { aJudged } from './judged';

const after = (...events: GatesEvent[]): GatesState => events.reduce(gatesReducer, NOTHING_YET);
const started: GatesEvent = { type: 'started', done: 0, total: 3 };
const judged = (...ids: string[]): GatesEvent => ({
  type: 'judged',
  judged: ids.map((id): [string, Judged] => [id, aJudged()]),
  asked: ids.length,
});
const error = { code: 'RATE_LIMITED' } as const;

it('counts what was judged, and keeps it when it is stopped or fails', () => {
  for (const [end, state] of [
    [{ type: 'stopped' }, 'stopped'],
    [{ type: 'failed', error }, 'failed'],
    [{ type: 'completed', problem: null }, 'complete'],
  ] as const) {
    const over = after(started, judged('1', '2'), end);
    expect(over).toMatchObject({ done: 2, total: 3, progress: { state } });
    expect([...over.judged.keys()]).toEqual(['1', '2']);
    expect(isJudging(over.progress)).toBe(false);
  }
});

it('hears nothing more of judging that was stopped', () => {
  const stopped = after(started, judged('1'), { type: 'stopped' });
  expect(gatesReducer(stopped, judged('2'))).toBe(stopped);
  expect(gatesReducer(stopped, { type: 'completed', problem: null })).toBe(stopped);
});

it('goes on with what is left, and puts new verdicts in the place of old ones', () => {
  const partial = aJudged({ partial: true });
  const first = after(
    started,
    { type: 'judged', judged: [['1', partial]], asked: 1 },
    { type: 'completed', problem: error },
  );
  const again = [{ type: 'started', done: 2, total: 3 } as const, judged('1')].reduce(gatesReducer, first);
  expect(again).toMatchObject({ done: 3, total: 3 });
  expect(again.judged.get('1')!.partial).toBe(false);
});

it('says that it waits until issues are judged again', () => {
  const waiting = after(started, { type: 'waiting', seconds: 7 });
  expect(waiting.progress).toEqual({ state: 'judging', waitSeconds: 7 });
  expect(gatesReducer(waiting, judged('1')).progress).toEqual({ state: 'judging', waitSeconds: null });
});

it('learns which fields are estimates once, and keeps them when judging goes on', () => {
  const fields = [{ id: 'customfield_1', name: 'Story points' }];
  expect(NOTHING_YET.estimates).toBeNull();
  expect(after(started, { type: 'estimates', fields }, judged('1'), { type: 'stopped' }, started).estimates).toBe(
    fields,
  );
});

it('learns how many issues were finished whatever judging does', () => {
  const finished = { state: 'known', issues: 12 } as const;
  expect(after(started, { type: 'stopped' }, { type: 'finished', finished }).finished).toBe(finished);
});
