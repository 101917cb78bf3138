import type { ApplicationView } from '../../../../src/contract';
import { chosenOf, startingChoice, topOf } from '../../../../static/backlog/apply/choice';
import { flowReducer, startOf, type Flow } from '../../../../static/backlog/apply/flow';
import { unfinished, whyNoUndo } from '../../../../static/backlog/apply/history';
import { tickedOf, toggled, toggledAll } from '../../../../static/backlog/apply/selection';
import { whyOff } from '../../../../static/backlog/apply/whyOff';
import type { BacklogRow } from '../../../../static/backlog/ranking';

const NOW = new Date('2026-11-23T12:00:00Z');

const application = (over: Partial<ApplicationView> = {}): ApplicationView => ({
  id: '00000000-0000-4000-8000-000000000001',
  by: 'po',
  at: '2026-11-20T12:00:00.000Z',
  updatedAt: '2026-11-20T12:00:05.000Z',
  state: 'done',
  scope: { rows: 'all', count: 10, filtered: false },
  model: 'starter',
  settingsRevision: 0,
  issues: 10,
  toMove: 4,
  moved: 4,
  topBefore: [],
  topAfter: [],
  undoes: null,
  undoneBy: null,
  undoUntil: '2026-11-27T12:00:00.000Z',
  canResume: false,
  canUndo: false,
  ...over,
});

describe('the selection', () => {
  it('ticks and unticks a row', () => {
    expect([...toggled(toggled(new Set(), 'a'), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set('ab'), 'a')]).toEqual(['b']);
  });

  it('ticks all shown rows and unticks them, and leaves rows that are not shown as they are', () => {
    expect([...toggledAll(new Set('z'), ['a', 'b'])]).toEqual(['z', 'a', 'b']);
    expect([...toggledAll(new Set('zab'), ['a', 'b'])]).toEqual(['z']);
  });

  it('knows how much of the shown rows is ticked', () => {
    expect(tickedOf(new Set('z'), ['a', 'b'])).toBe('none');
    expect(tickedOf(new Set('az'), ['a', 'b'])).toBe('some');
    expect(tickedOf(new Set('ab'), ['a', 'b'])).toBe('all');
    expect(tickedOf(new Set('a'), [])).toBe('none');
  });
});

describe('which rows are applied', () => {
  const shown = ['a', 'b', 'c'];
  it('is the ticked ones when there are any, else all', () => {
    expect(startingChoice(shown, new Set('b')).rows).toBe('selected');
    expect(startingChoice(shown, new Set('z')).rows).toBe('all');
  });

  it('counts only ticked rows that are shown', () => {
    const chosen = chosenOf({ rows: 'selected', top: '' }, shown, new Set('bz'));
    expect(chosen).toEqual({ rows: { rows: 'selected', ids: new Set('b') }, count: 1 });
    expect(chosenOf({ rows: 'selected', top: '' }, shown, new Set('z'))).toBeNull();
  });

  it.each([
    ['1', 1],
    [' 3 ', 3],
    ['0', null],
    ['4', null],
    ['', null],
    ['2.5', null],
    ['-1', null],
    ['two', null],
  ])('reads %j as a number of at most 3 rows: %p', (typed, count) => {
    expect(topOf(typed, 3)).toBe(count);
  });
});

describe('the button', () => {
  const rows = (...jiraPlaces: (number | null)[]) => jiraPlaces.map((jiraPlace) => ({ jiraPlace }) as BacklogRow);
  const complete = { state: 'complete', missing: 0, byRank: true } as const;
  const may = { canSchedule: true };

  it('is on when the rows stand in another order than Jira has', () => {
    expect(whyOff(may, complete, rows(2, 1), 2)).toBeNull();
  });

  it('says why it is off', () => {
    expect(whyOff({ canSchedule: false }, complete, rows(2, 1), 2)).toBe('permission');
    expect(whyOff(may, { state: 'stopped', loaded: 2, total: 5 }, rows(2, 1), 2)).toBe('loading');
    expect(whyOff(may, { ...complete, byRank: false }, rows(2, 1), 2)).toBe('noRank');
    expect(whyOff(may, complete, rows(2, 1), 20_001)).toBe('tooMany');
    expect(whyOff(may, complete, rows(3, 7, 9), 12)).toBe('nothing');
    expect(whyOff(may, complete, [], 12)).toBe('nothing');
  });
});

describe('the dialog', () => {
  const progress = { moved: 5, total: 9 };
  const after = (start: Flow, ...events: Parameters<typeof flowReducer>[1][]) => events.reduce(flowReducer, start);
  const preview = startOf({ kind: 'apply' }, ['a', 'b']);

  it('starts with a preview of the page’s order; an undo first reads what it takes back', () => {
    expect(preview).toMatchObject({ state: 'preview', base: ['a', 'b'], changed: null });
    expect(startOf({ kind: 'undo', application: application() }, ['a'])).toEqual({ state: 'reading' });
  });

  it('shows a new preview when Jira’s order changed, and waits', () => {
    const changed = { moved: 1, gone: 0 };
    expect(after(preview, { type: 'checking' }, { type: 'rebased', base: ['b', 'a'], changed })).toMatchObject({
      state: 'preview',
      base: ['b', 'a'],
      changed,
      checking: false,
    });
  });

  it('stays at the preview with the error when nothing was started', () => {
    const error = { code: 'JIRA_UNAVAILABLE' } as const;
    const failed = after(preview, { type: 'checking' }, { type: 'notStarted', error });
    expect(failed).toMatchObject({ state: 'preview', checking: false, error });
    expect(after(failed, { type: 'checking' })).toMatchObject({ error: null });
  });

  it('counts down a pause that Jira asks for, and forgets it when issues move again', () => {
    const moving = after(preview, { type: 'moved', progress });
    const waiting = after(moving, { type: 'hindered', hindrance: { type: 'wait', seconds: 3 } });
    expect(waiting).toMatchObject({ state: 'moving', progress, hindrance: { type: 'wait', seconds: 3 } });
    expect(after(waiting, { type: 'moved', progress })).toMatchObject({ hindrance: null });
  });

  it('says that it is stopping, and keeps saying so while the last batch comes in', () => {
    const stopping = after(preview, { type: 'moved', progress }, { type: 'stopping' }, { type: 'moved', progress });
    expect(stopping).toMatchObject({ state: 'moving', stopping: true });
  });
});

describe('applied orders', () => {
  it('offer to go on only with the newest one', () => {
    const cutOff = application({ state: 'running', canResume: true, moved: 2 });
    expect(unfinished([cutOff, application()])).toBe(cutOff);
    expect(unfinished([application(), cutOff])).toBeNull();
    expect(unfinished([application({ canResume: true })])).toBeNull();
    expect(unfinished([])).toBeNull();
  });

  it('say why one cannot be taken back', () => {
    expect(whyNoUndo(application({ canUndo: true }), NOW)).toBeNull();
    expect(whyNoUndo(application({ undoneBy: 'x' }), NOW)).toBe('undone');
    expect(whyNoUndo(application({ moved: 0 }), NOW)).toBe('nothing');
    expect(whyNoUndo(application({ undoUntil: '2026-11-22T12:00:00.000Z' }), NOW)).toBe('late');
    expect(whyNoUndo(application({ state: 'running' }), NOW)).toBe('running');
    expect(whyNoUndo(application(), NOW)).toBe('others');
  });
});
