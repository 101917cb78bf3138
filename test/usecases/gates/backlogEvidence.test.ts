import { Failure } from '../../../src/contract/failure';
import { evaluateGate } from '../../../src/domain/gates/evaluate';
import type { Check } from '../../../src/domain/gates/gate';
import type { IssueIndex } from '../../../src/domain/issueIndex';
import { extraFieldIds, STARTING_SETTINGS, type ProjectSettings } from '../../../src/domain/settings';
import { jiraGateway } from '../../../src/jira/gateway';
import { backlogEvidence, type EvidenceBatch, type EvidenceSources } from '../../../src/usecases/gates/backlogEvidence';
import { loadBacklog } from '../../../src/usecases/loadBacklog';
import { gatesWithReady } from '../../builders/gates';
import { anIssue, AT, BY } from '../../builders/issue';
import { startApp, type App } from '../../fakes/app';
import { sandboxTransport } from '../../fakes/transport';

const base = { text: null, issueTypeIds: [], onlyJql: null };
const jqlCheck = (id: string, jql: string): Check => ({ ...base, id, type: 'jql', jql });
const settingsWith = (checks: readonly Check[]): ProjectSettings => ({
  ...STARTING_SETTINGS,
  gates: gatesWithReady(checks),
});
const collect = async (batches: AsyncGenerator<EvidenceBatch, void>): Promise<EvidenceBatch[]> => {
  const all: EvidenceBatch[] = [];
  for await (const batch of batches) all.push(batch);
  return all;
};

describe('a real backlog', () => {
  let app: App;
  let ranked: string[];
  beforeAll(async () => {
    app = await startApp({ issues: 2_600 });
    const source = gateway().backlogSource({ projectId: app.jira.site.data.projects[0]!.id, fieldIds: [] });
    ranked = [];
    await loadBacklog(source, ({ arrived }) => ranked.push(...arrived.map(({ id }) => id)));
    ranked.reverse();
  });
  afterAll(() => app.expectContractKept());
  const gateway = () => jiraGateway(sandboxTransport(app.jira, 'po'));
  const sourcesFor = (settings: ProjectSettings): EvidenceSources => ({
    issues: (ids) =>
      gateway()
        .backlogSource({ projectId: '', fieldIds: extraFieldIds(settings), forGates: true })
        .issues(ids),
    matchJql: gateway().matchJql,
    approvals: () => Promise.reject(new Error('nothing asks for approvals here')),
  });
  const read = (settings: ProjectSettings) =>
    collect(backlogEvidence(sourcesFor(settings), { ids: ranked, settings, goneRoles: [] }));
  const asked = (segment: string) => app.exchanges.filter(({ path }) => path.includes(segment)).length;

  it('is read whole, its top first, in batches that leave the page alone', async () => {
    const batches = await read(STARTING_SETTINGS);
    expect(batches.flatMap(({ ids }) => ids)).toEqual(ranked);
    expect(Math.max(...batches.map(({ ids }) => ids.length))).toBeLessThanOrEqual(200);
    for (const { ids, found } of batches) expect(found.map(({ issue }) => issue.id).sort()).toEqual([...ids].sort());
    // Descriptions are there, which the ranking was read without.
    const first = batches[0]!.found.find(({ issue }) => issue.description !== null)!;
    expect(first.issue.description).toMatchObject({ type: 'doc' });
  });

  it('costs ⌈issues ÷ 1,000⌉ questions for every 20 queries, and none where no check is a JQL', async () => {
    const blocks = Math.ceil(ranked.length / 1_000);
    expect(blocks).toBeGreaterThan(1);
    app.exchanges.length = 0;
    await read(STARTING_SETTINGS);
    expect(asked('jql/match')).toBe(0);
    expect(asked('bulkfetch')).toBe(Math.ceil(ranked.length / 200));

    app.exchanges.length = 0;
    await read(settingsWith(Array.from({ length: 21 }, (_, n) => jqlCheck(`c${n}`, `labels = l${n}`))));
    expect(asked('jql/match')).toBe(2 * blocks);
  });

  it('gives each issue the answer that Jira’s own search gives', async () => {
    const jql = 'labels is not EMPTY';
    const { json } = await app.rest('po', 'POST', '/rest/api/3/search/jql', {
      ...{ jql: `id in (${ranked.join(',')}) AND ${jql}`, fields: ['id'], maxResults: 5_000 },
    });
    const wanted = new Set(json.issues.map(({ id }: { id: string }) => id));
    expect(wanted.size).toBeGreaterThan(20);
    expect(wanted.size).toBeLessThan(ranked.length / 2);
    const settings = settingsWith([jqlCheck('labelled', jql)]);
    const passed = (await read(settings)).flatMap(({ found }) =>
      found.flatMap(({ issue, evidence }) =>
        evaluateGate(settings.gates[0]!, issue, evidence).verdict === 'pass' ? [issue.id] : [],
      ),
    );
    expect(new Set(passed)).toEqual(wanted);
  });

  it('asks a query that Jira refuses once, and every issue hears of it', async () => {
    const settings = settingsWith([jqlCheck('broken', '"Security scan" = passed'), jqlCheck('fine', 'labels = x')]);
    app.exchanges.length = 0;
    const batches = await read(settings);
    const questions = app.exchanges.filter(({ path }) => path.includes('jql/match'));
    expect(questions.map(({ requestBody }) => (requestBody as { jqls: string[] }).jqls.length)).toEqual([
      2,
      ...questions.slice(1).map(() => 1),
    ]);
    expect(questions.length).toBe(Math.ceil(ranked.length / 1_000));
    for (const { found, problem } of batches) {
      // A refused query is the gate's fault: asking again would not help.
      expect(problem).toBeNull();
      for (const { evidence } of found) expect(evidence.jql('"Security scan" = passed')).toHaveProperty('error');
    }
  });
});

describe('whatever fails', () => {
  const ids = Array.from({ length: 2_100 }, (_, n) => String(n + 1));
  const settings = settingsWith([jqlCheck('one', 'labels = x'), { ...base, id: 'two', type: 'criteriaPresent' }]);
  const index = (approvals: boolean): IssueIndex => {
    const judged = { verdict: 'fail', open: 1, version: 0 } as const;
    return { v: 1, model: 'starter', ready: judged, done: judged, gates: [], gatesOpen: [], approvals };
  };
  const sources = (over: Partial<EvidenceSources> = {}): EvidenceSources => ({
    issues: (some) => Promise.resolve(some.map((id) => anIssue({ id, index: index(Number(id) % 2 === 0) }))),
    matchJql: (some, jqls) => Promise.resolve(new Map(jqls.map((jql) => [jql, { ids: new Set(some) }]))),
    approvals: () => Promise.resolve({}),
    ...over,
  });
  const read = (over: Partial<EvidenceSources>, by = settings) =>
    collect(backlogEvidence(sources(over), { ids, settings: by, goneRoles: ['10100'] }));

  it('of the questions leaves only their checks unknown, in those issues alone', async () => {
    let questions = 0;
    const batches = await read({
      matchJql: (some, jqls) =>
        (questions += 1) === 2
          ? Promise.reject(new Failure('RATE_LIMITED', { retryAfterSeconds: 9 }))
          : Promise.resolve(new Map(jqls.map((jql) => [jql, { ids: new Set(some) }]))),
    });
    const answers = batches.flatMap(({ found }) => found.map(({ evidence }) => evidence.jql('labels = x')));
    expect(answers.filter((answer) => answer === 'noAnswer')).toHaveLength(1_000);
    expect(answers.filter((answer) => answer === 'yes')).toHaveLength(1_100);
    expect(batches.map(({ problem }) => problem?.code ?? null)).toEqual([
      ...Array.from({ length: 5 }, () => null),
      ...Array.from({ length: 5 }, () => 'RATE_LIMITED'),
      null,
    ]);
  });

  it('of the issues ends it, after the batches before were told; three are under way at a time', async () => {
    const told: EvidenceBatch[] = [];
    let calls = 0;
    const failing = backlogEvidence(
      sources({
        issues: (some) => {
          calls += 1;
          return calls === 3
            ? Promise.reject(new Failure('JIRA_UNAVAILABLE', { detail: 'HTTP 500' }))
            : Promise.resolve(some.map((id) => anIssue({ id })));
        },
      }),
      { ids, settings, goneRoles: [] },
    );
    await expect(
      (async () => {
        for await (const batch of failing) told.push(batch);
      })(),
    ).rejects.toMatchObject({ error: { code: 'JIRA_UNAVAILABLE' } });
    expect(told.map(({ ids: some }) => some.length)).toEqual([200, 200]);
    expect(calls).toBeLessThanOrEqual(5);
  });

  it('is a fault of the page when it is no Failure', async () => {
    await expect(read({ matchJql: () => Promise.reject(new TypeError('x')) })).rejects.toThrow(TypeError);
  });

  describe('with named people', () => {
    const accepted: Check = {
      ...base,
      id: 'accepted',
      type: 'accepted',
      who: { type: 'people', accountIds: [BY] },
    };
    const named = settingsWith([accepted]);

    it('approvals are asked only of issues that are said to have any, at most 200 a time', async () => {
      const asked: string[][] = [];
      const approvals = (some: readonly string[]) => {
        asked.push([...some]);
        return Promise.resolve({ '2': { accepted: { at: AT, by: BY } } });
      };
      const batches = await read({ approvals }, named);
      expect(asked.flat().every((id) => Number(id) % 2 === 0)).toBe(true);
      expect(asked.flat()).toHaveLength(ids.length / 2);
      expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(200);
      const evidence = (id: string) =>
        batches.flatMap(({ found }) => found).find(({ issue }) => issue.id === id)!.evidence;
      expect(evidence('1').approvals).toEqual({});
      expect(evidence('2').approvals).toEqual({ accepted: { at: AT, by: BY } });
      expect(evidence('4').approvals).toEqual({});
      expect([...evidence('4').goneRoles]).toEqual(['10100']);
    });

    it('what storage does not tell is unknown, and only there', async () => {
      const batches = await read({ approvals: () => Promise.reject(new Failure('INTERNAL')) }, named);
      for (const { found, problem } of batches) {
        expect(problem).toEqual({ code: 'INTERNAL' });
        for (const { issue, evidence } of found)
          expect(evidence.approvals).toEqual(Number(issue.id) % 2 === 0 ? null : {});
      }
    });

    it('nobody is asked where no check names people', async () => {
      const approvals = jest.fn(() => Promise.resolve({}));
      await read({ approvals });
      expect(approvals).not.toHaveBeenCalled();
    });
  });
});
