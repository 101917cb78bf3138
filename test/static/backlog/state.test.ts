import { STARTING_PREFERENCES } from '../../../src/domain/backlogView';
import { STARTING_SETTINGS, scorerFor } from '../../../src/domain/settings';
import { gatherByFrame } from '../../../static/backlog/frames';
import { backlogReducer, type BacklogEvent, type BacklogState } from '../../../static/backlog/state';
import { issue } from './issues';

const project = {
  settings: STARTING_SETTINGS,
  revision: 0,
  damaged: false,
  gateStamps: {},
  goneRoles: [],
  canAdminister: false,
  canEdit: true,
  canSchedule: false,
  preferences: STARTING_PREFERENCES,
};
const made = scorerFor(STARTING_SETTINGS, new Date('2026-11-20T12:00:00Z'));
if ('problem' in made) throw new Error('the starting model must score');
const scored = [1, 2].map((number) => ({ issue: issue(number), score: made.scorer(issue(number)) }));

const after = (...events: BacklogEvent[]): BacklogState =>
  events.reduce(backlogReducer, { state: 'loading' } as BacklogState);
const opened: BacklogEvent = { type: 'opened', project };
const arrived: BacklogEvent = { type: 'arrived', scored, total: 5 };

describe('the backlog page', () => {
  it('knows how far reading has come', () => {
    expect(after(opened)).toMatchObject({ load: { state: 'reading', loaded: 0, total: null } });
    expect(after(opened, arrived)).toMatchObject({ load: { state: 'reading', loaded: 2, total: 5 } });
  });

  it('says that Jira asks to wait, until issues arrive again', () => {
    expect(after(opened, { type: 'waiting', seconds: 12 })).toMatchObject({ load: { waitSeconds: 12 } });
    expect(after(opened, { type: 'waiting', seconds: 12 }, arrived)).toMatchObject({ load: { waitSeconds: null } });
  });

  it('keeps what arrived when reading stops or fails', () => {
    const error = { code: 'JIRA_UNAVAILABLE' } as const;
    expect(after(opened, arrived, { type: 'stopped' })).toMatchObject({
      scored,
      load: { state: 'stopped', loaded: 2, total: 5 },
    });
    expect(after(opened, arrived, { type: 'readFailed', error })).toMatchObject({
      scored,
      load: { state: 'failed', error },
    });
  });

  it('takes nothing more once it was stopped', () => {
    const stopped = after(opened, arrived, { type: 'stopped' });
    expect(backlogReducer(stopped, arrived)).toBe(stopped);
    expect(backlogReducer(stopped, { type: 'completed', missing: 0, byRank: true })).toBe(stopped);
  });

  it('takes over an order that was written to Jira; an issue that is not in it has no place any more', () => {
    const [first, second] = scored.map(({ issue: { id } }) => id);
    const positions = (...ids: string[]) => {
      const state = after(opened, arrived, { type: 'reordered', ids });
      return state.state === 'open' ? state.scored.map((one) => one.issue.position) : null;
    };
    expect(positions(second!, first!)).toEqual([1, 0]);
    expect(positions(second!)).toEqual([null, 0]);
  });

  it('starts over on request', () => {
    expect(after(opened, arrived, { type: 'restarted' })).toEqual({ state: 'loading' });
  });
});

describe('gathering what arrives', () => {
  const frames: (() => void)[] = [];
  beforeEach(() => {
    frames.length = 0;
    globalThis.requestAnimationFrame = (callback) => frames.push(() => callback(0));
    globalThis.cancelAnimationFrame = (handle) => void frames.splice(handle - 1, 1);
  });

  it('hands over once a frame, in the order of arrival', () => {
    const handed: number[][] = [];
    const gather = gatherByFrame<number>((items) => handed.push([...items]));
    gather.add([1]);
    gather.add([2, 3]);
    expect(handed).toEqual([]);
    frames.shift()!();
    expect(handed).toEqual([[1, 2, 3]]);
  });

  it('hands over what is left when no frame comes', () => {
    const handed: number[][] = [];
    const gather = gatherByFrame<number>((items) => handed.push([...items]));
    gather.add([1]);
    gather.flush();
    expect(handed).toEqual([[1]]);
    expect(frames).toHaveLength(0);
  });
});
