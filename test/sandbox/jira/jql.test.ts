import fc from 'fast-check';
import { expectNoContractViolations } from '../../contract';
import { dev, smallSite, startJira } from './smallSite';

afterEach(expectNoContractViolations);

const numbersOf = (keys: string[]): number[] => keys.map((key) => Number(key.replace('SHOP-', '')));

describe('JQL', () => {
  const data = smallSite();
  const [, second, third] = data.issues;
  if (!second || !third) throw new Error('The small site has issues.');
  second.properties['voorrang'] = { score: 42, model: 'rice', tags: ['a', 'b'] };
  third.properties['voorrang'] = { score: 7, model: 'wsjf', tags: ['own-1:fail', 'own-2:pass'] };
  const { keys, send } = startJira({
    data,
    site: {
      propertyAliases: {
        voorrangScore: { propertyKey: 'voorrang', path: 'score', type: 'number' },
        voorrangModel: { propertyKey: 'voorrang', path: 'model', type: 'string' },
        voorrangTag: { propertyKey: 'voorrang', path: 'tags', type: 'string' },
      },
    },
  });
  const find = async (clause: string): Promise<number[]> =>
    numbersOf(await keys(`project = SHOP AND (${clause}) ORDER BY key`));

  it.each<[string, number[]]>([
    ['status = "To Do"', [1, 2, 4, 6]],
    ['status = 3', [3]],
    ['status in (Done, "in progress")', [3, 5]],
    ['status not in (Done, "In Progress")', [1, 2, 4, 6]],
    ['statusCategory = Done', [5]],
    ['statusCategory != Done', [1, 2, 3, 4, 6]],
    ['statusCategory = gereed OR statusCategory = indeterminate', [3, 5]],
    ['issuetype = Epic', [1]],
    ['type != Story', [1, 4]],
    ['priority = High', [2]],
    ['priority > Low', [1, 2, 3, 4, 6]],
    ['priority >= High', [2]],
    ['priority < Medium', []],
    ['priority != Medium', [2]],
    ['NOT priority = Medium', [2, 5]],
    ['priority is EMPTY', [5]],
    ['priority = null', [5]],
    ['priority is not EMPTY AND resolution is EMPTY', [1, 2, 3, 4, 6]],
    ['priority in (High, EMPTY)', [2, 5]],
    ['resolution = Unresolved', [1, 2, 3, 4, 6]],
    ['resolution != Unresolved', [5]],
    ['resolution = Done', [5]],
    ['assignee = currentUser()', []],
    [`assignee = "${dev?.accountId}"`, [2, 3]],
    [`assignee != "${dev?.accountId}"`, []],
    ['assignee is EMPTY', [1, 4, 5, 6]],
    ['reporter is not EMPTY', [1, 2, 3, 4, 5, 6]],
    ['labels = money', [2]],
    ['labels in (LEGAL, nothing)', [2]],
    ['labels != money', []],
    ['labels is EMPTY', [1, 3, 4, 5, 6]],
    ['component = Checkout', [5]],
    ['fixVersion = 1.0', [3]],
    ['fixVersion in releasedVersions()', [3]],
    ['fixVersion < 2.0', [3]],
    ['parent = SHOP-1', [2]],
    ['"Epic Link" = SHOP-1', [2]],
    ['"Epic Link" is not EMPTY', [2]],
    ['parent is not EMPTY', [2, 4]],
    ['key in (SHOP-2, 20003)', [2, 3]],
    ['key != SHOP-2', [1, 3, 4, 5, 6]],
    ['key > SHOP-3', [4, 5, 6]],
    ['id = 20002', [2]],
    ['issue in linkedIssues(SHOP-3)', [2]],
    ['issue in linkedIssues(SHOP-3, "blocks")', []],
    ['issue in linkedIssues(SHOP-3, "is blocked by")', [2]],
    ['summary ~ "delivery"', [3, 4]],
    ['summary ~ "deliv*"', [3, 4]],
    ['summary ~ "deliv"', []],
    ['summary ~ "dates delivery"', [3, 4]],
    ['summary ~ "\\"delivery dates\\""', [3, 4]],
    ['summary ~ "\\"dates delivery\\""', []],
    ['summary !~ "delivery"', [1, 2, 5, 6]],
    ['text ~ "acceptance claim"', [6]],
    ['description ~ bold', [6]],
    ['description is EMPTY', [1, 2, 3, 4, 5]],
    ['created >= 2026-11-03', [3, 4, 5, 6]],
    ['created < "2026-11-03 09:00"', [1, 2]],
    ['created <= "2026/11/03 09:00"', [1, 2, 3]],
    ['updated >= -20d', [4, 5, 6]],
    ['updated >= -2d', []],
    ['updated >= -480h', [4, 5, 6]],
    ['updated > startOfDay("-18d")', [5, 6]],
    ['updated < endOfMonth(-1)', []],
    ['updated >= startOfMonth() AND updated < startOfWeek("-2w")', [1, 2, 3, 4, 5, 6]],
    ['updated >= 1793955600000', [6]],
    ['resolved is not EMPTY', [5]],
    ['due <= "2026-12-01"', [2]],
    ['duedate > endOfDay()', [2]],
    ['duedate < now()', []],
    ['votes > 3', [2]],
    ['votes = 0', [1, 3, 4, 5, 6]],
    ['watchers >= 9', [6]],
    ['sprint in openSprints()', [3]],
    ['sprint in futureSprints()', []],
    ['sprint = 7 OR sprint = "sprint 7"', [3]],
    ['sprint not in closedSprints()', [3]],
    ['sprint is EMPTY', [1, 2, 4, 5, 6]],
    ['"Story Points" >= 4', [2]],
    ['cf[10016] in (3, 5)', [2, 3]],
    ['customfield_10016 is EMPTY', [1, 4, 5, 6]],
    ['issue.property[voorrang].score > 10', [2]],
    ['issue.property[voorrang].model = WSJF', [3]],
    ['issue.property[voorrang].tags = b', [2]],
    ['issue.property[voorrang].model is EMPTY', [1, 4, 5, 6]],
    ['voorrangScore >= 7', [2, 3]],
    ['voorrangModel in (rice)', [2]],
    ['voorrangTag = "own-1:fail"', [3]],
    ['voorrangTag = "own-1:pass"', []],
    ['voorrangTag in (a, "own-2:pass")', [2, 3]],
    ['voorrangTag != b', [3]],
    ['voorrangTag is EMPTY', [1, 4, 5, 6]],
    ['status = Done OR priority = High AND labels = money', [2, 5]],
    ['(status = Done OR priority = High) AND NOT (labels = money)', [5]],
  ])('%s', async (clause, expected) => expect(await find(clause)).toEqual(expected));

  it.each<[string, number[]]>([
    ['ORDER BY key DESC', [6, 5, 4, 3, 2, 1]],
    ['ORDER BY priority DESC, key', [2, 1, 3, 4, 6, 5]],
    ['ORDER BY priority ASC, key ASC', [1, 3, 4, 6, 2, 5]],
    ['ORDER BY Rank', [1, 2, 3, 4, 5, 6]],
    ['ORDER BY votes DESC, watchers DESC, created', [2, 6, 1, 3, 4, 5]],
    ['ORDER BY status, key', [1, 2, 4, 6, 3, 5]],
    ['ORDER BY summary', [5, 1, 2, 3, 4, 6]],
    ['ORDER BY voorrangScore, key', [3, 2, 1, 4, 5, 6]],
    ['ORDER BY issue.property[voorrang].score DESC, key', [2, 3, 1, 4, 5, 6]],
    ['', [6, 5, 4, 3, 2, 1]],
  ])('project = SHOP %s', async (order, expected) =>
    expect(numbersOf(await keys(`project = SHOP ${order}`))).toEqual(expected),
  );

  it.each([
    ['colour = red', /Field 'colour' does not exist/],
    ['priority ~ High', /operator '~' is not supported by the 'priority' field/],
    ['summary = Pay', /operator '=' is not supported by the 'summary' field/],
    ['status < Done', /operator '<' is not supported/],
    ['votes > many', /not a number/],
    ['created > tomorrow', /Date value 'tomorrow' for field 'created' is invalid/],
    ['assignee = dev', /accountId/],
    ['username = dev', /no longer supported/],
    ['key = SHOP-99', /value 'SHOP-99' does not exist for the field 'key'/],
    ['status in openDoors()', /Unable to find JQL function 'openDoors\(\)'/],
    ['assignee = currentUser(me)', /expected '0' arguments/],
    ['status was Done', /does not search history/],
    ['status in Done', /needs a list|mismatched|Error/],
    ['status = (Done)', /does not support a list|Error/],
    ['ORDER BY description', /does not support sorting/],
    ['summary ~ ""', /empty string/],
  ])('%s is refused', async (clause, message) => {
    const jql = clause.startsWith('ORDER') ? `project = SHOP ${clause}` : clause;
    const { status, json } = await send('POST', '/rest/api/3/search/jql', { jql });
    expect(status).toBe(400);
    expect(json.errorMessages.join(' ')).toMatch(message);
  });

  it('shows nobody what they may not see', async () => {
    expect(await keys('summary ~ salaries')).toEqual(['HR-1']);
    expect(await keys('summary ~ salaries', 'dev')).toEqual([]);
    await expect(keys('project = HR', 'dev')).rejects.toThrow(/does not exist for the field 'project'/);
    await expect(keys('key = HR-1', 'dev')).rejects.toThrow(/does not exist/);
  });

  it('reads dates in the time zone of the site, also where the clock changes', async () => {
    const summer = smallSite();
    for (const [index, issue] of summer.issues.entries())
      issue.fields['created'] = `2026-10-2${index + 4}T23:30:00.000Z`;
    const jira = startJira({ data: summer });
    // 25 October has 25 hours in Amsterdam; 23:30Z is 01:30 (summer) or 00:30 (winter) of the next day there.
    expect(
      numbersOf(await jira.keys('project = SHOP AND created >= 2026-10-25 AND created < 2026-10-26 ORDER BY key')),
    ).toEqual([1]);
    expect(
      numbersOf(await jira.keys('project = SHOP AND created >= 2026-10-26 AND created < 2026-10-27 ORDER BY key')),
    ).toEqual([2]);
  });
});

/** A query with what it means, said in the plainest way. */
interface Case {
  jql: string;
  holds: (row: Row) => boolean;
}

interface Row {
  priority: string | null;
  status: string;
  labels: string[];
  points: number | null;
  votes: number;
}

const row: fc.Arbitrary<Row> = fc.record({
  priority: fc.constantFrom('1', '3', '4', null),
  status: fc.constantFrom('1', '3', '5'),
  labels: fc.subarray(['a', 'b', 'c']),
  points: fc.option(fc.integer({ min: 0, max: 5 })),
  votes: fc.integer({ min: 0, max: 3 }),
});

const priorityName: Record<string, string> = { '1': 'High', '3': 'Medium', '4': 'Low' };
const compare: Record<string, (a: number, b: number) => boolean> = {
  '=': (a, b) => a === b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '!=': (a, b) => a !== b,
};

const terminal: fc.Arbitrary<Case> = fc.oneof(
  fc.tuple(fc.constantFrom(...Object.keys(compare)), fc.integer({ min: 0, max: 5 })).map(([operator, limit]) => ({
    jql: `"Story Points" ${operator} ${limit}`,
    holds: ({ points }: Row) => points !== null && compare[operator]?.(points, limit) === true,
  })),
  fc.tuple(fc.constantFrom('1', '3', '4'), fc.boolean()).map(([id, equal]) => ({
    jql: `priority ${equal ? '=' : '!='} ${priorityName[id]}`,
    holds: ({ priority }: Row) => priority !== null && (priority === id) === equal,
  })),
  fc.tuple(fc.subarray(['a', 'b', 'c'], { minLength: 1 }), fc.boolean()).map(([wanted, inside]) => ({
    jql: `labels ${inside ? 'in' : 'not in'} (${wanted.join(', ')})`,
    holds: ({ labels }: Row) => labels.length > 0 && labels.some((label) => wanted.includes(label)) === inside,
  })),
  fc.tuple(fc.constantFrom('priority', 'labels', 'cf[10016]'), fc.boolean()).map(([field, empty]) => ({
    jql: `${field} is ${empty ? '' : 'not '}EMPTY`,
    holds: ({ priority, labels, points }: Row) =>
      (field === 'priority' ? priority === null : field === 'labels' ? labels.length === 0 : points === null) === empty,
  })),
  fc.boolean().map((done) => ({
    jql: `statusCategory ${done ? '=' : '!='} Done`,
    holds: ({ status }: Row) => (status === '5') === done,
  })),
);

const { clause } = fc.letrec<{ clause: Case }>((tie) => ({
  clause: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    terminal,
    fc
      .tuple(tie('clause'), tie('clause'))
      .map(([a, b]) => ({ jql: `(${a.jql}) AND (${b.jql})`, holds: (each: Row) => a.holds(each) && b.holds(each) })),
    fc
      .tuple(tie('clause'), tie('clause'))
      .map(([a, b]) => ({ jql: `(${a.jql}) OR (${b.jql})`, holds: (each: Row) => a.holds(each) || b.holds(each) })),
    tie('clause').map((a) => ({ jql: `NOT (${a.jql})`, holds: (each: Row) => !a.holds(each) })),
  ),
}));

it('any combination of clauses finds what a naive reading of it finds, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), clause, async (rows, { jql, holds }) => {
      const data = smallSite();
      const [model] = data.issues;
      if (!model) throw new Error('The small site has issues.');
      data.links = [];
      data.issues = rows.map((each, index) => ({
        ...model,
        id: String(60_000 + index),
        key: `SHOP-${index}`,
        rank: `0|a0000${index.toString(36)}:`,
        fields: {
          ...model.fields,
          priority: each.priority === null ? null : { id: each.priority },
          status: { id: each.status },
          labels: each.labels,
          customfield_10016: each.points,
          votes: { votes: each.votes },
        },
      }));
      const { keys } = startJira({ data });
      const expected = rows
        .map((each, index) => ({ each, index }))
        .filter(({ each }) => holds(each))
        .sort((a, b) => b.each.votes - a.each.votes || a.index - b.index);
      expect(numbersOf(await keys(`project = SHOP AND (${jql}) ORDER BY votes DESC, Rank`))).toEqual(
        expected.map(({ index }) => index),
      );
    }),
    { numRuns: 150 },
  );
});
