import { replay } from '../../src/domain/ranking/moves/move';
import { builtinModel } from '../../src/domain/scoring/builtins';
import { STARTING_SETTINGS } from '../../src/domain/settings';
import { people } from '../../sandbox/jira';
import { errorOf, valueOf, type From } from '../fakes/app';
import { backwards, planned, SCOPE, startBacklog, type Backlog } from '../fakes/backlog';

/** An order is applied to Jira, gone on with, and taken back: through the app's functions. */

let page: Backlog;
beforeEach(async () => {
  page = await startBacklog();
});
afterEach(() => page.app.expectContractKept());

const accountOf = (key: From['as']) => people.find((person) => person.key === key)!.accountId;

describe('an applied order', () => {
  it('is what Jira’s own ORDER BY Rank then says', async () => {
    const wanted = backwards(page.former);
    const done = await page.apply(wanted);
    expect(await page.order()).toEqual(wanted);
    expect(done).toMatchObject({ state: 'done', canResume: false, canUndo: true });
  });

  it('leaves a record: who, when, by which model, how many, and the top ten before and after', async () => {
    valueOf(
      await page.app.call(
        'saveSettings',
        { settings: { ...STARTING_SETTINGS, activeModel: 'wsjf' }, revision: 0 },
        { as: 'admin' },
      ),
    );
    const wanted = page.lifted;
    const { id } = valueOf(
      await page.start(wanted, 'po', { revision: 1, scope: { rows: 'top', count: 3, filtered: true } }),
    );
    valueOf(await page.move(id, page.lift()));
    valueOf(await page.finish(id));
    const [record] = await page.list('viewer');
    expect(record).toMatchObject({
      id,
      by: accountOf('po'),
      state: 'done',
      scope: { rows: 'top', count: 3, filtered: true },
      model: 'wsjf',
      settingsRevision: 1,
      issues: page.former.length,
      toMove: 3,
      moved: 3,
      topBefore: page.former.slice(0, 10),
      topAfter: wanted.slice(0, 10),
      undoes: null,
      undoneBy: null,
      canResume: false,
      canUndo: false,
    });
    expect(Date.parse(record!.undoUntil) - Date.parse(record!.at)).toBe(7 * 86_400_000);
  });

  it('keeps the model as it was, also when the settings change', async () => {
    const { id } = await page.apply(page.lifted);
    valueOf(
      await page.app.call(
        'saveSettings',
        { settings: { ...STARTING_SETTINGS, activeModel: 'ice' }, revision: 0 },
        { as: 'admin' },
      ),
    );
    const kept = page.app.host.kvs.store.get('entity:application', id)['value'] as { decidedBy: { models: unknown[] } };
    expect(kept.decidedBy.models).toEqual([builtinModel('starter')]);
    expect((await page.list())[0]).toMatchObject({ model: 'starter', settingsRevision: 0 });
  });

  it('remembers which issues it may move, and counts those that it has to', async () => {
    const wanted = [page.former.at(-1)!, ...page.former.slice(0, -1)];
    const mayMove = page.former.slice(0, -1);
    const { id, toMove } = valueOf(await page.start(wanted, 'po', { mayMove }));
    expect(toMove).toBe(mayMove.length);
    expect(valueOf(await page.orders(id)).mayMove).toEqual(mayMove);
    const any = valueOf(await page.start(wanted));
    expect(any.toMove).toBe(1);
    expect(valueOf(await page.orders(any.id)).mayMove).toBeNull();
  });

  it('names in its top ten no issue of another project, whatever a page sends', async () => {
    const { data } = page.app.jira.site;
    const other = data.projects.find(({ key }) => key !== 'SHOP' && key !== 'DIR') ?? data.projects.at(-1)!;
    const foreign = data.issues.find(({ projectId }) => projectId === other.id)!.id;
    const former = [foreign, '99999999', ...page.former];
    const started = valueOf(await page.start(backwards(former), 'admin', { former }));
    expect(started.topBefore).toEqual(page.former.slice(0, 8));
    expect(started.topAfter).toEqual(backwards(page.former).slice(0, 10));
  });

  it('is running only while it holds the project', async () => {
    expect(valueOf(await page.start(page.lifted))).toMatchObject({ state: 'running', isHeld: true });
    valueOf(await page.start(page.lifted));
    expect((await page.list()).map(({ isHeld }) => isHeld).sort()).toEqual([false, true]);
  });

  it('can be gone on with after a reload, from where it stopped', async () => {
    const wanted = backwards(page.former);
    const { id } = valueOf(await page.start(wanted));
    const moves = planned(page.former, wanted);
    expect(moves.length).toBeGreaterThan(1);
    valueOf(await page.move(id, moves.slice(0, 1)));
    valueOf(await page.finish(id, 'stopped'));
    const [record] = await page.list();
    expect(record).toMatchObject({ state: 'stopped', canResume: true, moved: moves[0]!.issueIds.length });

    const kept = valueOf(await page.orders(id));
    expect(kept).toMatchObject({ former: page.former, wanted, made: moves.slice(0, 1) });
    const now = await page.order();
    expect(replay(kept.former, kept.made)).toEqual(now);
    valueOf(await page.move(id, planned(now, wanted)));
    expect(await page.list()).toMatchObject([{ state: 'running' }]);
    valueOf(await page.finish(id));
    expect(await page.order()).toEqual(wanted);
    expect(replay(page.former, valueOf(await page.orders(id)).made)).toEqual(wanted);
    expect(errorOf(await page.move(id, page.lift()))).toMatchObject({ code: 'OUT_OF_DATE', detail: 'application' });
  });

  it('costs four requests to storage a batch, and as many to Jira as there are moves, and one for the permission', async () => {
    const { id } = valueOf(await page.start(page.lifted));
    const asked = jest.spyOn(page.app.host.kvs, 'request');
    page.app.exchanges.length = 0;
    valueOf(await page.move(id, page.lift()));
    expect(asked.mock.calls.map(([path]) => path.replace('/api/v1/', '')).sort()).toEqual([
      'entity/get',
      'get',
      'transaction',
      'transaction',
    ]);
    expect(page.app.exchanges.map(({ path }) => path)).toEqual([
      '/rest/api/3/mypermissions',
      '/rest/agile/1.0/issue/rank',
    ]);
    asked.mockRestore();
  });
});

describe('while an order is being applied', () => {
  it('nobody else can start; they hear how long at most, and may when it is finished', async () => {
    const { id } = valueOf(await page.start(page.lifted));
    const busy = errorOf(await page.start(page.lifted, 'admin'));
    expect(busy).toMatchObject({ code: 'BUSY' });
    expect(busy.detail).toBeUndefined();
    expect(busy.retryAfterSeconds).toBeGreaterThan(100);
    expect(busy.retryAfterSeconds).toBeLessThanOrEqual(120);
    valueOf(await page.finish(id, 'stopped'));
    valueOf(await page.start(page.lifted, 'admin'));
    expect(errorOf(await page.move(id, page.lift()))).toMatchObject({ code: 'BUSY' });
  });

  it('the same person may start anew, and the page they left can move nothing more', async () => {
    const left = valueOf(await page.start(page.lifted));
    const anew = valueOf(await page.start(page.lifted));
    expect(errorOf(await page.move(left.id, page.lift()))).toMatchObject({ code: 'BUSY', detail: 'own' });
    valueOf(await page.finish(left.id, 'stopped'));
    expect(errorOf(await page.start(page.lifted, 'admin')).code).toBe('BUSY');
    valueOf(await page.move(anew.id, page.lift()));
    expect(await page.order()).toEqual(page.lifted);
  });

  it('two windows that go on with the same one at once do not overwrite each other’s moves in the journal', async () => {
    const { id } = valueOf(await page.start(page.lifted));
    const moves = page.former
      .slice(-3)
      .map((issueId) => [{ issueIds: [issueId], side: 'before' as const, anchorId: page.former[0]! }]);
    const answers = await Promise.all(moves.map((part) => page.move(id, part)));
    const refused = answers.filter((answer) => !answer.ok);
    expect(refused.length).toBeGreaterThan(0);
    for (const answer of refused) expect(errorOf(answer)).toMatchObject({ code: 'BUSY', detail: 'own' });
    const { made } = valueOf(await page.orders(id));
    expect(made).toHaveLength(moves.length - refused.length);
    expect(replay(page.former, made)).toEqual(await page.order());
  });

  it('nobody else can take it back', async () => {
    const { id } = valueOf(await page.start(page.lifted));
    valueOf(await page.move(id, page.lift()));
    expect((await page.list('admin'))[0]).toMatchObject({ canUndo: false });
    expect(errorOf(await page.start(page.former, 'admin', { former: page.lifted, undoes: id })).code).toBe('BUSY');
    expect((await page.list('po'))[0]).toMatchObject({ canResume: true, canUndo: true });
  });
});

describe('who may', () => {
  it.each(['viewer', 'dev'] as const)(
    'not: %s, who lacks Schedule issues, even with another’s application',
    async (as) => {
      const missing = { code: 'FORBIDDEN', detail: 'SCHEDULE_ISSUES' };
      expect(errorOf(await page.start(page.lifted, as))).toMatchObject(missing);
      const { id } = valueOf(await page.start(page.lifted));
      expect(errorOf(await page.move(id, page.lift(), as))).toMatchObject(missing);
      expect(errorOf(await page.finish(id, 'done', as))).toMatchObject({ code: 'FORBIDDEN', detail: 'notYours' });
      expect(await page.order()).toEqual(page.former);
      expect(valueOf(await page.app.call('getProject', {}, { as })).canSchedule).toBe(false);
      expect((await page.list(as))[0]).toMatchObject({ canResume: false, canUndo: false });
    },
  );

  it('move and finish an application: only the person who started it, not even an admin', async () => {
    const { id } = valueOf(await page.start(page.lifted));
    for (const answer of [await page.move(id, page.lift(), 'admin'), await page.finish(id, 'stopped', 'admin')])
      expect(errorOf(answer)).toMatchObject({ code: 'FORBIDDEN', detail: 'notYours' });
    expect(await page.order()).toEqual(page.former);
  });

  it('know of it: nobody through another project', async () => {
    const { id } = await page.apply(page.lifted);
    const other = page.app.jira.site.data.projects.find(({ key }) => key === 'DIR')!.id;
    const elsewhere = { as: 'admin', projectId: other } as const;
    for (const answer of [
      await page.app.call('getApplicationOrders', { applicationId: id }, elsewhere),
      await page.app.call('moveIssues', { applicationId: id, moves: page.lift() }, elsewhere),
      await page.app.call('finishApplication', { applicationId: id, outcome: 'stopped' }, elsewhere),
      await page.app.call(
        'startApplication',
        { revision: 0, former: page.former, wanted: page.former, mayMove: null, scope: SCOPE, undoes: id },
        elsewhere,
      ),
    ])
      expect(errorOf(answer).code).toBe('NOT_FOUND');
    expect(valueOf(await page.app.call('getApplications', {}, elsewhere)).applications).toEqual([]);
    expect((await page.list())[0]).toMatchObject({ state: 'done', undoneBy: null });
  });
});

describe('taking an order back', () => {
  it('restores the former order, and says so at both records', async () => {
    const applied = await page.apply(page.lifted);
    const undo = await page.apply(page.former, 'po', applied.id);
    expect(await page.order()).toEqual(page.former);
    expect((await page.list()).find(({ id }) => id === applied.id)).toMatchObject({
      undoneBy: undo.id,
      canUndo: false,
    });
    expect(undo).toMatchObject({ undoes: applied.id, canUndo: true });
    const again = await page.start(page.lifted, 'po', { undoes: applied.id });
    expect(errorOf(again)).toMatchObject({ code: 'OUT_OF_DATE', detail: 'application' });
  });

  it('is not done before it is finished', async () => {
    const applied = await page.apply(page.lifted);
    const { id } = valueOf(await page.start(page.former, 'po', { former: page.lifted, undoes: applied.id }));
    valueOf(await page.finish(id, 'stopped'));
    expect((await page.list()).find((each) => each.id === applied.id)).toMatchObject({ undoneBy: null, canUndo: true });
  });

  it('is not done when it ends without having moved anything', async () => {
    const applied = await page.apply(page.lifted);
    const { id } = valueOf(await page.start(page.former, 'po', { former: page.lifted, undoes: applied.id }));
    expect(valueOf(await page.finish(id))).toMatchObject({ state: 'done', moved: 0 });
    expect((await page.list()).find((each) => each.id === applied.id)).toMatchObject({ undoneBy: null, canUndo: true });
  });

  it('is for the person who applied it and for who administers the project', async () => {
    const { data } = page.app.jira.site;
    data.projects[0]!.permissions.dev!.push('SCHEDULE_ISSUES');
    const { id } = await page.apply(page.lifted);
    expect(errorOf(await page.start(page.former, 'dev', { former: page.lifted, undoes: id }))).toMatchObject({
      code: 'FORBIDDEN',
      detail: 'notYours',
    });
    expect((await page.list('dev'))[0]).toMatchObject({ canUndo: false });
    expect((await page.list('admin'))[0]).toMatchObject({ canUndo: true });
    const undo = await page.apply(page.former, 'admin', id);
    expect(undo.by).toBe(accountOf('admin'));
    expect(await page.order()).toEqual(page.former);
  });

  it('makes no sense where nothing was moved', async () => {
    const { id } = valueOf(await page.start(page.lifted));
    valueOf(await page.finish(id, 'stopped'));
    expect((await page.list())[0]).toMatchObject({ canUndo: false });
    expect(errorOf(await page.start(page.former, 'po', { undoes: id }))).toMatchObject({ code: 'OUT_OF_DATE' });
  });
});
