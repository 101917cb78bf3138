import type { ApplicationView } from '../../../../src/contract';
import { chosenOf, makingRoom, startingChoice, topOf } from '../../../../static/backlog/apply/choice';
import { endOf, flowReducer, isLasting, startOf, type Flow } from '../../../../static/backlog/apply/flow';
import { lookOf, unfinished, whyNoUndo } from '../../../../static/backlog/apply/history';
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
  isHeld: false,
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

  it('tells how many other rows have to make room for them', () => {
    const selected = { rows: { rows: 'selected', ids: new Set('b') }, count: 1 } as const;
    expect(makingRoom(['a', 'b', 'c'], selected, shown)).toBe(2);
    expect(makingRoom(['a', 'c'], { rows: { rows: 'top', count: 2 }, count: 2 }, shown)).toBe(1);
    expect(makingRoom(['a', 'b'], { rows: { rows: 'all' }, count: 3 }, shown)).toBe(0);
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
    expect(whyOff(may, complete, [], 0)).toBe('noIssues');
    expect(whyOff(may, { ...complete, byRank: false }, rows(2, 1), 2)).toBe('noRank');
    expect(whyOff(may, complete, rows(2, 1), 20_001)).toBe('tooMany');
    expect(whyOff(may, complete, rows(3, 7, 9), 12)).toBe('nothing');
    expect(whyOff(may, complete, [], 12)).toBe('nothing');
    expect(whyOff(may, complete, rows(2, 1), 2, true)).toBe('whatIf');
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

  it('do not offer to go on with one that moved nothing', () => {
    expect(unfinished([application({ state: 'stopped', canResume: true, moved: 0 })])).toBeNull();
  });

  it('say why one cannot be taken back', () => {
    const why = (over: Partial<ApplicationView>) => whyNoUndo(application(over), lookOf(application(over), []), NOW);
    expect(why({ canUndo: true })).toBeNull();
    expect(why({ undoneBy: 'x' })).toBe('undone');
    expect(why({ moved: 0 })).toBe('nothing');
    expect(why({ undoUntil: '2026-11-22T12:00:00.000Z' })).toBe('late');
    expect(why({ state: 'running', isHeld: true })).toBe('running');
    expect(why({ state: 'running' })).toBe('others');
    expect(why({})).toBe('others');
  });

  it('are running while they hold the project, and interrupted when nobody went on with them', () => {
    expect(lookOf(application({ state: 'running', isHeld: true }), [])).toBe('running');
    expect(lookOf(application({ state: 'running' }), [])).toBe('interrupted');
    expect(lookOf(application({ state: 'stopped' }), [])).toBe('stopped');
  });

  it('are undone only as long as their undo was not undone in turn', () => {
    const first = application({ id: 'a', undoneBy: 'b' });
    const undo = application({ id: 'b', undoes: 'a', undoneBy: 'c' });
    const redo = application({ id: 'c', undoes: 'b' });
    expect(lookOf(first, [first])).toBe('undone');
    expect(lookOf(first, [{ ...undo, undoneBy: null }, first])).toBe('undone');
    const all = [redo, undo, first];
    expect(all.map((each) => lookOf(each, all))).toEqual(['done', 'undone', 'redone']);
    expect(whyNoUndo(first, 'redone', NOW)).toBe('redone');
    const again = application({ id: 'd', undoes: 'c' });
    expect(lookOf(first, [again, { ...redo, undoneBy: 'd' }, undo, first])).toBe('undone');
  });
});

describe('what came of it', () => {
  const outcome = { how: 'done', order: [], moved: 3, total: 3, refused: [] } as const;
  const undoOf = (over: Partial<ApplicationView>) => ({ kind: 'undo', application: application(over) }) as const;

  it('is not the former order when an undo was undone', () => {
    expect(endOf({ kind: 'apply' }, outcome)).toBe('apply');
    expect(endOf(undoOf({}), outcome)).toBe('undo');
    expect(endOf(undoOf({ undoes: 'x' }), outcome)).toBe('redo');
    expect(endOf({ kind: 'resume', application: application({ undoes: 'x' }) }, outcome)).toBe('undo');
    expect(endOf(undoOf({}), { ...outcome, how: 'stopped' })).toBe('stopped');
  });

  it('is nothing when Jira refused every issue', () => {
    const refused = [{ issueId: '1', status: 403 }];
    expect(endOf({ kind: 'apply' }, { ...outcome, moved: 0, refused })).toBe('nothing');
    expect(endOf({ kind: 'apply' }, { ...outcome, refused })).toBe('apply');
  });

  it('waits for the person with Stop first where asking again would be answered the same', () => {
    expect((['FORBIDDEN', 'OUT_OF_DATE', 'JIRA_REFUSED'] as const).every((code) => isLasting({ code }))).toBe(true);
    expect((['JIRA_UNAVAILABLE', 'BUSY', 'INTERNAL'] as const).some((code) => isLasting({ code }))).toBe(false);
  });
});
