import fc from 'fast-check';
import { expectNoContractViolations } from '../../contract';
import { startJira } from './smallSite';

afterEach(expectNoContractViolations);

const order = 'project = SHOP ORDER BY Rank';
const path = '/rest/agile/1.0/issue/rank';

describe('ranking', () => {
  it('puts issues before or after another, in the order given', async () => {
    const { send, keys } = startJira();
    expect((await send('PUT', path, { issues: ['SHOP-5', 'SHOP-3'], rankBeforeIssue: 'SHOP-2' }, 'po')).status).toBe(
      204,
    );
    expect(await keys(order)).toEqual(['SHOP-1', 'SHOP-5', 'SHOP-3', 'SHOP-2', 'SHOP-4', 'SHOP-6']);
    await send('PUT', path, { issues: ['20001'], rankAfterIssue: 'SHOP-6', rankCustomFieldId: 10019 });
    expect((await keys(order)).at(-1)).toBe('SHOP-1');
    expect((await send('GET', '/rest/api/3/issue/SHOP-1/changelog')).json.values.at(-1).items[0].field).toBe('Rank');
  });

  it('does to any list what taking out and putting in does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(fc.subarray([1, 2, 3, 4, 5, 6], { minLength: 1 }), fc.integer({ min: 1, max: 6 }), fc.boolean()),
          { maxLength: 60 },
        ),
        async (moves) => {
          const { send, keys, site } = startJira();
          let model = ['SHOP-1', 'SHOP-2', 'SHOP-3', 'SHOP-4', 'SHOP-5', 'SHOP-6'];
          for (const [numbers, anchorNumber, before] of moves) {
            const issues = numbers.filter((number) => number !== anchorNumber).map((number) => `SHOP-${number}`);
            if (issues.length === 0) continue;
            const anchor = `SHOP-${anchorNumber}`;
            await send('PUT', path, { issues, [before ? 'rankBeforeIssue' : 'rankAfterIssue']: anchor });
            model = model.filter((key) => !issues.includes(key));
            model.splice(model.indexOf(anchor) + (before ? 0 : 1), 0, ...issues);
          }
          expect(await keys(order)).toEqual(model);
          expect(new Set(site.data.issues.map(({ rank }) => rank)).size).toBe(site.data.issues.length);
          expect(site.data.issues.every(({ rank }) => /^0\|[0-9a-z]{6}:[0-9a-z]*$/.test(rank))).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('answers 207 with a status for each when some fail, and moves the others', async () => {
    const { send, keys } = startJira();
    const { status, json } = await send(
      'PUT',
      path,
      { issues: ['SHOP-6', 'SHOP-99', 'HR-1'], rankBeforeIssue: 'SHOP-1' },
      'po',
    );
    expect(status).toBe(207);
    expect(json.entries).toMatchObject([
      { issueKey: 'SHOP-6', status: 200 },
      { issueKey: 'SHOP-99', status: 404 },
      { issueKey: 'HR-1', status: 404 },
    ]);
    expect((await keys(order))[0]).toBe('SHOP-6');
  });

  it.each([
    ['without Schedule issues', { issues: ['SHOP-2'], rankBeforeIssue: 'SHOP-1' }, 'dev', 403],
    [
      '51 issues',
      { issues: Array.from({ length: 51 }, (_, index) => `SHOP-${index}`), rankBeforeIssue: 'SHOP-1' },
      'po',
      400,
    ],
    ['without an anchor', { issues: ['SHOP-2'] }, 'po', 400],
    ['with two anchors', { issues: ['SHOP-2'], rankBeforeIssue: 'SHOP-1', rankAfterIssue: 'SHOP-3' }, 'po', 400],
    ['against itself', { issues: ['SHOP-2'], rankBeforeIssue: 'SHOP-2' }, 'po', 400],
    ['against what cannot be seen', { issues: ['SHOP-2'], rankBeforeIssue: 'HR-1' }, 'po', 400],
    [
      'by a field that is not the rank',
      { issues: ['SHOP-2'], rankBeforeIssue: 'SHOP-1', rankCustomFieldId: 1 },
      'po',
      400,
    ],
    ['an issue twice', { issues: ['SHOP-2', '20002'], rankBeforeIssue: 'SHOP-1' }, 'po', 400],
  ] as const)('is refused %s', async (_what, body, person, status) => {
    const { send, keys } = startJira();
    const before = await keys(order);
    expect((await send('PUT', path, body, person)).status).toBe(status);
    expect(await keys(order)).toEqual(before);
  });
});

describe('boards', () => {
  const { send } = startJira();

  it('are found by project, with their configuration and sprints', async () => {
    const { json } = await send('GET', '/rest/agile/1.0/board?projectKeyOrId=SHOP');
    expect(json.values).toMatchObject([{ id: 1, type: 'scrum', location: { projectKey: 'SHOP' } }]);
    expect((await send('GET', '/rest/agile/1.0/board/1')).json.name).toBe('Shop board');
    const configuration = (await send('GET', '/rest/agile/1.0/board/1/configuration')).json;
    expect(configuration).toMatchObject({
      estimation: { field: { fieldId: 'customfield_10016', displayName: 'Story Points' } },
      ranking: { rankCustomFieldId: 10019 },
    });
    expect(configuration.columnConfig.columns.map(({ statuses }: { statuses: unknown[] }) => statuses.length)).toEqual([
      1, 1, 1,
    ]);
    expect(
      (await send('GET', '/rest/agile/1.0/board/1/sprint?state=active,future')).json.values.map(
        ({ id }: { id: number }) => id,
      ),
    ).toEqual([7, 8]);
  });

  it('are 404 when they are not there, and 400 for a sprint state that does not exist', async () => {
    expect((await send('GET', '/rest/agile/1.0/board/9')).status).toBe(404);
    expect((await send('GET', '/rest/agile/1.0/board/1/sprint?state=late')).status).toBe(400);
    expect((await send('GET', '/rest/agile/1.0/board?projectKeyOrId=HR', undefined, 'dev')).status).toBe(400);
  });
});
