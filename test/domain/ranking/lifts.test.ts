import fc from 'fast-check';
import { findLifts, type Lift, type LiftQuestion } from '../../../src/domain/ranking/lifts';
import { rank } from '../../../src/domain/ranking/rank';
import { builtinModel } from '../../../src/domain/scoring/builtins';
import type { Issue } from '../../../src/domain/issue';
import { isOnScale } from '../../../src/domain/scoring/scale';
import {
  activeModel,
  modelsInUse,
  rankingRules,
  scorerFor,
  STARTING_SETTINGS,
  type ProjectSettings,
} from '../../../src/domain/settings';
import { anIssue, blockedBy, blocks, DONE, inputsOf } from '../../builders/issue';

const NOW = new Date('2026-11-23T12:00:00Z');
const settingsOf = (activeModel: ProjectSettings['activeModel']): ProjectSettings => ({
  ...STARTING_SETTINGS,
  activeModel,
});

function questionOf(settings: ProjectSettings, issues: readonly Issue[], issueId: string, top: number): LiftQuestion {
  const made = scorerFor(settings, NOW);
  if ('problem' in made) throw new Error(made.problem.code);
  return {
    rows: issues.map((issue) => ({ issue, score: made.scorer(issue) })),
    rules: rankingRules(settings, NOW),
    models: modelsInUse(settings),
    now: NOW,
    issueId,
    top,
  };
}

const liftsOf = (question: LiftQuestion): Lift[] => [...findLifts(question)].filter((lift) => lift !== null);

/** The place when the issue is stored and scored anew with one other input: nothing of `findLifts` takes part. */
function placeWhen(settings: ProjectSettings, issues: readonly Issue[], issueId: string, changed: Issue): number {
  const { rows, rules } = questionOf(
    settings,
    issues.map((issue) => (issue.id === issueId ? changed : issue)),
    issueId,
    1,
  );
  return rank(rows, rules).rows.find(({ issue }) => issue.id === issueId)!.place;
}

const anInputSet = fc.record({
  reach: fc.integer({ min: 1, max: 1_000 }),
  impact: fc.constantFrom(3, 2, 1, 0.5, 0.25),
  confidence: fc.constantFrom(1, 0.8, 0.5),
  effort: fc.integer({ min: 1, max: 20 }),
});

describe('what would lift an issue into the top', () => {
  it('is the smallest change of one input, and does what it says', () => {
    const settings = settingsOf('rice');
    const model = activeModel(settings);
    fc.assert(
      fc.property(fc.array(anInputSet, { minLength: 4, maxLength: 12 }), fc.nat(), (all, pick) => {
        const issues = all.map((inputs, index) =>
          anIssue({ id: String(index), key: `S-${index}`, position: index, data: inputsOf('rice', inputs) }),
        );
        const issueId = String(pick % all.length);
        const own = all[pick % all.length]!;
        const place = (key: string, value: number) =>
          placeWhen(settings, issues, issueId, {
            ...issues[Number(issueId)]!,
            data: inputsOf('rice', { ...own, [key]: value }),
          });
        const now = rank(questionOf(settings, issues, issueId, 2).rows, rankingRules(settings, NOW));
        fc.pre(now.rows.find(({ issue }) => issue.id === issueId)!.place > 2);
        const lifts = new Map(
          liftsOf(questionOf(settings, issues, issueId, 2)).map((lift) => [
            lift.code === 'input' ? lift.criterion.key : lift.key,
            lift,
          ]),
        );
        for (const { key, scale } of model.criteria) {
          const from = own[key as keyof typeof own];
          const lift = lifts.get(key);
          if (scale.type === 'steps') {
            const works = scale.steps
              .map(({ value }) => value)
              .filter((value) => value !== from && place(key, value) <= 2);
            const nearest = works.sort((a, b) => Math.abs(a - from) - Math.abs(b - from))[0];
            expect(lift?.code === 'input' ? lift.to : undefined).toBe(nearest);
          } else if (lift?.code === 'input') {
            expect(isOnScale(scale, lift.to)).toBe(true);
            expect(lift.place).toBe(place(key, lift.to));
            expect(lift.place).toBeLessThanOrEqual(2);
            // Where the least bit would do (a tie), it is no more than the grain of the search.
            const grain = Math.max(1, from) * 0.001;
            if (Math.abs(lift.to - from) > grain) expect(place(key, from + (lift.to - from) * 0.85)).toBeGreaterThan(2);
          } else expect(place(key, key === 'effort' ? from / 100 : from * 1_000_000)).toBeGreaterThan(2);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names the input that is still missing, and a value that would do', () => {
    const settings = settingsOf('wsjf');
    const full = { businessValue: 5, timeCriticality: 5, riskReduction: 5, jobSize: 5 };
    const { jobSize: _missing, ...rest } = full;
    const issues = [
      ...[1, 2, 3].map((n) => anIssue({ id: `${n}`, key: `S-${n}`, position: n, data: inputsOf('wsjf', full) })),
      anIssue({ id: '9', key: 'S-9', position: 9, data: inputsOf('wsjf', rest) }),
    ];
    const [lift, ...others] = liftsOf(questionOf(settings, issues, '9', 1));
    expect(others).toEqual([]);
    expect(lift).toMatchObject({ code: 'input', from: null, criterion: { key: 'jobSize' }, place: 1 });
    expect([1, 2, 3]).toContain(lift?.code === 'input' && lift.to);
  });

  it('can be a class, in MoSCoW', () => {
    const settings = settingsOf('moscow');
    const issues = [4, 4, 2].map((value, index) =>
      anIssue({ id: `${index}`, key: `S-${index}`, position: index, data: inputsOf('moscow', { class: value }) }),
    );
    const priority = { id: '1', name: 'Highest' };
    const lifts = liftsOf(questionOf(settings, [issues[0]!, issues[1]!, { ...issues[2]!, priority }], '2', 1));
    expect(lifts).toMatchObject([{ code: 'input', criterion: { key: 'class' }, from: 2, to: 4, place: 1 }]);
  });

  it('counts what the second model already knows, where only the class is missing', () => {
    const settings = settingsOf('moscow');
    const must = (id: string, priority: string) =>
      anIssue({
        id,
        key: `S-${id}`,
        position: Number(id),
        priority: { id: priority, name: '' },
        data: inputsOf('moscow', { class: 4 }),
      });
    const unclassed = anIssue({ id: '9', key: 'S-9', position: 9, priority: { id: '2', name: 'High' } });
    const issues = [must('1', '1'), must('2', '3'), must('3', '4'), unclassed];
    const [lift] = liftsOf(questionOf(settings, issues, '9', 2));
    expect(lift).toMatchObject({ code: 'input', criterion: { key: 'class' }, from: null, to: 4, place: 2 });
    const really = { ...unclassed, data: inputsOf('moscow', { class: 4 }) };
    expect(placeWhen(settings, issues, '9', really)).toBe(2);
  });

  it('finds a large number from nothing', () => {
    const settings = settingsOf('rice');
    const rice = { impact: 1, confidence: 1, effort: 1 };
    const issues = [90_000, 80_000, 0].map((reach, index) =>
      anIssue({ id: `${index}`, key: `S-${index}`, position: index, data: inputsOf('rice', { ...rice, reach }) }),
    );
    const lift = liftsOf(questionOf(settings, issues, '2', 1)).find(
      (one) => one.code === 'input' && one.criterion.key === 'reach',
    );
    expect(lift).toMatchObject({ place: 1, from: 0 });
    expect(lift?.code === 'input' && lift.to).toBeGreaterThan(90_000);
    expect(lift?.code === 'input' && lift.to).toBeLessThan(100_000);
  });

  it('can be a blocker that gets done: the place is the one when it really is', () => {
    const settings = settingsOf('starter');
    const issues = [
      anIssue({ id: '1', key: 'S-1', priority: { id: '5', name: 'Lowest' }, links: [blocks('S-2')] }),
      anIssue({ id: '2', key: 'S-2', priority: { id: '1', name: 'Highest' }, links: [blockedBy('S-1')] }),
      anIssue({ id: '3', key: 'S-3', priority: { id: '2', name: 'High' } }),
    ];
    const lift = liftsOf(questionOf(settings, issues, '2', 1)).find(({ code }) => code === 'blockerDone');
    const without = issues.filter(({ id }) => id !== '1');
    const really = { ...issues[1]!, links: [blockedBy('S-1', DONE)] };
    expect(lift).toEqual({ code: 'blockerDone', key: 'S-1', place: placeWhen(settings, without, '2', really) });
    expect(lift).toMatchObject({ place: 1 });
  });

  it('leaves out what only time or other issues change', () => {
    const settings = settingsOf('starter');
    const keys = new Set(
      Array.from({ length: 12 }, (_, index) => String(index)).flatMap((id) => {
        const issues = Array.from({ length: 12 }, (_, index) =>
          anIssue({ id: `${index}`, key: `S-${index}`, position: index, votes: index, watchers: 12 - index }),
        );
        return liftsOf(questionOf(settings, issues, id, 3)).map((lift) => lift.code === 'input' && lift.criterion.key);
      }),
    );
    expect(keys).toEqual(new Set(['priority', 'dueDate', 'votes', 'watchers']));
    expect(builtinModel('starter').criteria.map(({ key }) => key)).toEqual(expect.arrayContaining(['age', 'blocks']));
  });

  it('is nothing for an issue that is not in the list', () => {
    expect(liftsOf(questionOf(settingsOf('starter'), [anIssue()], '404', 1))).toEqual([]);
  });
});
