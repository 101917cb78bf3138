import type { MovesView } from '../../src/contract/views';
import { replay } from '../../src/domain/ranking/moves/move';
import { errorOf, valueOf } from '../fakes/app';
import { backwards, planned, SCOPE, startBacklog, type Backlog, type Moves } from '../fakes/backlog';

/** What is refused when an order is applied to Jira, by the app's functions and by Jira. */

let page: Backlog;
beforeEach(async () => {
  page = await startBacklog();
});
afterEach(() => page.app.expectContractKept());

describe('an order that is not one', () => {
  it.each([
    ['an issue is missing', () => page.former.slice(1)],
    ['an issue is there twice', () => [page.former[0]!, ...page.former.slice(0, -1)]],
    ['an issue is new', () => ['99999999', ...page.former.slice(1)]],
    ['one too many', () => [...page.former, '99999999']],
  ])('is refused: %s', async (_what, wanted) => {
    expect(errorOf(await page.start(wanted()))).toMatchObject({ code: 'INVALID_INPUT', detail: 'wanted' });
    expect(await page.list()).toEqual([]);
  });

  it('is refused when Jira’s order names an issue twice', async () => {
    const twice = [...page.former, page.former[0]!];
    expect(errorOf(await page.start(twice, 'po', { former: twice }))).toMatchObject({
      code: 'INVALID_INPUT',
      detail: 'former',
    });
  });

  it.each([
    ['more issues than a request holds', { former: Array.from({ length: 20_001 }, () => '1') }, 'former'],
    ['an id that is none', { wanted: ['1 OR project = DIR'] }, 'wanted.0'],
    ['an application that has no id', { undoes: 'applying:1' }, 'undoes'],
  ])('is refused: %s', async (_what, change, detail) => {
    const payload = { revision: 0, former: ['1'], wanted: ['1'], mayMove: null, scope: SCOPE, undoes: null, ...change };
    expect(errorOf(await page.app.callRaw('startApplication', payload, { as: 'po' }))).toMatchObject({
      code: 'INVALID_INPUT',
      detail,
    });
  });

  it.each([
    ['an issue that it does not have', () => ['99999999']],
    ['an issue that is named twice', () => page.former.slice(-3).flatMap((id) => [id, id])],
    ['too few issues', () => page.former.slice(0, 1)],
  ])('cannot be reached by moving only %s', async (_what, mayMove) => {
    expect(errorOf(await page.start(page.lifted, 'po', { mayMove: mayMove() }))).toMatchObject({
      code: 'INVALID_INPUT',
      detail: 'mayMove',
    });
    expect(await page.list()).toEqual([]);
  });

  it('was made with other settings', async () => {
    expect(errorOf(await page.start(page.lifted, 'po', { revision: 3 }))).toMatchObject({
      code: 'OUT_OF_DATE',
      detail: 'settings',
    });
  });

  it.each([
    ['51 issues at once', () => ({ issueIds: Array.from({ length: 51 }, (_, n) => String(n)), anchorId: '99' })],
    ['an issue beside itself', () => ({ issueIds: [page.former[0]!], anchorId: page.former[0]! })],
    ['an issue twice', () => ({ issueIds: [page.former[0]!, page.former[0]!], anchorId: page.former[1]! })],
  ])('cannot be reached by a move of %s', async (_what, made) => {
    const { id } = valueOf(await page.start(page.lifted));
    const payload = { applicationId: id, moves: [{ side: 'after', ...made() }] };
    expect(errorOf(await page.app.callRaw('moveIssues', payload, { as: 'po' })).code).toBe('INVALID_INPUT');
    expect(page.app.exchanges.filter(({ method }) => method === 'PUT')).toEqual([]);
  });
});

describe('issues that Jira does not move', () => {
  const hidden = () => {
    const { data } = page.app.jira.site;
    const { id } = data.projects.find(({ key }) => key === 'DIR')!;
    return data.issues.find(({ projectId }) => projectId === id)!.id;
  };
  const journalIsTrue = async (id: string) =>
    expect(replay(page.former, valueOf(await page.orders(id)).made)).toEqual(await page.order());

  it('are told one by one, and the others of that move are moved; the moves behind it wait', async () => {
    const { id } = valueOf(await page.start(page.lifted));
    const [first, second] = page.former.slice(-2);
    const moves = [
      { issueIds: [first!, '99999999', hidden()], side: 'before' as const, anchorId: page.former[0]! },
      { issueIds: [second!], side: 'before' as const, anchorId: page.former[0]! },
    ];
    expect(valueOf(await page.move(id, moves))).toEqual({
      made: 1,
      refused: [
        { issueId: '99999999', status: 404 },
        { issueId: hidden(), status: 404 },
      ],
      stoppedBy: null,
    });
    expect((await page.order())[0]).toBe(first);
    expect((await page.list())[0]).toMatchObject({ moved: 1 });
    await journalIsTrue(id);
  });

  it('are told as gone when it is the one they were to stand beside, and nothing counts as moved', async () => {
    const { id } = valueOf(await page.start(page.lifted));
    const moves = [...page.lift(), { issueIds: page.former.slice(0, 2), side: 'after' as const, anchorId: '99999999' }];
    expect(valueOf(await page.move(id, moves))).toEqual({
      made: 1,
      refused: [{ issueId: '99999999', status: 404 }],
      stoppedBy: null,
    });
    await journalIsTrue(id);
    expect((await page.list())[0]).toMatchObject({ moved: 3 });
  });
});

describe('when Jira does not play along', () => {
  const failing = async (faults: string, moves?: Moves): Promise<{ id: string; view: MovesView }> => {
    page = await startBacklog({ faults });
    const { id } = valueOf(await page.start(page.lifted));
    return { id, view: valueOf(await page.move(id, moves ?? page.lift())) };
  };

  it('a pause that it asks for is told at once, in seconds, and nothing is lost', async () => {
    const { id, view } = await failing('rank=429:1');
    expect(view).toEqual({ made: 0, refused: [], stoppedBy: { code: 'RATE_LIMITED', retryAfterSeconds: 1 } });
    expect(page.app.exchanges.filter(({ path }) => path.endsWith('rank'))).toHaveLength(1);
    expect((await page.list())[0]).toMatchObject({ state: 'running', moved: 0, canResume: true });
    expect(valueOf(await page.orders(id)).made).toEqual([]);
  });

  it('what was made before the pause is told and kept', async () => {
    page = await startBacklog({ faults: 'rank=429:0.2' });
    const wanted = backwards(page.former);
    const { id } = valueOf(await page.start(wanted));
    // Ten issues a move: many calls, some of which Jira refuses.
    const moves = planned(page.former, wanted, 10);
    let pauses = 0;
    for (let at = 0; at < moves.length;) {
      const { made, stoppedBy } = valueOf(await page.move(id, moves.slice(at, at + 5)));
      if (stoppedBy) pauses += 1;
      at += made;
      expect(replay(page.former, moves.slice(0, at))).toEqual(await page.order());
      expect(valueOf(await page.orders(id)).made).toEqual(moves.slice(0, at));
    }
    expect(pauses).toBeGreaterThan(0);
    expect(await page.order()).toEqual(wanted);
    expect((await page.list())[0]).toMatchObject({ moved: moves.flatMap(({ issueIds }) => issueIds).length });
  });

  it('a single issue that it forbids is refused', async () => {
    const moves = [{ issueIds: ['20001'], side: 'before' as const, anchorId: '20002' }];
    const { view } = await failing('rank=403:1', moves);
    expect(view).toEqual({ made: 1, refused: [{ issueId: '20001', status: 403 }], stoppedBy: null });
  });

  it('a whole move that it forbids stops the rest, with the reason', async () => {
    const { id, view } = await failing('rank=403:1');
    expect(view).toMatchObject({ made: 0, refused: [], stoppedBy: { code: 'FORBIDDEN' } });
    expect(valueOf(await page.orders(id)).made).toEqual([]);
  });

  it('a move that it may have made without saying so is kept as made, is not counted, and can be asked again', async () => {
    const { id, view } = await failing('rank=500:1');
    expect(view).toMatchObject({ made: 0, stoppedBy: { code: 'JIRA_UNAVAILABLE' } });
    expect(valueOf(await page.orders(id)).made).toEqual(page.lift());
    expect((await page.list())[0]).toMatchObject({ moved: 0, state: 'running' });
  });
});
