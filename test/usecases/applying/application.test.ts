import { randomUUID } from 'node:crypto';
import { Failure } from '../../../src/contract/failure';
import { builtinModel } from '../../../src/domain/scoring/builtins';
import type { Model } from '../../../src/domain/scoring/model';
import { STARTING_SETTINGS } from '../../../src/domain/settings';
import { replay, type Move } from '../../../src/domain/ranking/moves/move';
import { jiraGateway } from '../../../src/jira/gateway';
import { applicationStore } from '../../../src/storage/applications';
import { preferenceStore } from '../../../src/storage/preferences';
import { viewStore } from '../../../src/storage/views';
import { refreshQueue } from '../../../src/storage/refreshQueue';
import { settingsStore } from '../../../src/storage/settings';
import { verdictStore } from '../../../src/storage/verdicts';
import { finishApplication } from '../../../src/usecases/applying/finishApplication';
import { getApplicationOrders } from '../../../src/usecases/applying/getApplicationOrders';
import { getApplications } from '../../../src/usecases/applying/getApplications';
import { moveIssues } from '../../../src/usecases/applying/moveIssues';
import type { InProject, Jira as JiraPort, Ports } from '../../../src/usecases/ports';
import { startApplication } from '../../../src/usecases/applying/startApplication';
import { makeGrachtshop } from '../../../sandbox/grachtshop';
import { createJira, createSite, type Jira } from '../../../sandbox/jira';
import { checkExchange, expectNoContractViolations } from '../../contract';
import { startFunction, type Function } from '../../fakes/inFunction';
import { sandboxTransport } from '../../fakes/transport';
import { errorFrom } from '../../jira/answers';

/** What depends on the time, or on Jira failing in its own ways: the use cases with a clock and a Jira that a test sets. */

const NOW = new Date('2026-11-23T12:00:00Z');
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

const shop = () => makeGrachtshop({ seed: 7, issues: 60, now: NOW });
const projectId = shop().projects[0]!.id;

let clock: Date;
let installation: Function;
let jira: Jira;
let rankIssues: JiraPort['rankIssues'];
let former: string[];

const wait = (milliseconds: number) => (clock = new Date(clock.getTime() + milliseconds));

beforeEach(async () => {
  clock = NOW;
  installation = await startFunction(() => clock);
  const data = shop();
  jira = createJira(createSite(data, { now: () => NOW }), { onExchange: checkExchange });
  rankIssues = gateway().rankIssues;
  former = await order();
});
afterEach(expectNoContractViolations);

const gateway = () => jiraGateway(sandboxTransport(jira, 'po'));
const order = async () => [...(await gateway().openIssueIds(projectId)).ids];

const ports = (more: Partial<Ports> = {}): Ports => ({
  jira: { ...gateway(), rankIssues: (move) => rankIssues(move) },
  app: gateway(),
  settings: settingsStore,
  verdicts: verdictStore,
  refreshQueue: refreshQueue(() => clock),
  applications: applicationStore,
  views: viewStore,
  preferences: preferenceStore,
  ...more,
  now: () => clock,
  newId: randomUUID,
});
const person = (accountId: string, ...more: 'ADMINISTER_PROJECTS'[]): InProject => ({
  accountId,
  projectId,
  granted: new Set(['BROWSE_PROJECTS', 'SCHEDULE_ISSUES', ...more] as const),
});
const ann = person('ann');
const bob = person('bob');
const admin = person('adi', 'ADMINISTER_PROJECTS');

const scope = { rows: 'all', count: 1, filtered: false } as const;
const start = (on = ann, undoes: string | null = null) =>
  installation.run(() =>
    startApplication(ports(), on, { revision: 0, former, wanted: [...former].reverse(), mayMove: null, scope, undoes }),
  );
const move = (applicationId: string, moves: readonly Move[], on = ann) =>
  installation.run(() => moveIssues(ports(), on, { applicationId, moves }));
const finish = (applicationId: string, on = ann) =>
  installation.run(() => finishApplication(ports(), on, { applicationId, outcome: 'done' }));
const list = async (on = ann) => (await installation.run(() => getApplications(ports(), on))).applications;
const orders = (applicationId: string) => installation.run(() => getApplicationOrders(ports(), ann, { applicationId }));

/** Five issues, one after the other, to the top. */
const fiveMoves = (): Move[] =>
  former.slice(-5).map((id) => ({ issueIds: [id], side: 'before', anchorId: former[0]! }));
const pair = (): Move => ({ issueIds: former.slice(-2), side: 'before', anchorId: former[0]! });

/** What another window of the same person does while one of its calls is under way. */
const inTheMidst = (applicationId: string, outcome: 'done' | 'stopped') =>
  finishApplication(ports(), ann, { applicationId, outcome });

/** The error inside of what Forge reports of a function that threw. */
const refusal = async (work: Promise<unknown>) =>
  errorFrom(work.catch((error: unknown) => Promise.reject((error as Error).cause as Error)));

describe('an application that can be taken back', () => {
  it('can for seven days, by the one who applied it and by an admin', async () => {
    const { id, undoUntil } = await start();
    await move(id, fiveMoves());
    await finish(id);
    wait(7 * DAY_MS);
    expect(undoUntil).toBe(clock.toISOString());
    expect(await list(ann)).toMatchObject([{ canUndo: true }]);
    expect(await list(admin)).toMatchObject([{ canUndo: true }]);
    expect(await list(bob)).toMatchObject([{ canUndo: false }]);
    expect(await start(ann, id)).toMatchObject({ undoes: id });
  });

  it('cannot a moment later, by anybody', async () => {
    const { id } = await start();
    await move(id, fiveMoves());
    await finish(id);
    wait(7 * DAY_MS + 1);
    for (const on of [ann, admin]) {
      expect(await list(on)).toMatchObject([{ canUndo: false }]);
      expect(await refusal(start(on, id))).toEqual({ code: 'FORBIDDEN', detail: 'tooLate' });
    }
    wait(DAY_MS);
    expect(await refusal(orders(id))).toEqual({ code: 'NOT_FOUND' });
    expect(await list()).toMatchObject([{ id, state: 'done' }]);
  });

  it('cannot be gone on with any longer then, either', async () => {
    const { id } = await start();
    wait(7 * DAY_MS + 1);
    expect(await list()).toMatchObject([{ canResume: false }]);
    expect(await refusal(move(id, fiveMoves()))).toEqual({ code: 'FORBIDDEN', detail: 'tooLate' });
  });
});

describe('a project in which an order is being applied', () => {
  it('is free two minutes after the last batch, when the page was closed', async () => {
    const { id } = await start();
    wait(MINUTE_MS);
    await move(id, fiveMoves());
    wait(2 * MINUTE_MS - 1000);
    expect(await refusal(start(bob))).toEqual({ code: 'BUSY', retryAfterSeconds: 1 });
    wait(1000);
    expect(await start(bob)).toMatchObject({ by: 'bob' });
    expect(await refusal(move(id, fiveMoves()))).toMatchObject({ code: 'BUSY', retryAfterSeconds: 120 });
  });

  it('stays with a page that was asleep for long, if nobody came meanwhile', async () => {
    const { id } = await start();
    wait(3 * DAY_MS);
    expect(await move(id, fiveMoves())).toMatchObject({ made: 5 });
    expect((await refusal(start(bob))).code).toBe('BUSY');
  });
});

describe('an application that another window finishes while issues are being moved', () => {
  it.each(['done', 'stopped'] as const)(
    'stays finished (%s) and lets others in; what was moved counts',
    async (outcome) => {
      const { id } = await start();
      const moves = fiveMoves();
      rankIssues = async (each) => {
        if (each === moves[2]) await inTheMidst(id, outcome);
        return each === moves[4] ? Promise.reject(new Failure('FORBIDDEN')) : gateway().rankIssues(each);
      };
      expect(await move(id, moves)).toMatchObject({ made: 5 });
      expect(await list()).toMatchObject([{ state: outcome, isHeld: false, moved: 4 }]);
      expect((await orders(id)).made).toEqual(moves.slice(0, 4));
      rankIssues = gateway().rankIssues;
      expect(await start(bob)).toMatchObject({ by: 'bob' });
    },
  );

  it('keeps what a batch wrote that came in between', async () => {
    const { id } = await start();
    const moves = fiveMoves();
    let reads = 0;
    const read = async (applicationId: string) => {
      const application = await applicationStore.read(applicationId);
      if ((reads += 1) === 1) await moveIssues(ports(), ann, { applicationId, moves });
      return application;
    };
    const finished = await installation.run(() =>
      finishApplication(ports({ applications: { ...applicationStore, read } }), ann, {
        applicationId: id,
        outcome: 'done',
      }),
    );
    expect(finished).toMatchObject({ state: 'done', moved: 5 });
    expect((await orders(id)).made).toEqual(moves);
    expect(await start(bob)).toMatchObject({ by: 'bob' });
  });
});

describe('an application that cannot be opened', () => {
  it('holds nobody off', async () => {
    const open = () => Promise.reject(new Error('no room'));
    const started = installation.run(() =>
      startApplication(ports({ applications: { ...applicationStore, open } }), ann, {
        ...{ revision: 0, former, wanted: former, mayMove: null, scope, undoes: null },
      }),
    );
    await expect(started).rejects.toThrow('no room');
    expect(await start(bob)).toMatchObject({ by: 'bob' });
  });

  it('is none for the size of the settings: of models that are too large their ids are kept', async () => {
    const starter = builtinModel('starter');
    const large: Model = {
      ...starter,
      criteria: Array.from({ length: 30 }, (_, index) => ({
        ...starter.criteria[0]!,
        key: `c${index}`,
        help: 'ë'.repeat(3_000),
      })),
    };
    const settings = { ...STARTING_SETTINGS, models: { starter: large } };
    const read = () => Promise.resolve({ settings, revision: 0, damaged: false, gateStamps: {} });
    const { id } = await installation.run(() =>
      startApplication(ports({ settings: { ...settingsStore, read } }), ann, {
        ...{ revision: 0, former, wanted: former, mayMove: null, scope, undoes: null },
      }),
    );
    const kept = await installation.run(() => applicationStore.read(id));
    expect(kept?.decidedBy.models).toEqual([{ id: 'starter' }]);
  });
});

describe('a batch of moves', () => {
  it('ends early when Jira is slow, so that Forge never cuts it off', async () => {
    const { id } = await start();
    rankIssues = async (each) => {
      wait(5_000);
      return gateway().rankIssues(each);
    };
    const moves = fiveMoves();
    expect(await move(id, moves)).toEqual({ made: 3, refused: [], stoppedBy: null });
    expect((await orders(id)).made).toEqual(moves.slice(0, 3));
    expect(await order()).toEqual(replay(former, moves.slice(0, 3)));
    expect(await move(id, moves.slice(3))).toMatchObject({ made: 2 });
    expect(replay(former, (await orders(id)).made)).toEqual(await order());
  });

  it('that its function did not survive is in the journal, and can be asked again', async () => {
    const { id } = await start();
    let left = 2;
    rankIssues = (each) => (left-- > 0 ? gateway().rankIssues(each) : Promise.reject(new Error('killed')));
    const moves = fiveMoves();
    await expect(move(id, moves)).rejects.toThrow('killed');
    expect((await orders(id)).made).toEqual(moves);
    left = Infinity;
    expect(await move(id, moves)).toMatchObject({ made: 5 });
    expect(replay(former, (await orders(id)).made)).toEqual(await order());
  });

  it('is asked again by the page when someone else is ranking the same issues', async () => {
    const { id } = await start();
    const [first, second] = pair().issueIds;
    rankIssues = async (each) => {
      await gateway().rankIssues({ ...each, issueIds: [first!] });
      return [{ issueId: second!, status: 503 }];
    };
    const paused = await move(id, [pair(), ...fiveMoves()]);
    expect(paused).toEqual({ made: 0, refused: [], stoppedBy: { code: 'RATE_LIMITED', retryAfterSeconds: 2 } });
    expect(replay(former, (await orders(id)).made)).toEqual(await order());
    rankIssues = gateway().rankIssues;
    expect(await move(id, [pair()])).toMatchObject({ made: 1 });
    expect(replay(former, (await orders(id)).made)).toEqual(await order());
    expect(await order()).toEqual(replay(former, [pair()]));
  });

  it.each([
    ['JIRA_REFUSED', 400],
    ['NOT_FOUND', 404],
    ['FORBIDDEN', 403],
  ] as const)(
    'goes on after one issue that Jira refuses as a whole call (%s), and stops at several',
    async (code, status) => {
      const { id } = await start();
      rankIssues = () => Promise.reject(new Failure(code, { detail: 'Archived.' }));
      const [one] = fiveMoves();
      expect(await move(id, [one!])).toEqual({
        made: 1,
        refused: [{ issueId: one!.issueIds[0], status }],
        stoppedBy: null,
      });
      expect(await move(id, [pair()])).toEqual({ made: 0, refused: [], stoppedBy: { code, detail: 'Archived.' } });
      expect((await orders(id)).made).toEqual([]);
    },
  );
});
