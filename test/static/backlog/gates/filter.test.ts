import type { Verdict } from '../../../../src/domain/gates/verdict';
import { activeModel, modelsInUse, rankingRules, scorerFor, STARTING_SETTINGS } from '../../../../src/domain/settings';
import {
  filterRows,
  isFiltering,
  NO_FILTER,
  nothingLeft,
  notReadyAtTop,
  TOP,
  unjudgedAtTop,
} from '../../../../static/backlog/filter';
import { NONE_JUDGED, type Judged, type JudgedIssues } from '../../../../static/backlog/gates/judged';
import { HEALTH_FIGURES } from '../../../../src/domain/backlogView';
import { rankBacklog } from '../../../../static/backlog/ranking';
import { sortRows } from '../../../../static/backlog/table/sort';
import { issue } from '../issues';
import { aJudged, gate } from './judged';

const NOW = new Date('2026-11-20T12:00:00Z');
const by = { locale: 'en-US', models: modelsInUse(STARTING_SETTINGS), settings: STARTING_SETTINGS, now: NOW };
const made = scorerFor(STARTING_SETTINGS, NOW);
if ('problem' in made) throw new Error('the starting model must score');
const bug = { id: '2', name: 'Bug', subtask: false };
const { rows } = rankBacklog(
  activeModel(STARTING_SETTINGS),
  Array.from({ length: 30 }, (_, n) => issue(n + 1, n % 2 === 0 ? {} : { type: bug })).map((one) => ({
    issue: one,
    score: made.scorer(one),
  })),
  rankingRules(STARTING_SETTINGS, NOW),
  true,
);
const ids = rows.map((row) => row.issue.id);
const judgedAs = (of: (place: number) => Judged | null): JudgedIssues =>
  new Map(ids.flatMap((id, index) => ((one) => (one ? [[id, one] as const] : []))(of(index + 1))));
const withReady = (verdict: Verdict, open = 0) => aJudged({ ready: gate(verdict, open) });
const places = (some: readonly (typeof rows)[number][]) => some.map(({ place }) => place);

describe('not ready in the top 20', () => {
  const verdicts: Verdict[] = ['pass', 'fail', 'unknown', 'notApplicable'];
  const judged = judgedAs((place) => withReady(verdicts[place % 4]!));
  const top = notReadyAtTop(rows, judged, false)!;

  it('is what fails or cannot be told among the first twenty of the ranking', () => {
    expect(TOP).toBe(20);
    const wanted = rows.filter(({ place }) => place <= 20 && [1, 2].includes(place % 4));
    expect([...top].sort()).toEqual(wanted.map((row) => row.issue.id).sort());
  });

  it('stays about the ranking when other filters leave less, and works with them', () => {
    const filter = { ...NO_FILTER, notReadyAtTop: true, facets: { type: ['Bug'] } };
    const shown = filterRows(rows, filter, { judged, notReadyAtTop: top, found: null });
    expect(places(shown)).toEqual([2, 6, 10, 14, 18]);
    expect(isFiltering({ ...NO_FILTER, notReadyAtTop: true })).toBe(true);
  });

  it('is not known while one of the twenty is being judged; the others do not matter', () => {
    const most = judgedAs((place) => (place > 20 ? null : withReady('pass')));
    expect(notReadyAtTop(rows, most, true)).toEqual(new Set());
    const less = judgedAs((place) => (place === 20 ? null : withReady('pass')));
    expect(notReadyAtTop(rows, less, true)).toBeNull();
  });

  it('claims nothing of what was not judged once judging is over: they are counted apart', () => {
    const some = judgedAs((place) => (place > 12 ? null : withReady(place === 3 ? 'fail' : 'pass')));
    expect(notReadyAtTop(rows, some, false)).toEqual(new Set([ids[2]]));
    expect(unjudgedAtTop(rows, some)).toBe(8);
    expect(notReadyAtTop(rows, NONE_JUDGED, false)).toBeNull();
    expect(unjudgedAtTop(rows, NONE_JUDGED)).toBe(20);
    expect(notReadyAtTop([], NONE_JUDGED, false)).toEqual(new Set());
  });
});

describe('the issues behind a figure', () => {
  const facts = { ready: true, isNew: true, criteria: true, estimated: true, stale: false };
  const odd = [
    { ...facts, ready: false },
    { ...facts, criteria: false },
    { ...facts, estimated: null },
    { ...facts, stale: true },
    { ...facts, stale: null },
  ];
  const judged = judgedAs((place) => (place === 30 ? null : aJudged({ facts: odd[place - 1] ?? facts })));

  it.each(HEALTH_FIGURES.map((figure, index) => [figure, index + 1] as const))('%s', (behind, place) => {
    const shown = filterRows(rows, { ...NO_FILTER, behind }, { judged, notReadyAtTop: null, found: null });
    expect(places(shown)).toEqual([place]);
  });

  it('are none before anything is judged', () => {
    for (const behind of HEALTH_FIGURES) expect(filterRows(rows, { ...NO_FILTER, behind })).toEqual([]);
  });
});

describe('an empty result', () => {
  it('says what is well where one thing was asked, and that nothing was found where more was', () => {
    expect(nothingLeft({ ...NO_FILTER, notReadyAtTop: true })).toBe('topReady');
    expect(nothingLeft({ ...NO_FILTER, behind: 'stale' })).toBe('stale');
    expect(nothingLeft({ ...NO_FILTER, behind: 'stale', notReadyAtTop: true })).toBe('nothingFound');
    expect(nothingLeft({ ...NO_FILTER, behind: 'stale', text: 'x' })).toBe('nothingFound');
    expect(nothingLeft({ ...NO_FILTER, text: 'x' })).toBe('nothingFound');
  });
});

describe('sorting by a gate', () => {
  const order: Judged[] = [withReady('fail', 3), withReady('unknown', 1), withReady('pass'), withReady('fail', 1)];
  const judged = judgedAs((place) => order[place - 1] ?? (place === 5 ? withReady('notApplicable') : null));
  const sorted = (descending: boolean) => places(sortRows(rows, { by: 'ready', descending }, { ...by, judged }));

  it('puts what passes first, then what lacks least, and what has no verdict last, by place', () => {
    const rest = rows.slice(5).map(({ place }) => place);
    expect(sorted(false)).toEqual([3, 5, 2, 4, 1, ...rest]);
    expect(sorted(true)).toEqual([1, 4, 2, 5, 3, ...rest]);
  });

  it('changes nothing while nothing is judged', () => {
    expect(places(sortRows(rows, { by: 'done', descending: true }, { ...by, judged: NONE_JUDGED }))).toEqual(
      places(rows),
    );
  });
});
