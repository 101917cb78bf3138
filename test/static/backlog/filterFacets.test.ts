import fc from 'fast-check';
import { FACETS, NO_VALUE, STARTING_VIEW, type BacklogFilter, type Facet } from '../../../src/domain/backlogView';
import type { Verdict } from '../../../src/domain/gates/verdict';
import {
  activeModel,
  rankingRules,
  scorerFor,
  STARTING_SETTINGS,
  type ProjectSettings,
} from '../../../src/domain/settings';
import {
  conditionsOf,
  filterRows,
  isFiltering,
  without,
  withFacet,
  type FilterContext,
} from '../../../static/backlog/filter';
import { countValues, givenBack } from '../../../static/backlog/filtering/counts';
import { inOrder, namesIn, valueText } from '../../../static/backlog/filtering/names';
import type { Judged } from '../../../static/backlog/gates/judged';
import { rankBacklog, type BacklogRow } from '../../../static/backlog/ranking';
import { inputsOf } from '../../builders/issue';
import { languageOf } from '../common/language';
import { aJudged, gate } from './gates/judged';
import { issue } from './issues';

/** Filtering against a judge who knows nothing of sets, folding once or order: one row at a time, as the page promises. */

const NOW = new Date('2026-11-20T12:00:00Z');
const NO_FILTER = STARTING_VIEW.filter;
const named = (name: string) => ({ id: name, name });

function ranked(settings: ProjectSettings, issues: ReturnType<typeof issue>[]): readonly BacklogRow[] {
  const made = scorerFor(settings, NOW);
  if ('problem' in made) throw new Error('the model must score');
  const scored = issues.map((one) => ({ issue: one, score: made.scorer(one) }));
  return rankBacklog(activeModel(settings), scored, rankingRules(settings, NOW), true).rows;
}

const pick = <T>(...values: T[]) => fc.constantFrom(...values);
const anIssue = fc.record({
  summary: pick('Crème brûlée', 'creme and SUGAR', 'Pay later', 'Pay with iDEAL', ''),
  type: pick('Bug', 'Story', 'Task'),
  status: pick('To Do', 'In progress'),
  assignee: pick(null, 'a-1', 'a-2'),
  priority: pick(null, 'High', 'Low'),
  labels: fc.uniqueArray(pick('web', 'app', 'legal'), { maxLength: 3 }),
  components: fc.uniqueArray(pick('Basket', 'Search'), { maxLength: 2 }),
  parent: pick(null, 'SHOP-900', 'SHOP-901'),
  class: pick(null, 4, 1),
  ready: pick<Verdict | null>('pass', 'fail', 'unknown', 'notApplicable', null),
  done: pick<Verdict | null>('pass', 'fail', null),
  found: fc.boolean(),
  top: fc.boolean(),
});
type Made = typeof anIssue extends fc.Arbitrary<infer T> ? T : never;

const MOSCOW: ProjectSettings = { ...STARTING_SETTINGS, activeModel: 'moscow' };

function backlogOf(made: readonly Made[]) {
  const issues = made.map((one, index) =>
    issue(index + 1, {
      summary: one.summary,
      type: { ...named(one.type), subtask: false },
      status: { ...named(one.status), category: 'new' },
      assignee: one.assignee === null ? null : { accountId: one.assignee, displayName: `Person ${one.assignee}` },
      priority: one.priority === null ? null : named(one.priority),
      labels: one.labels,
      components: one.components.map(named),
      parent: one.parent === null ? null : { ...named(one.parent), key: one.parent, summary: 'Epic', status: { ...named('To Do'), category: 'new' } }, // prettier-ignore
      ...(one.class === null ? {} : { data: inputsOf('moscow', { class: one.class }) }),
    }),
  );
  const rows = ranked(MOSCOW, issues);
  const judged = new Map<string, Judged>();
  made.forEach(({ ready, done }, index) => {
    if (ready !== null && done !== null)
      judged.set(issues[index]!.id, aJudged({ ready: gate(ready), done: gate(done) }));
  });
  const idsWhere = (holds: (one: Made) => boolean) =>
    new Set(issues.filter((_, index) => holds(made[index]!)).map(({ id }) => id));
  const context: FilterContext = {
    judged,
    notReadyAtTop: idsWhere(({ top }) => top),
    found: idsWhere(({ found }) => found),
  };
  const madeOf = new Map(issues.map(({ id }, index) => [id, { ...made[index]!, number: index + 1 }]));
  return { rows, context, madeOf };
}

/** What an issue is, said by the test from what it made it of. */
function isOf(one: Made, facet: Facet): (string | null)[] {
  const isJudged = one.ready !== null && one.done !== null;
  switch (facet) {
    case 'type':
      return [one.type];
    case 'status':
      return [one.status];
    case 'assignee':
      return [one.assignee];
    case 'priority':
      return [one.priority];
    case 'label':
      return one.labels.length === 0 ? [null] : one.labels;
    case 'component':
      return one.components.length === 0 ? [null] : one.components;
    case 'epic':
      return [one.parent];
    case 'class':
      return [one.class === null ? null : `${one.class}`];
    case 'quadrant':
      return [null];
    case 'ready':
      return [isJudged ? one.ready : null];
    case 'done':
      return [isJudged ? one.done : null];
  }
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLocaleLowerCase('en');

function passes(one: Made & { number: number }, filter: BacklogFilter): boolean {
  for (const word of plain(filter.text).split(' ')) {
    if (!plain(`SHOP-${one.number} ${one.summary}`).includes(word)) return false;
  }
  for (const facet of FACETS) {
    const wanted = filter.facets[facet];
    if (wanted && !isOf(one, facet).some((value) => wanted.includes(value ?? NO_VALUE))) return false;
  }
  if (filter.jql !== null && !one.found) return false;
  return !filter.notReadyAtTop || one.top;
}

const VALUES = ['Bug', 'Story', 'To Do', 'a-1', 'High', 'web', 'app', 'Basket', 'SHOP-900', '4', 'pass', 'fail', 'gone', NO_VALUE]; // prettier-ignore
const aFilter: fc.Arbitrary<BacklogFilter> = fc.record({
  text: pick('', '', 'CREME', 'pay', 'shop-1 creme', 'nowhere'),
  facets: fc
    .dictionary(fc.constantFrom<Facet>(...FACETS), fc.uniqueArray(pick(...VALUES), { minLength: 1, maxLength: 6 }), {
      maxKeys: 3,
    })
    .map((facets) => ({ ...facets })),
  jql: pick(null, null, 'updated > -7d'),
  notReadyAtTop: pick(false, false, true),
  behind: fc.constant(null),
});
const aBacklog = fc.array(anIssue, { maxLength: 25 });

describe('a filter', () => {
  it('leaves exactly the rows of which everything that it asks holds, in their order', () => {
    fc.assert(
      fc.property(aBacklog, aFilter, (made, filter) => {
        const { rows, context, madeOf } = backlogOf(made);
        const wanted = rows.filter(({ issue: { id } }) => passes(madeOf.get(id)!, filter));
        expect(filterRows(rows, filter, context)).toEqual(wanted);
      }),
    );
  });

  it('finds nothing by a value that no issue has any more, and can be taken away', () => {
    const { rows, context } = backlogOf(fc.sample(anIssue, { seed: 1, numRuns: 20 }));
    for (const facet of FACETS) {
      const filter = withFacet(NO_FILTER, facet, ['long gone']);
      expect(conditionsOf(filter)).toEqual([facet]);
      expect(filterRows(rows, filter, context)).toEqual([]);
      expect(isFiltering(without(filter, facet))).toBe(false);
    }
  });

  it('keeps the row whose value is being typed', () => {
    const { rows, context } = backlogOf(fc.sample(anIssue, { seed: 1, numRuns: 20 }));
    const filter = withFacet(NO_FILTER, 'type', ['long gone']);
    expect(filterRows(rows, filter, { ...context, typedId: rows[7]!.issue.id })).toEqual([rows[7]]);
  });

  it('finds nothing by a JQL of which Jira has said nothing yet', () => {
    const { rows, context } = backlogOf(fc.sample(anIssue, { seed: 1, numRuns: 20 }));
    expect(filterRows(rows, { ...NO_FILTER, jql: 'x = 1' }, { ...context, found: null })).toEqual([]);
  });
});

describe('the count beside a value', () => {
  it('is how many issues one sees with that value alone and the rest of the filter', () => {
    fc.assert(
      fc.property(aBacklog, aFilter, fc.constantFrom<Facet>(...FACETS), (made, filter, facet) => {
        const { rows, context } = backlogOf(made);
        const counts = countValues(rows, facet, filter, context);
        for (const [value, count] of counts)
          expect([value, filterRows(rows, withFacet(filter, facet, [value]), context).length]).toEqual([value, count]);
        // Whatever would show something is offered, and what is chosen can be unchosen.
        for (const value of filter.facets[facet] ?? []) expect(counts.has(value)).toBe(true);
        for (const value of VALUES)
          if (filterRows(rows, withFacet(filter, facet, [value]), context).length > 0)
            expect(counts.has(value)).toBe(true);
      }),
    );
  });

  it('stands in the order of classes and verdicts, and otherwise of how many there are', () => {
    const all = (...values: string[]) => new Map(values.map((value, index) => [value, index]));
    expect(inOrder('class', all(NO_VALUE, '1', '4', '3'))).toEqual(['4', '3', '1', NO_VALUE]);
    expect(inOrder('ready', all('notApplicable', NO_VALUE, 'fail', 'pass'))).toEqual(['pass', 'fail', 'notApplicable', NO_VALUE]); // prettier-ignore
    expect(inOrder('type', new Map([['Bug', 1], ['Story', 9], ['Art', 1]]))).toEqual(['Story', 'Art', 'Bug']); // prettier-ignore
  });
});

describe('where nothing is found', () => {
  it('each thing that is asked says what dropping it alone would give back, most first', () => {
    fc.assert(
      fc.property(aBacklog, aFilter, (made, filter) => {
        const { rows, context, madeOf } = backlogOf(made);
        const given = givenBack(rows, filter, context);
        expect(given.map(({ condition }) => condition).sort()).toEqual(conditionsOf(filter).sort());
        for (const [index, { condition, issues }] of given.entries()) {
          const rest = without(filter, condition);
          expect(issues).toBe(rows.filter(({ issue: { id } }) => passes(madeOf.get(id)!, rest)).length);
          expect(issues).toBeLessThanOrEqual(given[index - 1]?.issues ?? Infinity);
        }
      }),
    );
  });
});

describe('a value in words', () => {
  const language = languageOf('en-US');
  const { rows } = backlogOf([{ ...fc.sample(anIssue, { seed: 3, numRuns: 1 })[0]!, assignee: 'a-1', parent: 'SHOP-900' }]); // prettier-ignore
  const say = (facet: Facet, value: string) =>
    valueText(facet, value, namesIn(rows), { model: activeModel(MOSCOW), language });

  it.each<[Facet, string, string]>([
    ['assignee', 'a-1', 'Person a-1'],
    ['assignee', 'a-9', 'someone'],
    ['assignee', NO_VALUE, 'Unassigned'],
    ['epic', 'SHOP-900', 'SHOP-900 Epic'],
    ['epic', 'SHOP-1', 'SHOP-1'],
    ['class', '4', 'Must'],
    ['class', 'constructor', 'constructor'],
    ['quadrant', 'quickWin', 'Quick win'],
    ['quadrant', 'toString', 'toString'],
    ['ready', 'fail', 'No'],
    ['ready', NO_VALUE, 'Not judged'],
    ['done', '__proto__', '__proto__'],
    ['label', 'Not there any more', 'Not there any more'],
  ])('%s %s is "%s"', (facet, value, text) => {
    expect(say(facet, value)).toBe(text);
  });
});

it('passes 10,000 rows in a few milliseconds at each key press', () => {
  const { rows, context } = backlogOf(fc.sample(anIssue, { seed: 5, numRuns: 400 }));
  const many = Array.from({ length: 10_000 }, (_, n) => rows[n % rows.length]!);
  const filter: BacklogFilter = { ...NO_FILTER, text: 'creme b', facets: { type: ['Bug'], label: ['web', 'app'] } };
  filterRows(many, filter, context);
  const times = Array.from({ length: 9 }, () => {
    const started = performance.now();
    filterRows(many, filter, context);
    return performance.now() - started;
  });
  // A frame has 16 ms; a busy machine gets some more.
  expect(times.sort((a, b) => a - b)[4]).toBeLessThan(50);
});
