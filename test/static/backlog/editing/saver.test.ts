import type { Answers, Payload, Result, ScoredView } from '../../../../src/contract';
import type { ScoredIssue } from '../../../../src/domain/ranking/order';
import { STARTING_SETTINGS, modelsInUse, scorerFor, type ProjectSettings } from '../../../../src/domain/settings';
import type { InputChange } from '../../../../static/backlog/editing/edits';
import { makeLayOver } from '../../../../static/backlog/editing/layOver';
import { AT_REST, Saver, type Sending } from '../../../../static/backlog/editing/saver';
import { NO_EDITS, type EditState } from '../../../../static/backlog/editing/state';
import { AT, BY, dataWith, inputsOf } from '../../../builders/issue';
import { NOW } from '../../common/language';
import { issue } from '../issues';

const settings: ProjectSettings = { ...STARTING_SETTINGS, activeModel: 'rice' };
const models = modelsInUse(settings);
const made = scorerFor(settings, NOW);
if ('problem' in made) throw new Error('RICE cannot score');
const { scorer } = made;
const scoredOf = (...issues: ReturnType<typeof issue>[]): ScoredIssue[] =>
  issues.map((one) => ({ issue: one, score: scorer(one) }));
const reach = (number: number, value: number | null): InputChange => ({
  ...{ issueId: String(10_000 + number), model: 'rice', key: 'reach', value },
});

describe('saving what is entered', () => {
  type Answer = Result<Answers['saveScores']>;
  let calls: { payload: Payload<'saveScores'>; answer: (answer: Answer) => Promise<void> }[];
  let state: EditState;
  let sending: Sending;
  let stored: string[];
  let saver: Saver;

  beforeEach(() => {
    jest.useFakeTimers();
    [calls, state, sending, stored] = [[], NO_EDITS, AT_REST, []];
    saver = new Saver({
      save: (payload) =>
        new Promise((resolve) => {
          const answer = async (one: Answer) => {
            resolve(one);
            await jest.advanceTimersByTimeAsync(0);
          };
          calls.push({ payload, answer });
        }),
      onState: (...told) => ([state, sending] = told),
    });
    saver.follow({ scored: scoredOf(issue(1), issue(2)), models, onStored: (id) => stored.push(id) });
  });
  afterEach(() => jest.useRealTimers());

  const done = (...numbers: number[]): Answer => ({
    ok: true,
    value: {
      results: numbers.map((number): ScoredView => ({
        issueId: String(10_000 + number),
        data: inputsOf('rice', { reach: 5 }),
      })),
    },
  });
  const later = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
  const asked = () => calls.map(({ payload }) => payload.changes.map((one) => [one.issueId, one.inputs['reach']]));

  it('waits until one stops typing, and then is one call', async () => {
    saver.change([reach(1, 4)]);
    await later(300);
    saver.change([reach(1, 5)]);
    saver.change([reach(2, 5)]);
    await later(399);
    expect(calls).toEqual([]);
    await later(1);
    expect(asked()).toEqual([
      [
        ['10001', 5],
        ['10002', 5],
      ],
    ]);
    await calls[0]!.answer(done(1, 2));
    expect([stored, state.entered.size]).toEqual([['10001', '10002'], 0]);
  });

  it('makes one call at a time, and sends after it what was entered meanwhile', async () => {
    saver.change([reach(1, 5)]);
    await later(400);
    saver.change([reach(1, 6)]);
    await later(5_000);
    expect(calls).toHaveLength(1);
    await calls[0]!.answer(done(1));
    expect(asked()[1]).toEqual([['10001', 6]]);
  });

  it('goes on by itself when Jira has had its pause, and not earlier', async () => {
    saver.change([reach(1, 5)]);
    await later(400);
    await calls[0]!.answer({ ok: false, error: { code: 'RATE_LIMITED', retryAfterSeconds: 12 } });
    expect(sending).toEqual({ waitSeconds: 12, isBusy: true, isGoingOn: true });
    saver.retry();
    saver.change([reach(2, 5)]);
    await later(11_999);
    expect(calls).toHaveLength(1);
    await later(1);
    expect(asked()[1]).toEqual([
      ['10001', 5],
      ['10002', 5],
    ]);
    expect(sending).toEqual({ waitSeconds: null, isBusy: true, isGoingOn: true });
    await calls[1]!.answer(done(1, 2));
    expect(sending).toEqual({ waitSeconds: null, isBusy: false, isGoingOn: false });
  });

  it('counts the seconds of a pause down, and a part of one as a whole one', async () => {
    saver.change([reach(1, 5)]);
    await later(400);
    await calls[0]!.answer({ ok: false, error: { code: 'RATE_LIMITED', retryAfterSeconds: 3 } });
    const seconds = [sending.waitSeconds];
    for (let second = 0; second < 3; second += 1) {
      await later(1_000);
      seconds.push(sending.waitSeconds);
    }
    expect(seconds).toEqual([3, 2, 1, null]);
  });

  it('asks for less at once while Jira is busy, never for less than an issue, and for more again after that', async () => {
    const busy: Answer = { ok: false, error: { code: 'RATE_LIMITED', retryAfterSeconds: 1 } };
    const sizes = () => asked().map(({ length }) => length);
    saver.change(Array.from({ length: 60 }, (_, index) => reach(index, 5)));
    await later(400);
    for (let call = 0; call < 6; call += 1) {
      await calls[call]!.answer(busy);
      await later(1_000);
    }
    expect(sizes()).toEqual([25, 12, 6, 3, 1, 1, 1]);
    for (let call = 6; call < 10; call += 1) {
      await calls[call]!.answer(done(...Array.from({ length: 60 }, (_, index) => index)));
      await later(0);
    }
    expect(sizes().slice(6)).toEqual([1, 2, 4, 8, 16]);
  });

  it('keeps what Jira refuses, and tries it again only when told to', async () => {
    saver.change([reach(1, 5), reach(2, 5)]);
    await later(400);
    const refused: ScoredView = { issueId: '10002', error: { code: 'FORBIDDEN', detail: 'EDIT_ISSUES' } };
    await calls[0]!.answer({
      ok: true,
      value: { results: [{ issueId: '10001', data: inputsOf('rice', { reach: 5 }) }, refused] },
    });
    await later(60_000);
    expect(calls).toHaveLength(1);
    expect([...state.entered.get('10002')!.values()]).toMatchObject([
      { entry: { value: 5 }, error: { code: 'FORBIDDEN' } },
    ]);
    saver.retry();
    await later(0);
    expect(asked()[1]).toEqual([['10002', 5]]);
  });

  const errors = () =>
    [...state.entered].flatMap(([id, cells]) => [...cells.values()].map(({ error }) => [id, error?.code ?? null]));

  it('can be stopped: the call under way is heard out, and what was not sent stays until it is tried again', async () => {
    saver.change(Array.from({ length: 30 }, (_, index) => reach(index, 5)));
    await later(400);
    expect(sending.isGoingOn).toBe(true);
    saver.stop();
    expect(sending.isGoingOn).toBe(false);
    expect(errors().filter(([, code]) => code === 'STOPPED')).toHaveLength(5);
    await calls[0]!.answer(done(...Array.from({ length: 25 }, (_, index) => index)));
    await later(60_000);
    expect([calls.length, sending.isGoingOn]).toEqual([1, false]);
    expect(errors()).toEqual([25, 26, 27, 28, 29].map((number) => [String(10_000 + number), 'STOPPED']));
    saver.retry();
    await later(0);
    expect(asked()[1]).toEqual([25, 26, 27, 28, 29].map((number) => [String(10_000 + number), 5]));
  });

  it('can be stopped while Jira asks for a pause, or answers with one; what is entered after that is saved', async () => {
    saver.change([reach(1, 5)]);
    await later(400);
    saver.stop();
    expect(errors()).toEqual([['10001', null]]);
    saver.change([reach(2, 5)]);
    await calls[0]!.answer({ ok: false, error: { code: 'RATE_LIMITED', retryAfterSeconds: 12 } });
    expect(errors()).toEqual([
      ['10001', 'STOPPED'],
      ['10002', null],
    ]);
    await later(12_000);
    expect(asked()[1]).toEqual([['10002', 5]]);
    await calls[1]!.answer({ ok: false, error: { code: 'RATE_LIMITED', retryAfterSeconds: 12 } });
    saver.stop();
    await later(60_000);
    expect(calls).toHaveLength(2);
    expect(errors().map(([, code]) => code)).toEqual(['STOPPED', 'STOPPED']);
  });

  it('replaces what cannot be read only when told to, and in a call of its own', async () => {
    saver.change([reach(1, 5), reach(2, 5)]);
    await later(400);
    const error = { code: 'DAMAGED' } as const;
    const refused = ['10001', '10002'].map((issueId): ScoredView => ({ issueId, error }));
    await calls[0]!.answer({ ok: true, value: { results: refused } });
    saver.retry();
    await later(60_000);
    expect(calls).toHaveLength(1);
    saver.replaceDamaged(['10001']);
    saver.change([reach(3, 5)]);
    await later(400);
    await calls[1]!.answer(done(1));
    await later(400);
    expect(asked().slice(1)).toEqual([[['10001', 5]], [['10003', 5]]]);
    expect(calls.map(({ payload }) => payload.replaceDamaged)).toEqual([false, true, false]);
    await calls[2]!.answer(done(3));
    expect([...state.entered.keys()]).toEqual(['10002']);
  });

  it('knows what an answer brought before the page shows it', async () => {
    saver.change([reach(1, 5)]);
    await later(400);
    await calls[0]!.answer(done(1));
    // As stored by now: nothing to save. As it was before: a change.
    saver.change([reach(1, 5)]);
    expect(state.entered.size).toBe(0);
    saver.change([reach(1, null)]);
    expect(state.entered.size).toBe(1);
  });
});

describe('laying what is entered over the issues', () => {
  const entered = (...changes: InputChange[]): EditState['entered'] => {
    const cells = new Map<string, Map<string, { entry: InputChange; error: null; doubtful: boolean }>>();
    for (const entry of changes)
      cells.set(entry.issueId, new Map([[`rice.${entry.key}`, { entry, error: null, doubtful: false }]]));
    return cells;
  };
  const stamped = (value: number) => ({ value, at: AT, by: BY });
  const rest = { impact: stamped(2), confidence: stamped(0.8), effort: stamped(4) };
  const others = dataWith({ inputs: { rice: rest }, pin: { type: 'first', at: AT, by: BY } });

  it('scores the issue anew and leaves all that is not entered as it is', () => {
    const scored = scoredOf(issue(1, { data: others }), issue(2, { data: others }));
    const layOver = makeLayOver({ models, scorer, stamp: { at: NOW.toISOString(), by: 'me' } });
    const [one, two] = layOver(scored, entered(reach(1, 500)));
    expect(one!.score).toMatchObject({ status: 'scored', score: 200 });
    expect(one!.issue.data).toMatchObject({
      data: { pin: { by: BY }, inputs: { rice: { effort: { value: 4, by: BY }, reach: { value: 500, by: 'me' } } } },
    });
    expect(two).toBe(scored[1]);
  });

  it('costs nothing when nothing is entered, and only what is new of 10,000 otherwise', () => {
    const scored = scoredOf(...Array.from({ length: 10_000 }, (_, index) => issue(index, { data: others })));
    let scorings = 0;
    const counting: typeof scorer = (of) => {
      scorings += 1;
      return scorer(of);
    };
    const layOver = makeLayOver({ models, scorer: counting, stamp: { at: NOW.toISOString(), by: 'me' } });
    expect(layOver(scored, new Map())).toBe(scored);
    const first = entered(...Array.from({ length: 100 }, (_, index) => reach(index, 5)));
    layOver(scored, first);
    expect(scorings).toBe(100);
    const second = new Map([...first, ...entered(reach(7_777, 9))]);
    const laid = layOver(scored, second);
    expect(scorings).toBe(101);
    expect(laid.filter((one, index) => one !== scored[index])).toHaveLength(101);
  });
});
