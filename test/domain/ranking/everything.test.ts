import fc from 'fast-check';
import { rank } from '../../../src/domain/ranking/rank';
import { IN_PLACE, RULES } from '../../builders/ranking';
import { aBacklog, aClass, aScoreOrNone, shuffled, type Mix } from './backlogs';
import { expectAllPromises, expectSoundRanking } from './promises';

/** Links, circles, pins, days, classes, sub-tasks, missing scores and missing places in Jira, all at once. */

const EVERYTHING = { circles: true, pins: true, subtasks: true } as const;
const MIXES: [string, Mix][] = [
  ['a few issues, many relations', { ...EVERYTHING, most: 9, links: 1, score: aScoreOrNone }],
  ['a few issues in classes', { ...EVERYTHING, most: 9, links: 0.7, score: aClass }],
  ['a page of issues', { ...EVERYTHING, most: 60, least: 20, links: 0.5, score: aScoreOrNone }],
  ['a page of issues in classes', { ...EVERYTHING, most: 60, least: 20, links: 0.5, score: aClass }],
];

describe.each(MIXES)('%s', (_name, mix) => {
  it('keep every promise of the ranking', () => {
    fc.assert(
      fc.property(aBacklog(mix), (issues) => void expectAllPromises(issues)),
      { numRuns: 150 },
    );
  });

  it('keep every promise of the ranking where issues without a score keep their place', () => {
    fc.assert(
      fc.property(aBacklog(mix), (issues) => void expectSoundRanking(issues, rank(issues, IN_PLACE))),
      { numRuns: 100 },
    );
  });

  it.each([RULES, IN_PLACE])('come out the same however they went in ($unscored)', (rules) => {
    const twice = aBacklog(mix).chain((issues) => fc.tuple(fc.constant(issues), shuffled(issues)));
    fc.assert(
      fc.property(twice, ([issues, others]) => expect(rank(others, rules)).toEqual(rank(issues, rules))),
      { numRuns: 60 },
    );
  });
});

it('300 issues with relations of every kind keep every promise at once', () => {
  const backlogs = fc.oneof(
    aBacklog({ ...EVERYTHING, most: 300, least: 300, links: 0.4, score: aScoreOrNone }),
    aBacklog({ ...EVERYTHING, most: 300, least: 300, links: 0.4, score: aClass }),
    aBacklog({ pins: true, subtasks: true, most: 300, least: 300, links: 1.5, score: aScoreOrNone }),
  );
  fc.assert(
    fc.property(backlogs, (issues) => {
      const { boundPercent } = expectAllPromises(issues);
      expectSoundRanking(issues, rank(issues, IN_PLACE));
      if (boundPercent !== null) expect(boundPercent).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 12, endOnFailure: true },
  );
});
